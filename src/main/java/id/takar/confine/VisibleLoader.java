package id.takar.confine;

import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** Stands between compiled policies and everything else: hands on the classes that they may link against. */
public final class VisibleLoader extends ClassLoader {
    private final ClassLoader all;

    /**
     * @param all where the classes are looked for
     */
    public VisibleLoader(ClassLoader all) {
        super(null);
        this.all = all;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!VisibleClasses.WHEN_RUN.test(name)) {
            throw new ClassNotFoundException(name + " does not exist for policies");
        }
        return all.loadClass(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }
}
