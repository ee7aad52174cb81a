package id.takar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.ReleaseCompiler;
import id.takar.engine.RuleText;
import id.takar.policy.RuleFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration shows all there is: each policy that asks for something says something about someone in it. */
class EveryPolicyMeetsSomebodyTest {
    private static final Path CACHE = Path.of("target/compiled-policies").toAbsolutePath();
    private static final String DEMO = "src/main/resources/demo/";

    @TempDir
    private Path folder;

    @Test
    void everyPolicySaysSomethingAboutSomebodyOrAGroup() throws IOException {
        var spoke = new TreeSet<String>();
        spoke.addAll(spoke("2024-03-14", "cohort.jsonl"));
        spoke.addAll(spoke("2024-03-14", "cohort.jsonl", "--groups", "--region", DEMO + "region.json"));
        spoke.addAll(spoke("2024-03-14", "colleagues.jsonl"));
        spoke.addAll(spoke("2024-03-14", "colleagues.jsonl", "--groups"));
        spoke.addAll(spoke("2026-02-01", "colleagues.jsonl"));

        var asking = new ReleaseCompiler(CACHE)
                .compile(RuleFolder.read(Path.of("rules"))).orThrow().rules().stream()
                        .filter(rule -> !rule.declaration())
                        .collect(Collectors.groupingBy(
                                RuleText::policy, Collectors.mapping(RuleText::id, Collectors.toSet())));
        var silent = asking.entrySet().stream()
                .filter(policy -> Collections.disjoint(policy.getValue(), spoke))
                .map(java.util.Map.Entry::getKey)
                .sorted()
                .toList();
        assertThat(silent).isEmpty();
    }

    private Set<String> spoke(String day, String people, String... more) throws IOException {
        var out = folder.resolve("out.jsonl");
        var arguments = new ArrayList<>(
                List.of("evaluate", "--rules", "rules", "--on", day, "--cache", CACHE.toString(), DEMO + people));
        arguments.addAll(List.of("--out", out.toString()));
        arguments.addAll(List.of(more));
        int code = Terminal.run(
                arguments.toArray(String[]::new),
                System.out,
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        assertThat(code).isZero();
        var spoke = new TreeSet<String>();
        for (var line : Files.readAllLines(out)) {
            JsonMapper.shared()
                    .readTree(line)
                    .at("/decision/reasons")
                    .forEach(reason -> spoke.add(reason.path("rule").asString()));
        }
        return spoke;
    }
}
