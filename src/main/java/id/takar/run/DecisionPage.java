package id.takar.run;

import id.takar.evaluation.Explanation;
import id.takar.evaluation.Explanation.Result;
import id.takar.policy.Releases;
import id.takar.web.Problem;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One decision in plain words first, then why, down to the facts and the articles. */
@Controller
class DecisionPage {
    private final DecisionStore decisions;
    private final Releases releases;
    private final Overview overview;
    private final FactWords facts;
    private final MessageSource messages;
    private final Clock clock;

    DecisionPage(
            DecisionStore decisions,
            Releases releases,
            Overview overview,
            FactWords facts,
            MessageSource messages,
            Clock clock) {
        this.decisions = decisions;
        this.releases = releases;
        this.overview = overview;
        this.facts = facts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/decisions/{id}")
    ModelAndView show(@PathVariable String id, Locale language) {
        var stored = number(id)
                .flatMap(decisions::find)
                .orElseThrow(() -> Problem.notFound(messages.getMessage("decision.none", null, language)));
        var release = releases.find(stored.release())
                .orElseThrow(() -> new IllegalStateException("the release of a decision is not kept"));
        var explanation = Explanation.of(stored.decision(), release, language);
        var columns = Column.of(release, language);
        var model = new HashMap<String, Object>();
        model.put("id", stored.id());
        model.put("day", stored.day());
        model.put("decidedBy", stored.decidedBy());
        model.put("decidedAt", stored.decidedAt().atZone(clock.getZone()));
        model.put("person", overview.person(stored.file()));
        model.put("release", ReleaseView.of(release, releases.publications(), clock.getZone()));
        model.put("corrects", stored.corrects());
        model.put("correctedBy", stored.correctedBy());
        model.put("main", main(explanation, columns));
        model.put("others", others(explanation, columns));
        model.put("notes", explanation.notes());
        model.put(
                "gaps",
                explanation.gaps().stream()
                        .map(gap -> Optional.ofNullable(release.message("outcome." + gap, language))
                                .or(() -> Optional.ofNullable(release.message("finding." + gap, language)))
                                .orElse(gap))
                        .toList());
        model.put("facts", facts);
        return new ModelAndView("run/decision", model);
    }

    /** The outcomes of the overview, in its order. */
    private static List<Result> main(Explanation explanation, List<Column> columns) {
        return columns.stream()
                .flatMap(column -> explanation.outcomes().stream()
                        .filter(outcome -> outcome.id().equals(column.id())))
                .toList();
    }

    private static List<Result> others(Explanation explanation, List<Column> columns) {
        var main = columns.stream().map(Column::id).toList();
        return explanation.outcomes().stream()
                .filter(outcome -> !main.contains(outcome.id()))
                .toList();
    }

    private static Optional<UUID> number(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
