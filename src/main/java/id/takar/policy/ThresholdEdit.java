package id.takar.policy;

import id.takar.engine.ThresholdText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets a threshold in the text of its file as an officer would: the version that held ends the day before, and one that
 * reads like it begins. Every other line stays as it is, comments too.
 *
 * @param from the day from which the value holds
 * @param value the value
 * @param legalBasis the article that sets it
 * @param source where the reading comes from; empty for none
 * @param confidence how sure it is, such as {@code T}
 */
record ThresholdEdit(LocalDate from, BigDecimal value, String legalBasis, String source, String confidence) {
    private static final Pattern NAME = Pattern.compile("(rule\\s+\")([^\"]*)(\")");
    private static final Pattern DATED = Pattern.compile(" from [0-9]{4}(-[0-9]{2}-[0-9]{2})?$");
    private static final Pattern VALUE =
            Pattern.compile("(Threshold\\.of\\(\\s*\"[^\"]*\"\\s*,\\s*)(\"[^\"]*\"|[0-9.-]+)(\\s*\\))");

    /**
     * The text with the value set; empty where the version is not written as thresholds are.
     *
     * @param text the file that states the version
     * @param version the version that holds on the day
     */
    Optional<String> in(String text, ThresholdText version) {
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int first = version.rule().line() - 1;
        int last = first;
        while (last < lines.size() && !lines.get(last).strip().equals("end")) {
            last++;
        }
        if (first < 0 || last >= lines.size()) {
            return Optional.empty();
        }
        var old = List.copyOf(lines.subList(first, last + 1));
        boolean begins = version.rule().from().equals(from);
        var fresh = set(begins ? old : begun(old, version));
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        lines.subList(first, last + 1).clear();
        if (begins) {
            lines.addAll(first, fresh);
        } else {
            var ended = new ArrayList<>(ended(old));
            ended.add("");
            ended.addAll(fresh);
            lines.addAll(first, ended);
        }
        return Optional.of(String.join("\n", lines));
    }

    /** The version as it was, which ends the day before. */
    private List<String> ended(List<String> version) {
        return with(version, "until", from.minusDays(1).toString());
    }

    /** The same from the day on, under a name of its own. */
    private List<String> begun(List<String> version, ThresholdText old) {
        String name = DATED.matcher(old.rule().name()).replaceFirst("") + " from " + from;
        var named =
                version.stream().map(line -> replaced(line, NAME, was -> name)).toList();
        // Whose day a policy goes by is said once, and by the version that is there already.
        return with(with(named, "dated", ""), "from", from.toString());
    }

    /** The version with the value and where it comes from; empty where no value is found. */
    private List<String> set(List<String> version) {
        var set = version.stream()
                .map(line -> replaced(line, VALUE, was -> written()))
                .toList();
        if (version.stream().noneMatch(line -> VALUE.matcher(line).find())) {
            return List.of();
        }
        return with(with(with(set, "legalBasis", legalBasis), "source", source), "confidence", confidence);
    }

    /** Whole numbers are written as such, others and those below nothing as text, as rule files want them. */
    private String written() {
        var plain = value.scale() < 0 ? value.setScale(0) : value;
        return plain.scale() == 0 && plain.signum() >= 0 ? plain.toPlainString() : "\"" + plain.toPlainString() + "\"";
    }

    /** The lines with an annotation of this value: instead of the one there, or after the first day; gone when empty. */
    private static List<String> with(List<String> lines, String annotation, String value) {
        var there = Pattern.compile("(@" + annotation + "\\(\\s*\")([^\"]*)(\"\\s*\\))");
        var changed = new ArrayList<String>();
        boolean known = lines.stream().anyMatch(line -> there.matcher(line).find());
        for (var line : lines) {
            boolean here = there.matcher(line).find();
            if (!here || !value.isEmpty()) {
                changed.add(replaced(line, there, was -> value));
            }
            if (!known && !value.isEmpty() && line.strip().startsWith("@from(")) {
                int indented = line.length() - line.stripLeading().length();
                changed.add(line.substring(0, indented) + "@" + annotation + "( \"" + value + "\" )");
            }
        }
        return changed;
    }

    private static String replaced(String line, Pattern pattern, UnaryOperator<String> by) {
        return pattern.matcher(line)
                .replaceFirst(
                        found -> Matcher.quoteReplacement(found.group(1) + by.apply(found.group(2)) + found.group(3)));
    }
}
