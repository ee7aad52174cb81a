package id.takar.engine;

import id.takar.engine.RuleText.Dated;
import id.takar.facts.CalendarYear;
import id.takar.facts.Forecast;
import id.takar.facts.Holiday;
import id.takar.facts.Promise;
import id.takar.facts.Requirement;
import id.takar.facts.Threshold;
import id.takar.facts.WorkingDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be true of the rules of a release together. */
final class ReleaseChecks {
    private static final int MOST_MONTHS = 120;

    private ReleaseChecks() {}

    /** What the texts alone show: ids and their days, names, thresholds that exist, conclusions that somebody draws. */
    static void texts(List<Rule> rules, List<Diagnostic> diagnostics) {
        var byId = new TreeMap<String, List<Rule>>();
        var names = new HashMap<String, Rule>();
        for (var rule : rules) {
            byId.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule);
            var earlier = names.putIfAbsent(rule.key(), rule);
            if (earlier != null) {
                diagnostics.add(at(
                        rule,
                        "rule.name-twice",
                        rule.text().name(),
                        "" + earlier.text().line()));
            }
        }
        byId.values().forEach(versions -> versions(versions, diagnostics));
        var speakers = new Speakers(rules);
        for (var rule : rules) {
            for (var pattern : rule.patterns()) {
                boolean drawn = !pattern.type().conclusion()
                        || pattern.type().combines()
                        || !speakers.concluding(pattern.type().name()).isEmpty();
                if (!drawn) {
                    diagnostics.add(Diagnostic.warning(
                            "type.unconcluded",
                            rule.text().file(),
                            rule.text().line(),
                            1,
                            pattern.type().name()));
                }
            }
        }
    }

    private static void versions(List<Rule> versions, List<Diagnostic> diagnostics) {
        var sorted = versions.stream()
                .sorted(Comparator.comparing(r -> r.text().from()))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1).text();
            var after = sorted.get(i);
            if (!before.policy().equals(after.text().policy())) {
                diagnostics.add(at(after, "id.twice", after.id(), before.file() + ":" + before.line()));
            } else if (before.until() == null
                    || !before.until().isBefore(after.text().from())) {
                diagnostics.add(
                        at(after, "id.overlap", after.id(), after.text().from().toString()));
            } else if (!before.until().plusDays(1).equals(after.text().from())) {
                diagnostics.add(at(
                        after, "id.gap", after.id(), before.until().plusDays(1).toString()));
            }
        }
    }

    /** What declarations show: every threshold has a value while a rule names it, every promise can be kept. */
    static void declarations(List<Rule> rules, Declarations declarations, List<Diagnostic> diagnostics) {
        var setBy = new TreeMap<String, List<Rule>>();
        for (var declared : declarations.all()) {
            if (declared.statement() instanceof Threshold threshold) {
                setBy.computeIfAbsent(threshold.id(), id -> new ArrayList<>()).add(declared.rule());
            }
        }
        var used = new TreeSet<String>();
        rules.forEach(rule -> rule.text().thresholds().forEach(id -> {
            used.add(id);
            threshold(rule, id, setBy.getOrDefault(id, List.of()), setBy.keySet(), diagnostics);
        }));
        var speakers = new Speakers(rules);
        var combined =
                declarations.combinations().stream().map(Combination::outcome).collect(Collectors.toSet());
        for (var declared : declarations.all()) {
            boolean calendar = declared.statement() instanceof Holiday
                    || declared.statement() instanceof CalendarYear
                    || declared.statement() instanceof WorkingDay;
            if (calendar && declared.rule().text().dated() != Dated.DAY) {
                diagnostics.add(at(declared.rule(), "calendar.dated"));
            }
            if (declared.statement() instanceof Promise promise) {
                promise(declared.rule(), promise, speakers, combined, diagnostics);
            } else if (declared.statement() instanceof Requirement requirement) {
                requirement(declared.rule(), requirement, speakers, diagnostics);
            } else if (declared.statement() instanceof Forecast forecast) {
                used.add(forecast.months());
                threshold(
                        declared.rule(),
                        forecast.months(),
                        setBy.getOrDefault(forecast.months(), List.of()),
                        setBy.keySet(),
                        diagnostics);
                forecast(declared.rule(), forecast, speakers, declarations, diagnostics);
            }
        }
        unread(rules, declarations, diagnostics);
        setBy.forEach((id, setting) -> {
            if (!used.contains(id)) {
                var text = setting.get(0).text();
                diagnostics.add(Diagnostic.warning("threshold.unused", text.file(), text.line(), 1, id));
            }
        });
    }

    /** Conclusions that are drawn for nobody: no rule asks for them and nothing is promised by them. */
    private static void unread(List<Rule> rules, Declarations declarations, List<Diagnostic> diagnostics) {
        var read = Vocabulary.TAKAR.carriedNames().collect(Collectors.toCollection(HashSet::new));
        rules.forEach(rule ->
                rule.patterns().forEach(pattern -> read.add(pattern.type().name())));
        declarations.all().forEach(declared -> {
            if (declared.statement() instanceof Promise promise && promise.type() != null) {
                read.add(promise.type());
            }
        });
        for (var rule : rules) {
            var type = Vocabulary.TAKAR.fact(rule.action().type());
            if (type != null && read.add(type.name())) {
                diagnostics.add(Diagnostic.warning(
                        "type.unread", rule.text().file(), rule.text().line(), 1, type.name()));
            }
        }
    }

    private static void threshold(
            Rule rule, String id, List<Rule> setting, Set<String> known, List<Diagnostic> diagnostics) {
        for (var set : setting) {
            if (!set.goesByTheDayOf(rule)) {
                diagnostics.add(at(rule, "threshold.dated", id, set.text().policy()));
            }
        }
        if (setting.isEmpty()) {
            String nearest = Nearest.to(id, known);
            diagnostics.add(
                    nearest == null
                            ? at(rule, "threshold.unknown", id)
                            : at(rule, "threshold.unknown.near", id, nearest));
            return;
        }
        Stream.concat(
                        Stream.of(rule.text().from()),
                        setting.stream()
                                .flatMap(s -> Stream.ofNullable(s.text().until()))
                                .map(until -> until.plusDays(1)))
                .filter(day -> rule.text().holdsOn(day))
                .filter(day -> setting.stream().noneMatch(s -> s.text().holdsOn(day)))
                .min(Comparator.naturalOrder())
                .ifPresent(day -> diagnostics.add(at(rule, "threshold.no-value", id, day.toString())));
        for (LocalDate day : setting.stream().map(s -> s.text().from()).toList()) {
            if (setting.stream().filter(s -> s.text().holdsOn(day)).count() > 1) {
                diagnostics.add(at(rule, "threshold.two-values", id, day.toString()));
            }
        }
    }

    private static boolean isMonths(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                && value.signum() > 0
                && value.compareTo(BigDecimal.valueOf(MOST_MONTHS)) <= 0;
    }

    private static void requirement(
            Rule rule, Requirement requirement, Speakers speakers, List<Diagnostic> diagnostics) {
        var answering = speakers.stating("Finding", requirement.id());
        if (answering.isEmpty()) {
            diagnostics.add(at(rule, "requirement.silent", requirement.id()));
        }
        answering.stream()
                .filter(r -> r.patterns().stream().anyMatch(p -> p.type().many()))
                .forEach(r -> diagnostics.add(at(r, "requirement.many", requirement.id())));
    }

    private static void promise(
            Rule rule, Promise promise, Speakers speakers, Set<String> combined, List<Diagnostic> diagnostics) {
        String name = promise.type();
        if (name == null) {
            if (speakers.stating("Outcome", promise.outcome()).isEmpty()) {
                diagnostics.add(at(rule, "promise.silent", promise.outcome()));
            }
            return;
        }
        var type = Vocabulary.TAKAR.fact(name);
        if (type == null || !type.conclusion()) {
            diagnostics.add(at(rule, "promise.type", name));
        } else if (type.combines()) {
            if (!combined.contains(promise.outcome())) {
                diagnostics.add(at(rule, "promise.no-requirement", promise.outcome()));
            }
        } else if (speakers.concluding(name).isEmpty()) {
            diagnostics.add(at(rule, "promise.silent", promise.outcome()));
        }
    }

    private static void forecast(
            Rule rule, Forecast forecast, Speakers speakers, Declarations declarations, List<Diagnostic> diagnostics) {
        boolean whole = declarations.all().stream()
                .map(Declarations.Declared::statement)
                .allMatch(s -> !(s instanceof Threshold t) || !t.id().equals(forecast.months()) || isMonths(t.value()));
        if (!whole) {
            diagnostics.add(at(rule, "forecast.months", forecast.months()));
        }
        if (speakers.stating("Outcome", forecast.period()).isEmpty()) {
            diagnostics.add(at(rule, "promise.silent", forecast.period()));
        }
        if (declarations.combinations().stream().noneMatch(c -> c.outcome().equals(forecast.answer()))) {
            diagnostics.add(at(rule, "promise.no-requirement", forecast.answer()));
        }
    }

    /** Rules that wait for each other. */
    static void order(Stages stages, List<Diagnostic> diagnostics) {
        var cycle = stages.cycle();
        if (cycle != null && !cycle.isEmpty()) {
            var first = cycle.get(0);
            var last = cycle.get(cycle.size() - 1);
            diagnostics.add(
                    at(first, "rule.cycle", first.text().name(), last.text().name()));
        }
    }

    private static Diagnostic at(Rule rule, String code, String... arguments) {
        return Diagnostic.error(code, rule.text().file(), rule.text().line(), 1, arguments);
    }
}
