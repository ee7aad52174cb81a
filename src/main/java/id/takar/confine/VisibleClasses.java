package id.takar.confine;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The classes that exist for policies, read from {@code visible-classes.txt}; the others do not. */
public final class VisibleClasses implements Predicate<String> {
    /** What policies are compiled against. */
    public static final VisibleClasses WHEN_COMPILED = new VisibleClasses(Side.COMPILE);
    /** What compiled policies link against. */
    public static final VisibleClasses WHEN_RUN = new VisibleClasses(Side.RUN);

    private static final String ALL_OF = ".*";

    private enum Side {
        COMPILE,
        RUN
    }

    private final Set<String> names = new HashSet<>();
    private final Set<String> packages = new HashSet<>();

    private VisibleClasses(Side side) {
        var entries = new ListFile("visible-classes.txt").section(side.name().toLowerCase(Locale.ROOT));
        entries.forEach(entry -> entry.forEach(word -> {
            if (word.endsWith(ALL_OF)) {
                packages.add(word.substring(0, word.length() - ALL_OF.length()));
            } else {
                names.add(word);
            }
        }));
    }

    /**
     * Whether a class exists for policies.
     *
     * @param name its name, with dots between packages and {@code $} before nested classes
     */
    @Override
    public boolean test(String name) {
        int dot = name.lastIndexOf('.');
        return names.contains(name) || (dot > 0 && packages.contains(name.substring(0, dot)));
    }
}
