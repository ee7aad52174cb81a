package id.takar.run;

import id.takar.engine.Release;
import id.takar.engine.RuleFault;
import id.takar.evaluation.AskableDays;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Explanation;
import id.takar.facts.EmployeeFile;
import id.takar.policy.Releases;
import id.takar.population.EmployeeFiles;
import id.takar.population.EmployeeForm;
import id.takar.population.FaultWords;
import id.takar.web.Told;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One employee in a form: what comes out stands beside it while it is written, and is kept when that is wanted. */
@Controller
@RequestMapping("/evaluate/one")
class OnePage {
    private final Releases releases;
    private final Evaluators evaluators;
    private final Evaluations evaluations;
    private final FactWords facts;
    private final Told told;
    private final Clock clock;

    OnePage(
            Releases releases,
            Evaluators evaluators,
            Evaluations evaluations,
            FactWords facts,
            Told told,
            Clock clock) {
        this.releases = releases;
        this.evaluators = evaluators;
        this.evaluations = evaluations;
        this.facts = facts;
        this.told = told;
        this.clock = clock;
    }

    /** An outcome in a word, with what is missing for it. */
    record Shown(String title, String word, String text, List<FactWords.Fact> missing) {}

    @GetMapping
    ModelAndView form(Locale language) {
        return page(Map.of(), LocalDate.now(clock).toString(), language);
    }

    private ModelAndView page(Map<String, String> values, String on, Locale language) {
        var model = new HashMap<String, Object>();
        var fields = EmployeeForm.fields(language);
        var release = releases.inForce();
        model.put("fields", fields);
        model.put(
                "texts",
                fields.stream()
                        .flatMap(field -> field.words().stream())
                        .distinct()
                        .collect(Collectors.toMap(word -> word, word -> Explanation.words(word, release, language))));
        model.put("values", values);
        model.put("on", on);
        model.putAll(result(values, on, language));
        return new ModelAndView("run/one", model);
    }

    /** What would come out; nothing is kept. A part of the page. */
    @PostMapping("/result")
    ModelAndView show(
            @RequestParam Map<String, String> values, @RequestParam(defaultValue = "") String on, Locale language) {
        return new ModelAndView("run/one :: result", result(values, on, language));
    }

    private Map<String, Object> result(Map<String, String> values, String on, Locale language) {
        var model = new HashMap<String, Object>();
        var day = day(on);
        var reading = EmployeeForm.read(values);
        if (day == null) {
            model.put("wrong", told.word("evaluate.day.wrong", language));
        } else if (reading.file() == null) {
            model.put("faults", said(reading.errors(), language));
        } else {
            model.put("doubts", said(reading.warnings(), language));
            var release = releases.inForce(day, clock.instant());
            try {
                model.put("shown", shown(reading.file(), release, day, language));
            } catch (RuleFault fault) {
                model.put("wrong", told.word("problem.rules-at-fault", language));
            }
        }
        return model;
    }

    private List<Shown> shown(EmployeeFile file, Release release, LocalDate day, Locale language) {
        Decision decision = evaluators.inTurn(release, evaluation -> evaluation.decide(file, day));
        return Column.of(release, language).stream()
                .flatMap(column -> decision.outcome(column.id()).stream()
                        .map(outcome -> new Shown(
                                column.title(),
                                outcome.value(),
                                Explanation.words(outcome.value(), release, language),
                                facts.all(outcome.missing(), language))))
                .toList();
    }

    private static List<String> said(List<EmployeeFiles.Fault> faults, Locale language) {
        return faults.stream()
                .map(fault -> FaultWords.in(fault.detail(), language) + " – " + FaultWords.in(fault.help(), language))
                .toList();
    }

    /** Decides, keeps the decision, and leads to it. */
    @PostMapping
    ModelAndView decide(
            @RequestParam Map<String, String> values,
            @RequestParam(defaultValue = "") String on,
            Principal caller,
            Locale language) {
        var day = day(on);
        var file = EmployeeForm.read(values).file();
        if (day == null || file == null) {
            var again = page(values, on, language);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var answer = evaluations.decide(
                new Evaluations.Asked(
                        file, day, day, null, caller.getName(), DigestUtils.sha256(new EmployeeFiles().write(file))),
                null);
        return new ModelAndView("redirect:/decisions/" + answer.decision().id());
    }

    private static @Nullable LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            return AskableDays.include(day) ? day : null;
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
