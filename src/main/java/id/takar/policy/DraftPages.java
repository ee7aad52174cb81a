package id.takar.policy;

import id.takar.engine.Diagnostic;
import id.takar.web.Problem;
import id.takar.web.Role;
import id.takar.web.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A change on its way, page by page: begun, written, checked, approved by somebody else, published from a day. */
@Controller
@RequestMapping("/drafts")
class DraftPages {
    private static final int LISTED = 200;
    private static final int LONGEST_TITLE = 200;
    private static final int FINDINGS = 100;

    private final Drafts drafts;
    private final DraftLines comments;
    private final DraftScenarios scenarios;
    private final Told told;
    private final Clock clock;

    DraftPages(Drafts drafts, DraftLines comments, DraftScenarios scenarios, Told told, Clock clock) {
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.comments = comments;
        this.told = told;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all() {
        return new ModelAndView(
                "policy/drafts",
                Map.of("drafts", drafts.all().stream().limit(LISTED).toList(), "zone", clock.getZone()));
    }

    @PostMapping
    String begin(@RequestParam String title, Principal caller, RedirectAttributes next) {
        var words = title.strip();
        if (words.isEmpty() || words.length() > LONGEST_TITLE) {
            next.addFlashAttribute("untitled", true);
            return "redirect:/drafts";
        }
        return "redirect:/drafts/" + drafts.begin(words, caller.getName()).id();
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable UUID id, HttpServletRequest request, Principal caller, Locale language) {
        var draft = drafts.find(id);
        var model = new HashMap<String, Object>();
        model.put("draft", draft);
        model.put("zone", clock.getZone());
        model.put("today", LocalDate.now(clock));
        model.put("mayWrite", request.isUserInRole(Role.POLICY_OFFICER.name()));
        boolean approves = request.isUserInRole(Role.APPROVER.name());
        model.put("mayApprove", approves && !draft.authors().contains(caller.getName()));
        model.put("ownChange", approves && draft.authors().contains(caller.getName()));
        model.put("changed", !draft.content().equals(draft.base()));
        var history = drafts.events(id);
        model.put("history", history);
        model.put("sentBack", sentBack(history));
        model.put("comments", comments.of(id));
        var check = drafts.checked(draft);
        if (check != null) {
            model.put("acceptable", acceptable(check));
            model.put("check", ReleaseApi.Check.of(check, language));
            model.put(
                    "findings",
                    check.findings().stream()
                            // What nothing proves any more comes of what fails, and stands behind it.
                            .sorted(Comparator.comparing(Diagnostic::severity)
                                    .thenComparing(found -> found.code().equals("scenario.uncovered")))
                            .limit(FINDINGS)
                            .map(found -> ReleaseApi.Found.of(found, language))
                            .toList());
        }
        model.put("diff", diff(draft));
        return new ModelAndView("policy/draft", model);
    }

    /** The outcomes that scenarios could expect as they come out now, by file and line. */
    private static Map<String, List<String>> acceptable(ReleaseCheck check) {
        return check.findings().stream()
                .filter(DraftScenarios::isAcceptable)
                .collect(Collectors.groupingBy(
                        each -> each.file() + ":" + each.line(),
                        Collectors.mapping(each -> each.arguments().get(DraftScenarios.OUTCOME), Collectors.toList())));
    }

    /** Lets a scenario expect what comes out now. */
    @PostMapping("/{id}/accept")
    String accept(
            @PathVariable UUID id,
            @RequestParam String file,
            @RequestParam int line,
            @RequestParam String outcome,
            Principal caller,
            RedirectAttributes next,
            Locale language) {
        return then(id, () -> scenarios.accept(id, file, line, outcome, caller.getName()), "changes", next, language);
    }

    /** Why it was sent back, as long as it was not submitted again. */
    private static @Nullable DraftEvent sentBack(List<DraftEvent> history) {
        return history.stream()
                .filter(event -> event.kind() == DraftEvent.Kind.SENT_BACK || event.kind() == DraftEvent.Kind.SUBMITTED)
                .reduce((first, second) -> second)
                .filter(event -> event.kind() == DraftEvent.Kind.SENT_BACK)
                .orElse(null);
    }

    /** What it changes; only the files where they make no release. */
    private DraftApi.Diff diff(Draft draft) {
        var diff = drafts.diff(draft);
        return diff == null ? new DraftApi.Diff(List.of(), List.of(), List.of(), files(draft)) : DraftApi.Diff.of(diff);
    }

    private List<DraftApi.FileChange> files(Draft draft) {
        return drafts.changedFiles(draft).stream()
                .map(file -> new DraftApi.FileChange(file.change(), file.path(), file.text()))
                .collect(Collectors.toList());
    }

    @PostMapping("/{id}/check")
    String check(@PathVariable UUID id, Principal caller, RedirectAttributes next, Locale language) {
        return then(id, () -> drafts.check(id, caller.getName()), "check", next, language);
    }

    @PostMapping("/{id}/submit")
    String submit(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Principal caller,
            RedirectAttributes next,
            Locale language) {
        return then(id, () -> drafts.submit(id, words, caller.getName()), "next", next, language);
    }

    @PostMapping("/{id}/approve")
    String approve(
            @PathVariable UUID id,
            @RequestParam String content,
            @RequestParam(defaultValue = "") String words,
            Principal caller,
            RedirectAttributes next,
            Locale language) {
        return then(id, () -> drafts.approve(id, content, words, caller.getName()), "next", next, language);
    }

    @PostMapping("/{id}/reject")
    String sendBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Principal caller,
            RedirectAttributes next,
            Locale language) {
        return then(
                id,
                () -> {
                    if (words.isBlank()) {
                        throw Problem.badRequest("Say what the authors are to change.")
                                .titled(told.word("draft.reject.why", language));
                    }
                    drafts.sendBack(id, words, caller.getName());
                },
                "next",
                next,
                language);
    }

    @PostMapping("/{id}/publish")
    String publish(
            @PathVariable UUID id,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String words,
            Principal caller,
            RedirectAttributes next,
            Locale language) {
        return then(id, () -> drafts.publish(id, day(from, language), words, caller.getName()), "next", next, language);
    }

    private LocalDate day(String text, Locale language) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw Problem.badRequest("`" + text + "` is no day.").titled(told.word("draft.day.wrong", language));
        }
    }

    private String then(UUID id, Runnable step, String part, RedirectAttributes next, Locale language) {
        try {
            step.run();
        } catch (Problem refused) {
            next.addFlashAttribute("fault", told.of(refused, language));
        }
        return "redirect:/drafts/" + id + "#" + part;
    }
}
