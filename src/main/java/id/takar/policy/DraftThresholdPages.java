package id.takar.policy;

import id.takar.engine.RuleText;
import id.takar.web.Problem;
import id.takar.web.Role;
import id.takar.web.Told;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The thresholds of a draft in a table, each to be set without touching a file. */
@Controller
@RequestMapping("/drafts/{id}/thresholds")
class DraftThresholdPages {
    private final Drafts drafts;
    private final DraftThresholds thresholds;
    private final Told told;
    private final Clock clock;

    DraftThresholdPages(Drafts drafts, DraftThresholds thresholds, Told told, Clock clock) {
        this.drafts = drafts;
        this.thresholds = thresholds;
        this.told = told;
        this.clock = clock;
    }

    /**
     * What somebody writes into the form.
     *
     * @param value with a comma or a point
     * @param from the day from which it holds
     * @param seen the {@link ThresholdRow#state} when the form was opened
     */
    record Entered(
            @Nullable String value,
            @Nullable String from,
            @Nullable String legalBasis,
            @Nullable String source,
            @Nullable String confidence,
            @Nullable String seen) {
        private String text(@Nullable String field) {
            return field == null ? "" : field.strip();
        }
    }

    @GetMapping
    ModelAndView all(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            Locale language) {
        var draft = drafts.find(id);
        var model = new HashMap<String, Object>();
        model.put("draft", draft);
        model.put("q", q);
        model.put("mayWrite", mayWrite(draft, request));
        thresholds
                .release(draft)
                .ifPresent(release -> model.put(
                        "rows",
                        ThresholdRow.of(release, language).stream()
                                .filter(row -> row.speaksOf(q))
                                .toList()));
        return new ModelAndView("policy/draft-thresholds", model);
    }

    @GetMapping("/{threshold}")
    ModelAndView one(@PathVariable UUID id, @PathVariable String threshold, Locale language) {
        var draft = drafts.find(id);
        if (thresholds.release(draft).isEmpty()) {
            // The list says what is in the way.
            return new ModelAndView("redirect:/drafts/" + id + "/thresholds");
        }
        var row = row(draft, threshold, language);
        var latest = row.latest();
        var today = LocalDate.now(clock);
        var next = today.withDayOfYear(1).plusYears(1);
        return form(
                draft,
                row,
                new Entered(
                        latest.value(),
                        (latest.from().isBefore(next) ? next : latest.from()).toString(),
                        latest.legalBasis(),
                        latest.source(),
                        latest.confidence(),
                        row.state()),
                null);
    }

    @PostMapping("/{threshold}")
    ModelAndView set(
            @PathVariable UUID id,
            @PathVariable String threshold,
            @ModelAttribute Entered entered,
            Principal caller,
            RedirectAttributes next,
            Locale language) {
        var row = row(drafts.find(id), threshold, language);
        try {
            var edit = new ThresholdEdit(
                    day(entered, language),
                    value(entered, language),
                    entered.text(entered.legalBasis()),
                    entered.text(entered.source()),
                    entered.text(entered.confidence()));
            thresholds.set(id, threshold, edit, entered.text(entered.seen()), caller.getName(), language);
        } catch (Problem refused) {
            return form(drafts.find(id), row, entered, told.of(refused, language));
        }
        next.addFlashAttribute("set", threshold);
        return new ModelAndView("redirect:/drafts/" + id + "#next");
    }

    /** Gives it another name wherever the draft speaks of it. */
    @PostMapping("/{threshold}/name")
    ModelAndView rename(
            @PathVariable UUID id,
            @PathVariable String threshold,
            @RequestParam String name,
            @RequestParam String seen,
            Principal caller,
            RedirectAttributes next,
            Locale language) {
        var to = name.strip();
        try {
            thresholds.rename(id, new ThresholdRename(threshold, to), seen, caller.getName(), language);
        } catch (Problem refused) {
            next.addFlashAttribute("fault", told.of(refused, language));
            return new ModelAndView("redirect:/drafts/" + id + "/thresholds/" + threshold);
        }
        next.addFlashAttribute("renamed", threshold);
        return new ModelAndView("redirect:/drafts/" + id + "/thresholds/" + to);
    }

    private ModelAndView form(Draft draft, ThresholdRow row, Entered entered, @Nullable String wrong) {
        var model = new HashMap<String, Object>();
        model.put("draft", draft);
        model.put("row", row);
        model.put("uses", uses(draft, row.id()));
        model.put("entered", entered);
        model.put("confidences", List.of("T", "S2", "S", "M", "I"));
        if (wrong != null) {
            model.put("wrong", wrong);
        }
        return new ModelAndView(
                "policy/draft-threshold", model, wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The rules that name a threshold. */
    private List<RuleText> uses(Draft draft, String threshold) {
        return thresholds.release(draft).stream()
                .flatMap(release -> release.rules().stream())
                .filter(rule -> rule.thresholds().contains(threshold))
                .sorted(Comparator.comparing(RuleText::file).thenComparing(RuleText::line))
                .toList();
    }

    private ThresholdRow row(Draft draft, String threshold, Locale language) {
        return thresholds.release(draft).stream()
                .flatMap(release -> ThresholdRow.of(release, language).stream())
                .filter(row -> row.id().equals(threshold))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(told.word("threshold.none", language)));
    }

    private LocalDate day(Entered entered, Locale language) {
        try {
            return LocalDate.parse(entered.text(entered.from()));
        } catch (DateTimeException notADay) {
            throw Problem.badRequest("This is no day.").titled(told.word("draft.day.wrong", language));
        }
    }

    private BigDecimal value(Entered entered, Locale language) {
        return Numbers.read(entered.text(entered.value()))
                .orElseThrow(() ->
                        Problem.badRequest("This is no number.").titled(told.word("threshold.value.wrong", language)));
    }

    private static boolean mayWrite(Draft draft, HttpServletRequest request) {
        return request.isUserInRole(Role.POLICY_OFFICER.name()) && draft.state() != Draft.State.PUBLISHED;
    }
}
