package id.takar.population;

import id.takar.facts.EmployeeFile;
import id.takar.facts.Golongan;
import id.takar.population.EmployeeFiles.Fault;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The superiors that rows of one file name by the key of their agency. Of one superior all rows should say the same; one
 * that has two ranks or two posts does not exist so.
 */
final class Superiors {
    /** Memory does not grow with more; those are believed. */
    private static final int MOST = 100_000;

    private static final String HELP =
            "check the key of the superior; one of the rows means somebody else, or is mistyped";

    private final Map<Key, Told> first = new HashMap<>();

    private record Key(String agency, String key) {}

    private record Told(
            @Nullable Golongan golongan, @Nullable String post, int line) {}

    /** What stands against an earlier row about the same superior. */
    Optional<Fault> against(EmployeeFile file, int line) {
        var superior = file.superior();
        if (superior.key() == null) {
            return Optional.empty();
        }
        var key = new Key(Objects.requireNonNullElse(file.organisation().agency(), ""), superior.key());
        var told = first.get(key);
        if (told == null) {
            if (first.size() < MOST) {
                first.put(key, new Told(superior.golongan(), superior.post(), line));
            }
            return Optional.empty();
        }
        if (differ(told.golongan(), superior.golongan())) {
            return Optional.of(fault("golongan", key, superior.golongan(), told.golongan(), told, line));
        }
        return differ(told.post(), superior.post())
                ? Optional.of(fault("post", key, superior.post(), told.post(), told, line))
                : Optional.empty();
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    private static Fault fault(
            String field, Key key, @Nullable Object here, @Nullable Object there, Told told, int line) {
        return new Fault(
                "/superior/" + field,
                line,
                0,
                "superior `" + key.key() + "` is `" + here + "` here and `" + there + "` in line " + told.line(),
                HELP);
    }
}
