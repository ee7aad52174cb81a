package id.takar.policy;

import id.takar.engine.Diagnostic;
import id.takar.engine.Release;
import id.takar.engine.RuleText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The days on which one version of a rule ends or the next begins: where policies over time go wrong. */
final class Boundaries {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A day on which something in a policy begins, or no longer holds.
     *
     * @param day the first day on which it is so
     * @param version the version that begins, or that ended the day before
     */
    record Boundary(LocalDate day, RuleText version) {
        String policy() {
            return version.policy();
        }
    }

    private Boundaries() {}

    /** The boundaries of a release, one for each policy and day. */
    static List<Boundary> of(Release release) {
        var found = new TreeMap<String, Boundary>();
        release.rules().stream()
                .collect(Collectors.groupingBy(RuleText::id))
                .values()
                .forEach(versions -> {
                    var first = versions.stream()
                            .map(RuleText::from)
                            .min(LocalDate::compareTo)
                            .orElseThrow();
                    for (var version : versions) {
                        if (!version.from().equals(first)) {
                            add(found, version.from(), version);
                        }
                        if (version.until() != null) {
                            add(found, version.until().plusDays(1), version);
                        }
                    }
                });
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Boundary> found, LocalDate day, RuleText version) {
        found.putIfAbsent(version.policy() + " " + day, new Boundary(day, version));
    }

    /** What is missing: for each boundary a scenario of its policy on the day before, and one on the day. */
    static List<Diagnostic> unproven(List<Boundary> boundaries, Collection<Trial.Result> results) {
        var faults = new ArrayList<Diagnostic>();
        for (var boundary : boundaries) {
            for (var day : List.of(boundary.day().minusDays(1), boundary.day())) {
                boolean proven = results.stream()
                        .anyMatch(result -> result.passes()
                                && result.scenario().policy().equals(boundary.policy())
                                && day.equals(result.policyDay()));
                if (!proven) {
                    var version = boundary.version();
                    faults.add(new Diagnostic(
                            "boundary.scenario",
                            Diagnostic.Severity.WARNING,
                            version.file(),
                            version.line(),
                            1,
                            List.of(version.id(), boundary.day().toString(), day.toString())));
                }
            }
        }
        return faults;
    }

    /** The days around a boundary, each of which every scenario of its policy is tried on. */
    static List<Shift> shifts(Boundary boundary, Release release) {
        var place = release.placeOfDay(boundary.version());
        return List.of(-1, 0, 1).stream()
                .map(days -> new Shift(boundary.day().plusDays(days), place))
                .toList();
    }

    /**
     * Another day for a scenario.
     *
     * @param day the day that its policy is to go by
     * @param place where the file states that day, as {@code period.to}; null when it is the day asked about
     */
    record Shift(LocalDate day, @Nullable String place) {
        /** The scenario on that day; none when it states no day to move. */
        Optional<Scenario> of(Scenario scenario) {
            return place == null ? Optional.of(scenario.on(day, scenario.employee())) : moved(scenario, place);
        }

        private Optional<Scenario> moved(Scenario scenario, String path) {
            var file = (ObjectNode) JSON.readTree(scenario.employee());
            int dot = path.indexOf('.');
            var entry = path.substring(0, dot);
            var end = path.substring(dot + 1);
            if (!(file.get(entry) instanceof ObjectNode stating)) {
                return Optional.empty();
            }
            var to = stated(stating, end);
            if (to == null) {
                return Optional.empty();
            }
            long days = to.until(day, ChronoUnit.DAYS);
            var from = stated(stating, "from");
            stating.put(end, day.toString());
            if (from != null) {
                stating.put("from", from.plusDays(days).toString());
            }
            return Optional.of(scenario.on(scenario.on().plusDays(days), JSON.writeValueAsString(file)));
        }

        private static @Nullable LocalDate stated(ObjectNode entry, String end) {
            var text = entry.path(end).asString("");
            try {
                return text.isEmpty() ? null : LocalDate.parse(text);
            } catch (DateTimeParseException unreadable) {
                return null;
            }
        }
    }
}
