package id.takar.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example beside a policy, on one day: who, when, what comes out, because of which rules. One that is written for
 * several days is one for each.
 *
 * @param file path below {@code rules/}
 * @param line where it starts
 * @param name what it shows
 * @param on the day asked about
 * @param employee the employee file, as JSON, with what its base files state
 * @param places where each entry of the employee file is written, by JSON pointer
 * @param expect the value that each outcome, requirement or finding must have; {@code absent} for none
 * @param because rules that must have spoken
 * @param silent rules that must not have spoken
 * @param missing exactly what undecided outcomes must name as missing
 */
public record Scenario(
        String file,
        int line,
        String name,
        LocalDate on,
        String employee,
        Map<String, Place> places,
        List<Expected> expect,
        List<Named> because,
        List<Named> silent,
        Map<String, List<String>> missing) {
    static final String ENDING = ".scenarios.yaml";

    /**
     * Where something is written.
     *
     * @param file path below {@code rules/}
     * @param line first line is 1
     */
    public record Place(String file, int line) {}

    /**
     * What must come out.
     *
     * @param id an outcome, a requirement or a finding, or {@code id[key]} for a finding about one of several facts
     * @param value its value; {@code absent} for none
     * @param line where it is written
     */
    public record Expected(String id, String value, int line) {}

    /**
     * A rule that a scenario names.
     *
     * @param rule its id
     * @param bindings the values it must have shown, by binding without the {@code $} or by threshold; empty for any
     * @param line where it is written
     */
    public record Named(String rule, Map<String, String> bindings, int line) {}

    /** Whether a scenario names this rule as one that must have spoken. */
    public boolean names(String rule) {
        return because.stream().anyMatch(named -> named.rule().equals(rule));
    }

    /** The policy that it stands beside: folder and stem. */
    public String policy() {
        return file.substring(0, file.length() - ENDING.length());
    }

    /** The same about another employee file, on another day. */
    Scenario on(LocalDate day, String other) {
        return new Scenario(file, line, name, day, other, places, expect, because, silent, missing);
    }

    /** Where an entry of the employee file is written, or the nearest entry around it; null when nowhere. */
    @Nullable
    Place place(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var place = places.get(at);
            if (place != null) {
                return place;
            }
        }
        return null;
    }
}
