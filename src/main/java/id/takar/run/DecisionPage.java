package id.takar.run;

import id.takar.evaluation.Explanation;
import id.takar.evaluation.Explanation.Result;
import id.takar.policy.Releases;
import id.takar.web.Problem;
import id.takar.web.Told;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One decision in plain words first, then why, down to the facts and the articles. */
@Controller
class DecisionPage {
    private final DecisionStore decisions;
    private final Releases releases;
    private final Overview overview;
    private final FactWords facts;
    private final Replays replays;
    private final Told told;
    private final MessageSource messages;
    private final Clock clock;

    DecisionPage(
            DecisionStore decisions,
            Releases releases,
            Overview overview,
            FactWords facts,
            Replays replays,
            Told told,
            MessageSource messages,
            Clock clock) {
        this.replays = replays;
        this.told = told;
        this.decisions = decisions;
        this.releases = releases;
        this.overview = overview;
        this.facts = facts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/decisions/{id}")
    ModelAndView show(@PathVariable String id, Locale language) {
        var stored = find(id, language);
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

    /** Decides again by the same release, and says whether every byte is the same. */
    @PostMapping("/decisions/{id}/replay")
    String replay(@PathVariable String id, RedirectAttributes next, Locale language) {
        return again(id, stored -> next.addFlashAttribute("replay", replays.replay(stored)), next, language);
    }

    /** Asks again by what is known now, and says what differs. */
    @PostMapping("/decisions/{id}/as-known-now")
    String asKnownNow(@PathVariable String id, RedirectAttributes next, Locale language) {
        return again(
                id,
                stored -> next.addFlashAttribute("knownNow", replays.asKnownNow(stored, clock.instant())),
                next,
                language);
    }

    private String again(String id, Consumer<StoredDecision> asking, RedirectAttributes next, Locale language) {
        try {
            asking.accept(find(id, language));
        } catch (Problem refused) {
            next.addFlashAttribute("fault", told.of(refused, language));
        }
        return "redirect:/decisions/" + id + "#proof";
    }

    private StoredDecision find(String id, Locale language) {
        return number(id)
                .flatMap(decisions::find)
                .orElseThrow(() -> Problem.notFound(messages.getMessage("decision.none", null, language)));
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
