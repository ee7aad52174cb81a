package id.takar.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.policy.RuleFolder;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The policy by which runners and engines are compared: twelve of the shipped policies, from work results over ratings,
 * predicate and productivity to the nine boxes, without the one rule that builds on a policy beside them. On the day it
 * is asked about 86 of its rules hold.
 */
public final class BenchmarkPolicy {
    /** The day asked about. */
    public static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    private static final List<String> POLICIES = List.of(
            "national/performance/measurability",
            "national/performance/achievement",
            "national/performance/head",
            "national/performance/ratings",
            "national/performance/predicate",
            "samarinda/performance/weighting",
            "samarinda/performance/ratings",
            "samarinda/productivity/parts",
            "samarinda/productivity/index",
            "samarinda/productivity/quadrant",
            "samarinda/talent/potential",
            "samarinda/talent/nine-boxes");

    private static final String LEFT_OUT = "productivity.attitude.service";
    private static final Pattern RULE = Pattern.compile(
            "^rule \"[^\"]*\"\\s+@id\\( \"" + LEFT_OUT + "\" \\).*?^end$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final int IN_A_FILE = 400;

    private BenchmarkPolicy() {}

    /** The part of it that every engine can express: two ratings to a predicate, with the potential to a box. */
    private static final List<String> PART = List.of(
            "national/performance/ratings",
            "national/performance/predicate",
            "samarinda/talent/potential",
            "samarinda/talent/nine-boxes");

    /** The part that every engine can express, compiled. */
    static Release part() {
        return new ReleaseCompiler(null).compile(files(PART)).orThrow();
    }

    /** Its files. */
    public static SortedMap<String, byte[]> files() {
        return files(POLICIES);
    }

    private static SortedMap<String, byte[]> files(List<String> policies) {
        var files = new TreeMap<String, byte[]>();
        RuleFolder.shipped().forEach((path, bytes) -> {
            boolean ours = policies.stream().anyMatch(policy -> path.startsWith(policy + "."));
            if (path.endsWith("regulations.yaml")) {
                files.put(path, bytes);
            } else if (ours && !path.contains(".scenarios.")) {
                files.put(path, without(new String(bytes, UTF_8)).getBytes(UTF_8));
            }
        });
        return files;
    }

    private static String without(String text) {
        var left = RULE.matcher(text).replaceAll("");
        return left.lines()
                .filter(line -> !line.startsWith(LEFT_OUT))
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    /** It, compiled. */
    public static Release release() {
        return release(0);
    }

    /** It with more rules, compiled: each asks for a programme result that nobody has. */
    static Release release(int added) {
        var files = files();
        for (int from = 0; from < added; from += IN_A_FILE) {
            add(files, from, Math.min(added, from + IN_A_FILE));
        }
        return new ReleaseCompiler(null).compile(files).orThrow();
    }

    private static void add(SortedMap<String, byte[]> files, int from, int to) {
        var name = "benchmark/added" + from;
        var rules = new StringBuilder("package policy.benchmark.added" + from + "\n\nimport id.takar.facts.*\n\n");
        var messages = new StringBuilder();
        for (int i = from; i < to; i++) {
            rules.append("""
                    rule "Added %1$d"
                        @id( "added.%1$d" )
                        @legalBasis( "agency policy" )
                        @from( "2000-01-01" )
                    when
                        Post( title == "Kepala Bagian %1$d" )
                        AbilityMeasures( knowledge != null )
                    then
                        insert( Finding.noted( "added.%1$d" ) );
                    end

                    """.formatted(i));
            messages.append("added.").append(i).append(" = ").append(i).append('\n');
        }
        files.put(name + ".drl", rules.toString().getBytes(UTF_8));
        files.put(name + ".messages_id.properties", messages.toString().getBytes(UTF_8));
        files.put(name + ".messages_en.properties", messages.toString().getBytes(UTF_8));
    }
}
