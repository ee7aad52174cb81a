package id.takar.population;

import id.takar.facts.EmployeeFile;
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
    /** Ranks and posts; memory does not grow with more, which are believed. */
    private static final int MOST = 200_000;

    private static final String HELP =
            "check the key of the superior; one of the rows means somebody else, or is mistyped";

    private final Map<Key, Said> first = new HashMap<>();

    private record Key(String agency, String superior, String field) {}

    private record Said(String word, int line) {}

    /** What stands against an earlier row about the same superior: the rank, or else the post. */
    Optional<Fault> against(EmployeeFile file, int line) {
        var superior = file.superior();
        if (superior.key() == null) {
            return Optional.empty();
        }
        var agency = Objects.requireNonNullElse(file.organisation().agency(), "");
        var rank = against(new Key(agency, superior.key(), "golongan"), superior.golongan(), line);
        var post = against(new Key(agency, superior.key(), "post"), superior.post(), line);
        return rank.or(() -> post);
    }

    private Optional<Fault> against(Key key, @Nullable Object stated, int line) {
        if (stated == null) {
            return Optional.empty();
        }
        var said = first.get(key);
        if (said == null) {
            if (first.size() < MOST) {
                first.put(key, new Said(stated.toString(), line));
            }
            return Optional.empty();
        }
        return said.word().equals(stated.toString())
                ? Optional.empty()
                : Optional.of(new Fault(
                        "/superior/" + key.field(),
                        line,
                        0,
                        "superior `" + key.superior() + "` is `" + stated + "` here and `" + said.word() + "` in line "
                                + said.line(),
                        HELP));
    }
}
