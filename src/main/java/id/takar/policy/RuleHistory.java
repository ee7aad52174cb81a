package id.takar.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** By which publication a rule came to read as it does: who wrote it, who approved of it, and why. */
@Component
class RuleHistory {
    /** Publications further back are not looked into. */
    private static final int FARTHEST = 200;

    private static final Pattern RULE = Pattern.compile("(?ms)^[ \\t]*rule\\s.*?^[ \\t]*end\\b");

    private final ReleaseStore releases;

    RuleHistory(ReleaseStore releases) {
        this.releases = releases;
    }

    /**
     * A publication that changed a rule.
     *
     * @param text all versions of the rule as they read then; empty where it went
     */
    record Step(Publication publication, String text) {}

    /**
     * What changed a rule, the latest first.
     *
     * @param files where its versions stand now, which is where they are looked for
     */
    List<Step> of(String rule, Collection<String> files) {
        var publications =
                new ArrayList<>(releases.publications().stream().limit(FARTHEST).toList());
        Collections.reverse(publications);
        var steps = new ArrayList<Step>();
        String last = "";
        for (var publication : publications) {
            String text = files.stream()
                    .distinct()
                    .sorted()
                    .flatMap(path -> releases.file(publication.release(), path).stream())
                    .map(bytes -> text(new String(bytes, StandardCharsets.UTF_8), rule))
                    .filter(found -> !found.isEmpty())
                    .collect(Collectors.joining("\n\n"));
            if (!text.equals(last)) {
                steps.add(new Step(publication, text));
                last = text;
            }
        }
        Collections.reverse(steps);
        return steps;
    }

    /** All versions of a rule in a file, as they are written. */
    static String text(String file, String rule) {
        var id = Pattern.compile("@id\\(\\s*\"" + Pattern.quote(rule) + "\"\\s*\\)");
        return RULE.matcher(file)
                .results()
                .map(found -> found.group())
                .filter(text -> id.matcher(text).find())
                .collect(Collectors.joining("\n\n"));
    }
}
