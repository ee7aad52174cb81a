package id.takar.policy;

import id.takar.engine.Release;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** By which publication a rule came to read as it does: who wrote it, who approved of it, and why. */
@Component
class RuleHistory {
    /** Publications further back are not looked into. */
    private static final int FARTHEST = 50;

    private final Releases releases;

    RuleHistory(Releases releases) {
        this.releases = releases;
    }

    /**
     * A publication that changed a rule.
     *
     * @param text all versions of the rule as they read then; empty where it went
     */
    record Step(Publication publication, String text) {}

    /** What changed a rule, the latest first. */
    List<Step> of(String rule) {
        var publications =
                new ArrayList<>(releases.publications().stream().limit(FARTHEST).toList());
        Collections.reverse(publications);
        var steps = new ArrayList<Step>();
        String last = "";
        for (var publication : publications) {
            String text = releases.find(publication.release())
                    .map(release -> text(release, rule))
                    .orElse("");
            if (!text.equals(last)) {
                steps.add(new Step(publication, text));
                last = text;
            }
        }
        Collections.reverse(steps);
        return steps;
    }

    /** All versions of a rule as they are written. */
    static String text(Release release, String rule) {
        return release.rules().stream()
                .filter(each -> each.id().equals(rule))
                .map(each -> ReleaseDiff.text(release, each))
                .collect(Collectors.joining("\n\n"));
    }
}
