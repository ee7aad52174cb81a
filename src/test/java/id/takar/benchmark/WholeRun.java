package id.takar.benchmark;

import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.evaluation.Evaluation;
import id.takar.facts.EmployeeFile;
import id.takar.policy.RuleFolder;
import id.takar.population.EmployeeFiles;
import id.takar.synthetic.SyntheticPeople;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * One employee after another from the bytes of the file to the bytes of the decision: reading, rules, answers, what is
 * missing, and writing; what a run does for each row beside the database.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class WholeRun {
    /** What all threads share. */
    @State(Scope.Benchmark)
    public static class Given {
        /** How many people, over and over. */
        @Param("2000")
        public int people;

        /** All shipped rules, or the benchmark's. */
        @Param({"all", "benchmark"})
        public String rules;

        private Release release;
        private List<byte[]> files;

        /** Compiles the policies and makes the people. */
        @Setup
        public void prepare() {
            release = rules.equals("all")
                    ? new ReleaseCompiler(Path.of("target/compiled-policies"))
                            .compile(RuleFolder.read(Path.of("rules")))
                            .orThrow()
                    : BenchmarkPolicy.release();
            var synthetic = new SyntheticPeople(1, BenchmarkPeople.cases());
            var writer = new EmployeeFiles();
            files = IntStream.range(0, people)
                    .mapToObj(number -> writer.write(synthetic.person(number)))
                    .toList();
        }
    }

    /** What each thread has of its own. */
    @State(Scope.Thread)
    public static class Running {
        private final EmployeeFiles reader = new EmployeeFiles();
        private Evaluation evaluation;
        private int at;

        /** Starts an evaluation. */
        @Setup
        public void start(Given given) {
            evaluation = Evaluation.of(given.release);
        }
    }

    /** Decides about the next one. */
    @Benchmark
    public Object one(Given given, Running running) {
        int at = running.at;
        running.at = at + 1 == given.people ? 0 : at + 1;
        EmployeeFile file = running.reader.read(given.files.get(at)).file();
        return running.evaluation.decide(file, BenchmarkPolicy.DAY).bytes();
    }
}
