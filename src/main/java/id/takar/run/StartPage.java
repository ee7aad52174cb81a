package id.takar.run;

import id.takar.engine.Release;
import id.takar.evaluation.Explanation;
import id.takar.policy.Releases;
import id.takar.run.Column.Value;
import id.takar.run.Overview.Decided;
import id.takar.run.Overview.Filter;
import id.takar.run.Overview.Found;
import id.takar.run.Overview.Latest;
import id.takar.run.Overview.Order;
import id.takar.web.Role;
import id.takar.web.Waiting;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is running: the release in force and, for those whose work it is, the latest run with its people. */
@Controller
class StartPage {
    private static final int COUNTS = 1_000;

    private final Releases releases;
    private final Overview overview;
    private final RunStore runs;
    private final FactWords facts;
    private final List<Waiting> waiting;
    private final HealthEndpoint health;
    private final Clock clock;

    StartPage(
            Releases releases,
            Overview overview,
            RunStore runs,
            FactWords facts,
            List<Waiting> waiting,
            HealthEndpoint health,
            Clock clock) {
        this.releases = releases;
        this.overview = overview;
        this.runs = runs;
        this.facts = facts;
        this.waiting = waiting;
        this.health = health;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "false") boolean down,
            @RequestParam(name = "column", required = false) @Nullable List<String> columns,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(name = "run", required = false) @Nullable UUID wanted,
            HttpServletRequest request,
            Principal caller,
            Locale language) {
        var model = new HashMap<String, Object>();
        var roles = Stream.of(Role.values())
                .filter(role -> request.isUserInRole(role.name()))
                .collect(Collectors.toSet());
        model.put(
                "waiting",
                waiting.stream()
                        .flatMap(each -> each.of(caller.getName(), roles, language).stream())
                        .toList());
        model.put("health", health());
        model.put("release", ReleaseView.of(releases.inForce(), releases.publications(), clock.getZone()));
        var maySeePeople = request.isUserInRole("HR") || request.isUserInRole("AUDITOR");
        model.put("maySeePeople", maySeePeople);
        if (maySeePeople) {
            if (wanted != null) {
                model.put("wanted", wanted);
            }
            var asked = new PeopleView(
                    wanted,
                    new Filter(q, outcome, value),
                    new Order(sort, down),
                    columns == null ? List.of() : List.copyOf(columns),
                    Math.max(1, page));
            (wanted == null ? overview.latest() : overview.find(wanted))
                    .ifPresent(run -> model.putAll(people(run, run.isSearchable() ? asked : asked.plain(), language)));
        }
        return new ModelAndView("run/start", model);
    }

    /** How the service is, in one word. */
    private String health() {
        String code = health.health().getStatus().getCode();
        return code.equals("UP") || code.equals("WARNING") ? code : "DOWN";
    }

    private Map<String, Object> people(Latest run, PeopleView view, Locale language) {
        var release = releases.find(run.release())
                .orElseThrow(() -> new IllegalStateException("the release of a run is not kept"));
        var columns = Column.of(release, view.columns(), language);
        var filter = view.filter();
        var found = overview.people(run, filter, view.order(), view.page());
        var model = new HashMap<String, Object>();
        model.put("run", run);
        model.put("view", view);
        model.put("columns", columns);
        model.put("choices", Column.choices(release, columns, language));
        model.put("rows", rows(found, columns, release, language));
        model.put("filter", filter);
        model.put("filterWords", filterWords(filter, release, language));
        model.put("total", found.total());
        model.put("pages", Math.max(1, (found.total() + Overview.PAGE - 1) / Overview.PAGE));
        if (run.finished() && run.isSearchable()) {
            var counts = runs.counted(run.id(), Tally.Kind.OUTCOME, COUNTS);
            model.put("summaries", Summary.of(Column.of(release, language), counts, release, language));
        }
        return model;
    }

    private List<Row> rows(Found found, List<Column> columns, Release release, Locale language) {
        return found.people().stream()
                .map(decided -> new Row(
                        decided.decision(),
                        decided,
                        columns.stream()
                                .map(column -> value(decided, column, release, language))
                                .toList()))
                .toList();
    }

    private @Nullable Value value(Decided decided, Column column, Release release, Locale language) {
        return decided.about()
                .outcome(column.id())
                .map(outcome -> Value.of(outcome, release, facts, language))
                .orElse(null);
    }

    private static @Nullable String filterWords(Filter filter, Release release, Locale language) {
        return filter.isByValue()
                ? Column.title(filter.outcome(), release, language) + ": "
                        + Explanation.words(filter.value(), release, language)
                : null;
    }

    /**
     * A person in the table.
     *
     * @param decision the decision's id
     * @param decided the person
     * @param values a value for each column; null where the decision has none
     */
    record Row(UUID decision, Decided decided, List<@Nullable Value> values) {}
}
