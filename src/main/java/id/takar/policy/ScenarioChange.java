package id.takar.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A scenario that came, went or changed: other facts, another day, or something else that has to come out.
 *
 * @param file path below {@code rules/}
 * @param name what it shows
 */
record ScenarioChange(ReleaseDiff.Change change, String file, String name) {
    /** The scenarios that differ in files that do; what is no scenario in one of them counts as none. */
    static List<ScenarioChange> between(
            SortedMap<String, byte[]> before, SortedMap<String, byte[]> after, Set<String> changed) {
        var was = texts(before, changed);
        var is = texts(after, changed);
        var keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        var changes = new ArrayList<ScenarioChange>();
        for (var key : keys) {
            if (!is.getOrDefault(key, List.of()).equals(was.getOrDefault(key, List.of()))) {
                int end = key.indexOf('\n');
                changes.add(new ScenarioChange(
                        !was.containsKey(key)
                                ? ReleaseDiff.Change.ADDED
                                : !is.containsKey(key) ? ReleaseDiff.Change.REMOVED : ReleaseDiff.Change.CHANGED,
                        key.substring(0, end),
                        key.substring(end + 1)));
            }
        }
        return changes;
    }

    /** What each scenario says, once for each of its days, by file and name. */
    private static Map<String, List<String>> texts(SortedMap<String, byte[]> files, Set<String> changed) {
        var some = new TreeMap<>(files);
        some.keySet().removeIf(path -> path.endsWith(Scenario.ENDING) && !changed.contains(path));
        return new ScenarioReader(some, new ScenarioFaults())
                .read().stream()
                        .collect(Collectors.groupingBy(
                                scenario -> scenario.file() + "\n" + scenario.name(),
                                Collectors.mapping(ScenarioChange::text, Collectors.toList())));
    }

    private static String text(Scenario scenario) {
        return String.join(
                "\n",
                scenario.on().toString(),
                scenario.employee(),
                scenario.expect().stream()
                        .map(each -> each.id() + "=" + each.value())
                        .sorted()
                        .toList()
                        .toString(),
                named(scenario.because()),
                named(scenario.silent()),
                new TreeMap<>(scenario.missing()).toString());
    }

    private static String named(List<Scenario.Named> rules) {
        return rules.stream()
                .map(each -> each.rule() + new TreeMap<>(each.bindings()))
                .sorted()
                .toList()
                .toString();
    }
}
