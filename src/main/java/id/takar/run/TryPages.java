package id.takar.run;

import id.takar.engine.Release;
import id.takar.engine.RuleFault;
import id.takar.evaluation.AskableDays;
import id.takar.facts.EmployeeFile;
import id.takar.policy.Draft;
import id.takar.policy.DraftTrials;
import id.takar.policy.Releases;
import id.takar.population.EmployeeFiles;
import id.takar.population.EmployeeRow;
import id.takar.population.FaultWords;
import id.takar.population.Populations;
import id.takar.web.Problem;
import id.takar.web.Told;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** A draft tried before it decides: on one synthetic person, on all of them, and, in numbers only, on real ones. */
@Controller
@RequestMapping("/drafts/{id}/try")
class TryPages {
    private static final int COUNTED = 500;
    private static final int LOOKED_AT = 20;

    private final DraftTrials drafts;
    private final DraftTry tried;
    private final SyntheticCohort cohort;
    private final Releases releases;
    private final Runs runs;
    private final Populations populations;
    private final Told told;
    private final JsonMapper json;
    private final EmployeeFiles files = new EmployeeFiles();

    TryPages(
            DraftTrials drafts,
            DraftTry tried,
            SyntheticCohort cohort,
            Releases releases,
            Runs runs,
            Populations populations,
            Told told,
            JsonMapper json) {
        this.drafts = drafts;
        this.tried = tried;
        this.cohort = cohort;
        this.releases = releases;
        this.runs = runs;
        this.populations = populations;
        this.told = told;
        this.json = json;
    }

    /** Tries it on a person of the cohort, and says whom among those it moves. */
    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int person,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "false") boolean count,
            Locale language) {
        var draft = drafts.draft(id);
        var people = cohort.people();
        int number = Math.max(1, Math.min(person, people.size()));
        var file = people.get(number - 1);
        return page(draft, number, text(file), file, on, count, language);
    }

    /** Tries it on what somebody wrote. */
    @PostMapping
    ModelAndView write(
            @PathVariable UUID id,
            @RequestParam String file,
            @RequestParam(defaultValue = "") String on,
            Locale language) {
        var draft = drafts.draft(id);
        var reading = files.read(file.getBytes(StandardCharsets.UTF_8));
        var page = page(draft, 0, file, reading.file(), on, false, language);
        if (reading.file() == null) {
            page.addObject(
                    "faults",
                    reading.errors().stream()
                            .map(fault -> fault.line() + ": " + FaultWords.in(fault.detail(), language) + " – "
                                    + FaultWords.in(fault.help(), language))
                            .toList());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ModelAndView page(
            Draft draft,
            int person,
            String text,
            @Nullable EmployeeFile file,
            String on,
            boolean count,
            Locale language) {
        var model = new HashMap<String, Object>();
        model.put("draft", draft);
        model.put("person", person);
        model.put("text", text);
        model.put(
                "people",
                cohort.people().stream().map(each -> each.identity().name()).toList());
        boolean ready = drafts.isReady(draft);
        model.put("ready", ready);
        model.put("on", on.isEmpty() ? drafts.day(draft).toString() : on);
        if (ready) {
            try {
                model.putAll(compared(draft, file, on, count, language));
            } catch (Problem refused) {
                model.put("wrong", told.of(refused, language));
            } catch (RuleFault fault) {
                model.put("wrong", told.word("problem.rules-at-fault", language));
            }
        }
        return new ModelAndView("run/try", model);
    }

    private Map<String, Object> compared(
            Draft draft, @Nullable EmployeeFile file, String on, boolean count, Locale language) {
        var day = day(draft, on, language);
        var release = drafts.release(draft);
        var inForce = releases.inForce();
        var model = new HashMap<String, Object>();
        if (file != null) {
            model.put("compared", tried.compare(file, inForce, release, day, language));
        }
        model.put("moved", tried.moved(cohort.people(), inForce, release, day, language));
        if (count) {
            model.putAll(counted(inForce, release, day, language));
        }
        return model;
    }

    /** Over the people of the evaluation done last: only how many, since those who write rules see no people. */
    private Map<String, Object> counted(Release inForce, Release release, LocalDate day, Locale language) {
        var people = runs.latest(LOOKED_AT).stream()
                .filter(run -> run.total() > 0)
                .limit(1)
                .flatMap(run -> populations.rows(run.population(), 1, COUNTED).stream())
                .map(EmployeeRow::file)
                .toList();
        return Map.of("counted", tried.counted(people, inForce, release, day, language), "countedOf", people.size());
    }

    private LocalDate day(Draft draft, String on, Locale language) {
        if (on.isEmpty()) {
            return drafts.day(draft);
        }
        try {
            var day = LocalDate.parse(on);
            if (AskableDays.include(day)) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw notADay(language);
        }
        throw notADay(language);
    }

    private Problem notADay(Locale language) {
        return Problem.badRequest("This is no day.").titled(told.word("evaluate.day.wrong", language));
    }

    private String text(EmployeeFile file) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(files.write(file)));
    }
}
