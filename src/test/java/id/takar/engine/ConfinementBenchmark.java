package id.takar.engine;

import id.takar.Times;
import id.takar.confine.VisibleClasses;
import id.takar.facts.About;
import id.takar.facts.EmployeeFile;
import id.takar.policy.RuleFolder;
import id.takar.population.EmployeeFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/**
 * What confinement costs an evaluation: the same rules with the rings around them as in service (seen through the
 * filter of visible classes, with a brake), and loaded plainly. Side by side in one run, by turns.
 */
class ConfinementBenchmark {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);
    private static final int ROUNDS = 60;
    private static final int WARM = 20;

    private final List<EmployeeFile> cohort = cohort();

    @Test
    void evaluationWithTheRingsAndWithout() {
        var files = RuleFolder.shipped();
        var diagnostics = new ArrayList<Diagnostic>();
        var policies = ReleaseCompiler.policies(files, diagnostics);
        var classpath = new CompileClasspath(VisibleClasses.WHEN_COMPILED);
        var classes = policies.stream()
                .map(policy -> PolicyCompiler.compile(policy, classpath, diagnostics))
                .toList();
        var rules = policies.stream().flatMap(policy -> policy.rules().stream()).toList();
        var plain = new RuleLoader(classes, ReleaseCompiler.slots(rules), RuleLoader.class.getClassLoader());
        var confined = new ReleaseCompiler(null).compile(files).orThrow();
        var unconfined = joined(files, rules, plain);

        var with = confined.evaluator(About.EMPLOYEE, Runner.STRAIGHT);
        var without = unconfined.evaluator(About.EMPLOYEE, Runner.STRAIGHT);
        var timesWith = new Times();
        var timesWithout = new Times();
        for (int round = 0; round < WARM + ROUNDS; round++) {
            double first = milliseconds(round % 2 == 0 ? with : without);
            double second = milliseconds(round % 2 == 0 ? without : with);
            if (round >= WARM) {
                timesWith.add(round % 2 == 0 ? first : second);
                timesWithout.add(round % 2 == 0 ? second : first);
            }
        }
        System.out.printf(
                "an evaluation with the rings %.3f ms, without %.3f ms: %.3f times (median of %d rounds of %d people)%n",
                timesWith.median() / cohort.size(),
                timesWithout.median() / cohort.size(),
                timesWith.median() / timesWithout.median(),
                ROUNDS,
                cohort.size());
    }

    private static Release joined(SortedMap<String, byte[]> files, List<Rule> rules, RuleLoader loader) {
        var subjects = new Subjects(rules);
        var declared = Loaded.declared(rules, loader.models(), loader);
        var declarations =
                new Declarations(ReleaseCompiler.slots(rules), declared, subjects, ReleaseCompiler.events(rules));
        var asking = rules.stream().filter(rule -> !rule.text().declaration()).toList();
        return new Release(
                files,
                rules,
                new Stages(asking, declarations.combinations()),
                subjects,
                declarations,
                Register.read(files, new ArrayList<>()),
                Messages.read(files, new ArrayList<>()),
                loader.models(),
                false);
    }

    private double milliseconds(Evaluator evaluator) {
        long start = System.nanoTime();
        int spoken = 0;
        for (var employee : cohort) {
            spoken += evaluator.evaluate(employee, DAY, DAY).firings().size();
        }
        if (spoken == 0) {
            throw new AssertionError("no rule spoke");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static List<EmployeeFile> cohort() {
        try {
            return Files.readAllLines(Path.of("src/main/resources/demo/cohort.jsonl")).stream()
                    .map(line -> new EmployeeFiles()
                            .read(line.getBytes(StandardCharsets.UTF_8))
                            .file())
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
