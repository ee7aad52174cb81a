package id.takar.run;

import id.takar.engine.Release;
import id.takar.evaluation.AskableDays;
import id.takar.policy.Releases;
import id.takar.population.FaultWords;
import id.takar.population.MappedColumns;
import id.takar.population.Population;
import id.takar.population.Populations;
import id.takar.population.Report;
import id.takar.web.Fault;
import id.takar.web.Problem;
import id.takar.web.Told;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HR sends a file, sees what was read and what is wrong, has it evaluated, and watches. */
@Controller
class EvaluatePages {
    private static final int LATEST = 10;
    private static final int CAUSES = 200;
    private static final int COUNTS = 1_000;
    private static final int SLOWEST = 5;
    private static final int SHOWN = 12;
    private static final String HOME = "redirect:/evaluate";

    private final Populations populations;
    private final Runs runs;
    private final Releases releases;
    private final FactWords facts;
    private final Replays replays;
    private final MappedColumns mapped;
    private final Told told;
    private final RunCharts charts;
    private final Spreads spreads;
    private final MessageSource messages;
    private final Clock clock;

    EvaluatePages(
            Populations populations,
            Runs runs,
            Releases releases,
            FactWords facts,
            Replays replays,
            MappedColumns mapped,
            Told told,
            RunCharts charts,
            Spreads spreads,
            MessageSource messages,
            Clock clock) {
        this.replays = replays;
        this.mapped = mapped;
        this.told = told;
        this.charts = charts;
        this.spreads = spreads;
        this.populations = populations;
        this.runs = runs;
        this.releases = releases;
        this.facts = facts;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/evaluate")
    ModelAndView start() {
        return page(null);
    }

    private ModelAndView page(@Nullable String wrong) {
        var model = new HashMap<String, Object>();
        model.put("populations", populations.latest(LATEST));
        model.put("runs", runs.latest(LATEST));
        model.put("mappings", mapped.names());
        if (wrong != null) {
            model.put("wrong", wrong);
        }
        return new ModelAndView(
                "run/evaluate", model, wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/evaluate")
    ModelAndView send(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String mapping,
            Principal caller,
            Locale language)
            throws IOException {
        return kept(file, mapping, null, caller, language);
    }

    @PostMapping("/populations/{id}/corrections")
    ModelAndView correct(
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String mapping,
            Principal caller,
            Locale language)
            throws IOException {
        return kept(file, mapping, find(id, language).id(), caller, language);
    }

    private ModelAndView kept(
            MultipartFile file, String mapping, @Nullable UUID corrects, Principal caller, Locale language)
            throws IOException {
        if (file.isEmpty()) {
            return page(messages.getMessage("evaluate.nothing", null, language));
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var lines = name.toLowerCase(Locale.ROOT).endsWith(".jsonl");
        try (var in = file.getInputStream()) {
            var sending = new Populations.Sending(name, caller.getName(), mapped.headings(mapping), lines, corrects);
            return new ModelAndView(
                    "redirect:/populations/" + populations.add(in, sending).id());
        } catch (Problem refused) {
            return page(said(refused, language));
        }
    }

    /** Says what columns stand for that nobody knew, and reads what was sent again. */
    @PostMapping("/populations/{id}/mapping")
    ModelAndView map(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam MultiValueMap<String, String> form,
            Principal caller,
            Locale language) {
        var headings = form.getOrDefault("heading", List.of());
        var paths = form.getOrDefault("path", List.of());
        var columns = new TreeMap<String, String>();
        for (int i = 0; i < Math.min(headings.size(), paths.size()); i++) {
            columns.put(headings.get(i), paths.get(i).strip());
        }
        try {
            return new ModelAndView("redirect:/populations/"
                    + mapped.readAgain(id, name.strip(), columns, caller.getName())
                            .id());
        } catch (Problem refused) {
            return population(find(id, language), "", said(refused, language), language);
        }
    }

    private String said(Problem refused, Locale language) {
        if (!refused.type().equals("invalid")) {
            return told.of(refused, language);
        }
        return Stream.concat(
                        Stream.of(refused.detail()), refused.errors().stream().map(Fault::detail))
                // What cannot be read is said once, with what to do.
                .filter(text ->
                        text.equals(refused.detail()) || !refused.detail().contains(text))
                .map(text -> FaultWords.in(text, language))
                .collect(Collectors.joining(" "));
    }

    @GetMapping("/populations/{id}")
    ModelAndView population(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Locale language) {
        return population(find(id, language), q, null, language);
    }

    private ModelAndView population(Population population, String q, @Nullable String wrong, Locale language) {
        var report = populations.report(population.id());
        var model = new HashMap<String, Object>();
        model.put("population", population);
        model.put("createdAt", population.createdAt().atZone(clock.getZone()));
        model.put(
                "tables",
                report.tables().stream()
                        .filter(table -> !table.name().isEmpty())
                        .map(table -> table.in(language))
                        .toList());
        var causes = report.causes().stream()
                .map(cause -> cause.in(language))
                .filter(cause -> speaksOf(cause, q))
                .toList();
        model.put("q", q);
        model.put("causes", causes.subList(0, Math.min(CAUSES, causes.size())));
        model.put("more", Math.max(0, causes.size() - CAUSES));
        model.put(
                "unknown",
                report.tables().stream()
                        .flatMap(table -> table.unknown().stream())
                        .distinct()
                        .toList());
        model.put("paths", mapped.paths(language));
        model.put("mappings", mapped.names());
        model.put("today", LocalDate.now(clock));
        if (wrong != null) {
            model.put("wrong", wrong);
        }
        return new ModelAndView(
                "run/population", model, wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Whether what is wrong, what to do about it, or the part that it stands in has these words. */
    private static boolean speaksOf(Report.Cause cause, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return Stream.of(cause.detail(), cause.help(), cause.part())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    @PostMapping("/populations/{id}/runs")
    ModelAndView evaluate(@PathVariable UUID id, @RequestParam String on, Principal caller, Locale language) {
        var population = find(id, language);
        try {
            var day = LocalDate.parse(on);
            if (AskableDays.include(day)) {
                return new ModelAndView("redirect:/runs/"
                        + runs.start(population, day, caller.getName()).id());
            }
        } catch (DateTimeException notADay) {
            return population(population, "", messages.getMessage("evaluate.day.wrong", null, language), language);
        }
        return population(population, "", messages.getMessage("evaluate.day.wrong", null, language), language);
    }

    @GetMapping("/runs/{id}")
    ModelAndView run(@PathVariable UUID id, Locale language) {
        var run = findRun(id, language);
        var release = releases.find(run.release())
                .orElseThrow(() -> new IllegalStateException("the release of a run is not kept"));
        var model = new HashMap<String, Object>();
        model.put("run", run);
        model.put("population", find(run.population(), language));
        model.put("going", run.state() == Run.State.RUNNING || run.state() == Run.State.WAITING);
        var columns = Column.of(release, language);
        var counts = runs.counts(id, COUNTS);
        model.put("summaries", Summary.of(columns, counts.outcomes(), release, language));
        model.put("missing", missing(counts, release, language));
        model.put("slowest", counts.slowest().stream().limit(SLOWEST).toList());
        model.put("scatters", charts.scatters(run, release, language));
        model.put("spreads", spreads.of(run, release, counts, language));
        model.put("grids", charts.grids(release, counts, language));
        model.put(
                "units",
                columns.stream()
                        .flatMap(column -> charts.units(column, release, counts, language).stream())
                        .toList());
        model.put("spoke", charts.spoke(run, release, counts, language));
        return new ModelAndView("run/run", model);
    }

    /**
     * An entry that results wait for.
     *
     * @param fact the entry
     * @param people for how many at most
     * @param outcomes what waits
     */
    record Missing(FactWords.Fact fact, int people, List<String> outcomes) {
        private int weight() {
            return people * outcomes.size();
        }
    }

    /** Entries that most is waiting for, the first of which would settle most. */
    private List<Missing> missing(Counts counts, Release release, Locale language) {
        var byFact = counts.missing().stream().collect(Collectors.groupingBy(Counts.Count::name));
        return byFact.entrySet().stream()
                .flatMap(entry -> facts.all(List.of(entry.getKey()), language).stream()
                        .map(fact -> new Missing(
                                fact,
                                entry.getValue().stream()
                                        .mapToInt(Counts.Count::people)
                                        .max()
                                        .orElse(0),
                                entry.getValue().stream()
                                        .map(count -> Optional.ofNullable(
                                                        release.message("outcome." + count.value(), language))
                                                .orElse(count.value()))
                                        .distinct()
                                        .toList())))
                .sorted(Comparator.comparingInt(Missing::weight)
                        .reversed()
                        .thenComparing(each -> each.fact().place()))
                .limit(SHOWN)
                .toList();
    }

    @PostMapping("/runs/{id}/cancel")
    ModelAndView cancel(@PathVariable UUID id, Locale language) {
        runs.cancel(findRun(id, language).id());
        return new ModelAndView("redirect:/runs/" + id);
    }

    @PostMapping("/runs/{id}/resume")
    ModelAndView resume(@PathVariable UUID id, Locale language) {
        runs.resume(findRun(id, language).id());
        return new ModelAndView("redirect:/runs/" + id);
    }

    /** Decides a whole run again, and says how many decisions are the same, byte for byte. */
    @PostMapping("/runs/{id}/replay")
    ModelAndView replay(@PathVariable UUID id, RedirectAttributes next, Locale language) {
        next.addFlashAttribute("replay", replays.replay(findRun(id, language).id()));
        return new ModelAndView("redirect:/runs/" + id);
    }

    @GetMapping({"/populations", "/runs"})
    String home() {
        return HOME;
    }

    private Population find(UUID id, Locale language) {
        return populations
                .find(id)
                .orElseThrow(() -> Problem.notFound(messages.getMessage("evaluate.none", null, language)));
    }

    private Run findRun(UUID id, Locale language) {
        return runs.find(id)
                .orElseThrow(() -> Problem.notFound(messages.getMessage("evaluate.run.none", null, language)));
    }
}
