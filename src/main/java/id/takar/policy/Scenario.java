package id.takar.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An example beside a policy: who, when, what comes out, because of which rules.
 *
 * @param file path below {@code rules/}
 * @param line where it starts
 * @param name what it shows
 * @param on the day asked about
 * @param employee the employee file, as JSON
 * @param expect the value that each outcome, requirement or finding must have; {@code absent} for none
 * @param because rules that must have spoken
 * @param missing exactly what undecided outcomes must name as missing
 */
public record Scenario(
        String file,
        int line,
        String name,
        LocalDate on,
        String employee,
        Map<String, String> expect,
        List<String> because,
        Map<String, List<String>> missing) {}
