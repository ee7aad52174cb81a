package id.takar.run;

import id.takar.engine.Release;
import id.takar.evaluation.Explanation;
import id.takar.facts.Answer;
import id.takar.facts.GroupKind;
import id.takar.policy.Releases;
import id.takar.web.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The groups of a run: agencies, units, teams, programmes and activities, and why each came out as it did. */
@Controller
class GroupPages {
    private static final int PAGE = 50;
    /** What a group does not have, or not yet, stands on its own page. */
    private static final Set<String> OPEN = Set.of(Answer.NOT_APPLICABLE.name(), Answer.UNDECIDED.name());

    private final Runs runs;
    private final GroupStore groups;
    private final Releases releases;
    private final FactWords facts;
    private final MessageSource messages;

    GroupPages(Runs runs, GroupStore groups, Releases releases, FactWords facts, MessageSource messages) {
        this.runs = runs;
        this.groups = groups;
        this.releases = releases;
        this.facts = facts;
        this.messages = messages;
    }

    @GetMapping("/runs/{id}/groups")
    ModelAndView all(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable GroupKind kind,
            @RequestParam(defaultValue = "0") int after,
            Locale language) {
        var run = run(id, language);
        var release = release(run);
        var found = groups.after(id, kind == null ? List.of() : List.of(kind), Math.max(0, after), PAGE + 1);
        var page = found.subList(0, Math.min(PAGE, found.size()));
        var model = new HashMap<String, Object>();
        model.put("run", run);
        model.put("kinds", GroupKind.values());
        model.put("kind", kind == null ? "" : kind.name());
        model.put(
                "groups",
                page.stream()
                        .map(group -> new Line(group, outcomes(group, release, language)))
                        .toList());
        if (found.size() > PAGE) {
            model.put("next", page.get(page.size() - 1).number());
        }
        return new ModelAndView("run/groups", model);
    }

    /** A group with what it came to. */
    record Line(GroupDecision group, List<Explanation.Result> outcomes) {}

    private static List<Explanation.Result> outcomes(GroupDecision group, Release release, Locale language) {
        return group.decision() == null
                ? List.of()
                : Explanation.of(group.decision(), release, language).outcomes().stream()
                        .filter(outcome -> !OPEN.contains(outcome.word()))
                        .toList();
    }

    @GetMapping("/runs/{id}/groups/{number}")
    ModelAndView one(@PathVariable UUID id, @PathVariable int number, Locale language) {
        var run = run(id, language);
        var group = groups.find(id, number)
                .orElseThrow(() -> Problem.notFound(messages.getMessage("group.none", null, language)));
        var model = new HashMap<String, Object>();
        model.put("run", run);
        model.put("group", group);
        model.put("facts", facts);
        if (group.decision() != null) {
            model.put("explanation", Explanation.of(group.decision(), release(run), language));
        }
        return new ModelAndView("run/group", model);
    }

    private Run run(UUID id, Locale language) {
        return runs.find(id)
                .orElseThrow(() -> Problem.notFound(messages.getMessage("evaluate.run.none", null, language)));
    }

    private Release release(Run run) {
        return releases.find(run.release())
                .orElseThrow(() -> new IllegalStateException("the release of a run is not kept"));
    }
}
