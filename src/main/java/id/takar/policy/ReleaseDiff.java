package id.takar.policy;

import id.takar.engine.Release;
import id.takar.engine.RuleText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one release has otherwise than another, in the terms of an officer.
 *
 * @param rules rules that came, went or changed, each version by itself
 * @param thresholds thresholds that are set otherwise
 * @param scenarios scenarios that came, went or changed
 * @param files files that came, went or changed
 */
record ReleaseDiff(
        List<RuleChange> rules,
        List<MovedThreshold> thresholds,
        List<ScenarioChange> scenarios,
        List<FileChange> files) {
    /** What happened to something. */
    enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A rule that came, went or changed.
     *
     * @param rule its text, the later where there are two
     * @param before as it was written; null when it is new
     * @param after as it is written; null when it is gone
     */
    record RuleChange(
            Change change,
            RuleText rule,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * A file that came, went or changed.
     *
     * @param text the lines that differ, as `diff -u` has them
     */
    record FileChange(Change change, String path, String text) {}

    static ReleaseDiff of(Release before, Release after) {
        var files = files(before.files(), after.files());
        var changed = files.stream().map(FileChange::path).collect(Collectors.toSet());
        return new ReleaseDiff(
                rules(before, after),
                MovedThreshold.between(before, after),
                ScenarioChange.between(before.files(), after.files(), changed),
                files);
    }

    private static List<RuleChange> rules(Release before, Release after) {
        var was = texts(before);
        var is = texts(after);
        var keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        var changes = new ArrayList<RuleChange>();
        for (var key : keys) {
            var then = was.get(key);
            var now = is.get(key);
            if (then == null && now != null) {
                changes.add(new RuleChange(Change.ADDED, now.rule(), null, now.text()));
            } else if (now == null && then != null) {
                changes.add(new RuleChange(Change.REMOVED, then.rule(), then.text(), null));
            } else if (then != null && now != null && !then.text().equals(now.text())) {
                changes.add(new RuleChange(Change.CHANGED, now.rule(), then.text(), now.text()));
            }
        }
        return changes;
    }

    private record Written(RuleText rule, String text) {}

    /** Each version of each rule as it is written, by policy, id and first day. */
    private static Map<String, Written> texts(Release release) {
        var lines = new TreeMap<String, List<String>>();
        release.files()
                .forEach((path, bytes) -> lines.put(
                        path, new String(bytes, StandardCharsets.UTF_8).lines().toList()));
        var texts = new TreeMap<String, Written>();
        for (var rule : release.rules()) {
            texts.put(
                    rule.policy() + " " + rule.id() + " " + rule.from(),
                    new Written(rule, text(lines.getOrDefault(rule.file(), List.of()), rule.line())));
        }
        return texts;
    }

    private static String text(List<String> lines, int from) {
        return lines.stream()
                        .skip(from - 1L)
                        .takeWhile(line -> !line.strip().equals("end"))
                        .collect(Collectors.joining("\n"))
                + "\nend";
    }

    /** The files that came, went or changed. */
    static List<FileChange> files(SortedMap<String, byte[]> was, SortedMap<String, byte[]> is) {
        var paths = new TreeSet<>(was.keySet());
        paths.addAll(is.keySet());
        return paths.stream()
                .filter(path -> !Arrays.equals(was.get(path), is.get(path)))
                .map(path -> new FileChange(
                        !was.containsKey(path) ? Change.ADDED : !is.containsKey(path) ? Change.REMOVED : Change.CHANGED,
                        path,
                        TextDiff.of(was.get(path), is.get(path))))
                .toList();
    }
}
