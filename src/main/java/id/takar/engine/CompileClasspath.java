package id.takar.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.drools.wiring.api.ResourceProvider;
import org.jspecify.annotations.Nullable;

/**
 * The classes that policies are compiled against. The compiler asks for the same few hundred with every policy: each is
 * read once, and only those that exist for policies are found. It also asks for each generated class, tens of thousands, before it makes it: those are never here.
 */
final class CompileClasspath extends ClassLoader implements ResourceProvider {
    private static final String GENERATED = PolicyReader.PACKAGE + "/";

    private static final String CLASS = ".class";

    private final Predicate<String> visible;
    private final Map<String, Optional<URL>> places = new ConcurrentHashMap<>();
    private final Map<String, Optional<Class<?>>> classes = new ConcurrentHashMap<>();
    private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

    /**
     * @param visible which classes exist for policies, by name
     */
    CompileClasspath(Predicate<String> visible) {
        super(CompileClasspath.class.getClassLoader());
        this.visible = visible;
    }

    @Override
    public @Nullable URL getResource(String name) {
        if (name.startsWith(GENERATED) || !visible.test(classOf(name))) {
            return null;
        }
        return places.computeIfAbsent(name, n -> Optional.ofNullable(super.getResource(n)))
                .orElse(null);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        var place = getResource(name);
        return place == null ? null : new ByteArrayInputStream(contents.computeIfAbsent(name, n -> content(place)));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        var found = classes.computeIfAbsent(name, this::lookUp);
        if (found.isEmpty()) {
            throw new ClassNotFoundException(name);
        }
        return found.get();
    }

    /** The class that a resource is of; the compiler asks for no others, and would find none. */
    private static String classOf(String resource) {
        return resource.endsWith(CLASS)
                ? resource.substring(0, resource.length() - CLASS.length()).replace('/', '.')
                : resource;
    }

    private Optional<Class<?>> lookUp(String name) {
        if (name.startsWith(PolicyReader.PACKAGE + ".") || !visible.test(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(super.loadClass(name, false));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
    }

    private static byte[] content(URL place) {
        try (var in = place.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + place, e);
        }
    }
}
