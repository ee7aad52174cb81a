package id.takar.policy;

import id.takar.engine.Diagnostic;
import id.takar.engine.Release;
import id.takar.engine.ThresholdText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What stands in the margin of a file: which rules and thresholds scenarios prove, and which scenarios pass.
 *
 * @param line the line that it stands at
 * @param good whether it is proven, or passes
 * @param text what is open, in the reader's language; empty where nothing is
 */
record Margin(int line, boolean good, String text) {

    /** Of a rule file: a mark at each rule that asks for something, or sets a threshold. */
    static List<Margin> ofRules(String path, Release release, ReleaseCheck check, Locale language) {
        var open = check.coverage().open();
        var rules = release.rules().stream().filter(rule -> !rule.declaration());
        var thresholds = release.thresholds().stream().map(ThresholdText::rule);
        return Stream.concat(rules, thresholds)
                .filter(rule -> rule.file().equals(path))
                .map(rule -> of(rule.line(), found(open, path, rule.line(), rule.line() + 1), language))
                .distinct()
                .toList();
    }

    /** Of a file of scenarios: a mark at each, as the last check found it. */
    static List<Margin> ofScenarios(String path, SortedMap<String, byte[]> files, ReleaseCheck check, Locale language) {
        var lines = Scenarios.in(files).stream()
                .filter(scenario -> scenario.file().equals(path))
                .map(Scenario::line)
                .sorted()
                .toList();
        var marks = new ArrayList<Margin>();
        for (int i = 0; i < lines.size(); i++) {
            int end = i + 1 < lines.size() ? lines.get(i + 1) : Integer.MAX_VALUE;
            marks.add(of(lines.get(i), found(check.findings(), path, lines.get(i), end), language));
        }
        return marks;
    }

    private static Optional<Diagnostic> found(List<Diagnostic> all, String path, int from, int before) {
        return all.stream()
                .filter(each -> each.file().equals(path) && each.line() >= from && each.line() < before)
                .findFirst();
    }

    private static Margin of(int line, Optional<Diagnostic> open, Locale language) {
        return new Margin(
                line, open.isEmpty(), open.map(each -> each.message(language)).orElse(""));
    }
}
