package id.takar.policy;

import id.takar.engine.Register;
import id.takar.engine.Release;
import id.takar.web.Problem;
import id.takar.web.Told;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rules to be read beside the law: by policy, by regulation, by threshold, on any day and as known on any day. */
@Controller
@RequestMapping("/policies")
class PolicyPages {
    private static final int FOUND = 40;

    private final Releases releases;
    private final RuleHistory history;
    private final Told told;
    private final Clock clock;

    PolicyPages(Releases releases, RuleHistory history, Told told, Clock clock) {
        this.releases = releases;
        this.history = history;
        this.told = told;
        this.clock = clock;
    }

    /**
     * Both clocks; nothing for now.
     *
     * @param on the day the law is asked about
     * @param known the day by whose end it was known
     */
    record Asked(@Nullable String on, @Nullable String known) {}

    /** What holds then, and what is asked for, for every page. */
    private record Then(Publication publication, Release release, Map<String, Object> model) {}

    private Then then(Asked asked, Locale language) {
        var model = new HashMap<String, Object>();
        var today = LocalDate.now(clock);
        var now = clock.instant();
        var on = day(asked.on(), model, language);
        var known = day(asked.known(), model, language);
        Instant by = known == null || !known.isBefore(today)
                ? now
                : known.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Publication publication;
        try {
            publication = releases.publication(on == null ? today : on, by);
        } catch (Problem nothing) {
            model.put("wrong", told.of(nothing, language));
            publication = releases.publication(today, now);
        }
        var release = releases.find(publication.release()).orElseThrow();
        model.put("publication", publication);
        model.put("on", on);
        model.put("known", known);
        model.put("today", today);
        model.put("zone", clock.getZone());
        return new Then(publication, release, model);
    }

    private @Nullable LocalDate day(@Nullable String text, Map<String, Object> model, Locale language) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            model.put("wrong", told.word("draft.day.wrong", language));
            return null;
        }
    }

    /**
     * A policy, or a regulation, with how many rules it has.
     *
     * @param unconfirmed how many of them rest on a source that was not confirmed
     */
    record Counted(String name, String subject, long rules, long unconfirmed) {}

    @GetMapping
    ModelAndView all(@RequestParam(defaultValue = "") String q, @ModelAttribute Asked asked, Locale language) {
        var then = then(asked, language);
        var model = then.model();
        var rules = RuleCard.all(then.release(), language);
        model.put("q", q);
        if (!q.isBlank()) {
            var found = rules.stream().filter(rule -> rule.speaksOf(q)).toList();
            model.put("found", found.stream().limit(FOUND).toList());
            model.put("count", found.size());
            model.put(
                    "thresholds",
                    ThresholdRow.of(then.release(), language).stream()
                            .filter(row -> row.speaksOf(q))
                            .limit(FOUND)
                            .toList());
        }
        model.put("policies", policies(rules));
        model.put("regulations", regulations(then.release(), rules, language));
        model.put("rules", rules.size());
        return new ModelAndView("policy/policies", model);
    }

    private static List<Counted> policies(List<RuleCard> rules) {
        return rules.stream()
                .collect(Collectors.groupingBy(RuleCard::policy, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> counted(entry.getKey(), "", entry.getValue()))
                .toList();
    }

    private static List<Counted> regulations(Release release, List<RuleCard> rules, Locale language) {
        return release.register().all().stream()
                .map(regulation -> counted(
                        regulation.id(),
                        regulation.subject(language),
                        rules.stream()
                                .filter(rule -> cites(release.register(), rule, regulation.id()))
                                .toList()))
                .toList();
    }

    private static Counted counted(String name, String subject, List<RuleCard> rules) {
        return new Counted(
                name,
                subject,
                rules.size(),
                rules.stream().filter(RuleCard::unconfirmed).count());
    }

    private static boolean cites(Register register, RuleCard rule, String regulation) {
        return register.citations(rule.legalBasis()).stream()
                .anyMatch(citation -> citation.regulation().equals(regulation));
    }

    @GetMapping("/of/{*policy}")
    ModelAndView policy(@PathVariable String policy, @ModelAttribute Asked asked, Locale language) {
        String name = policy.startsWith("/") ? policy.substring(1) : policy;
        var then = then(asked, language);
        return listing(
                then,
                name,
                RuleCard.all(then.release(), language).stream()
                        .filter(rule -> rule.policy().equals(name))
                        .toList(),
                language);
    }

    @GetMapping("/regulation")
    ModelAndView regulation(@RequestParam String id, @ModelAttribute Asked asked, Locale language) {
        var then = then(asked, language);
        var register = then.release().register();
        var regulation = register.get(id);
        if (regulation == null) {
            throw Problem.notFound(told.word("policies.regulation.none", language));
        }
        then.model().put("regulation", regulation);
        then.model().put("subject", regulation.subject(language));
        var successor = register.successor(id);
        if (successor != null) {
            then.model().put("successor", successor.id());
        }
        return listing(
                then,
                id,
                RuleCard.all(then.release(), language).stream()
                        .filter(rule -> cites(register, rule, id))
                        .toList(),
                language);
    }

    private ModelAndView listing(Then then, String title, List<RuleCard> rules, Locale language) {
        if (rules.isEmpty() && !then.model().containsKey("regulation")) {
            throw Problem.notFound(told.word("policies.none", language));
        }
        then.model().put("title", title);
        then.model().put("rules", rules);
        return new ModelAndView("policy/policy", then.model());
    }

    /**
     * An example that names a rule.
     *
     * @param spoke whether the rule is a reason in it; else it is silent
     */
    record Example(String name, String file, int line, boolean spoke) {}

    @GetMapping("/rules/{id}")
    ModelAndView rule(@PathVariable String id, @ModelAttribute Asked asked, Locale language) {
        var then = then(asked, language);
        var release = then.release();
        var versions = RuleCard.all(release, language).stream()
                .filter(rule -> rule.id().equals(id))
                .toList();
        if (versions.isEmpty()) {
            throw Problem.notFound(told.word("policies.rule.none", language));
        }
        var model = then.model();
        model.put("versions", versions);
        model.put("title", versions.get(0).sentence());
        model.put("id", id);
        var files = versions.stream().map(RuleCard::file).distinct().toList();
        model.put(
                "text",
                files.stream()
                        .map(file -> RuleHistory.text(text(release, file), id))
                        .collect(Collectors.joining("\n\n")));
        model.put(
                "thresholds",
                ThresholdRow.of(release, language).stream()
                        .filter(row -> row.id().equals(id)
                                || versions.stream()
                                        .anyMatch(each -> each.thresholds().contains(row.id())))
                        .toList());
        model.put("examples", examples(release, id));
        model.put("history", history.of(id, files));
        return new ModelAndView("policy/rule", model);
    }

    private static String text(Release release, String file) {
        return new String(release.files().getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    private static List<Example> examples(Release release, String rule) {
        return Scenarios.of(release).stream()
                .flatMap(scenario -> Stream.concat(
                        scenario.because().stream()
                                .filter(named -> named.rule().equals(rule))
                                .map(named -> new Example(scenario.name(), scenario.file(), scenario.line(), true)),
                        scenario.silent().stream()
                                .filter(named -> named.rule().equals(rule))
                                .map(named -> new Example(scenario.name(), scenario.file(), scenario.line(), false))))
                .distinct()
                .toList();
    }

    @GetMapping("/thresholds")
    ModelAndView thresholds(@RequestParam(defaultValue = "") String q, @ModelAttribute Asked asked, Locale language) {
        var then = then(asked, language);
        then.model().put("q", q);
        then.model()
                .put(
                        "rows",
                        ThresholdRow.of(then.release(), language).stream()
                                .filter(row -> row.speaksOf(q))
                                .toList());
        return new ModelAndView("policy/thresholds", then.model());
    }

    @GetMapping("/thresholds/{id}")
    ModelAndView threshold(@PathVariable String id, @ModelAttribute Asked asked, Locale language) {
        var then = then(asked, language);
        var row = ThresholdRow.of(then.release(), language).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(told.word("threshold.none", language)));
        then.model().put("row", row);
        then.model()
                .put(
                        "uses",
                        RuleCard.all(then.release(), language).stream()
                                .filter(rule -> rule.thresholds().contains(id))
                                .toList());
        then.model()
                .put(
                        "history",
                        history.of(
                                ruleOf(then.release(), id),
                                row.versions().stream()
                                        .map(ThresholdRow.Version::file)
                                        .toList()));
        return new ModelAndView("policy/threshold", then.model());
    }

    /** The rule that sets a threshold; its versions have one id. */
    private static String ruleOf(Release release, String threshold) {
        return release.thresholds().stream()
                .filter(each -> each.id().equals(threshold))
                .map(each -> each.rule().id())
                .findFirst()
                .orElse(threshold);
    }
}
