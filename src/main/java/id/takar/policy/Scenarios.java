package id.takar.policy;

import id.takar.engine.Diagnostic;
import id.takar.engine.Release;
import id.takar.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Runs the examples that stand beside a release's policies, and says what they prove. */
public final class Scenarios {
    private static final int MOST_THREADS = 4;

    /**
     * What came of running scenarios.
     *
     * @param scenarios how many were run
     * @param faults where one came out otherwise than it says, what none proves, and what goes wrong where a version of
     *     a rule begins or ends
     * @param coverage how much they prove
     */
    public record Report(int scenarios, List<Diagnostic> faults, Coverage coverage) {
        /** Whether nothing is wrong; warnings may be left. */
        public boolean isWell() {
            return errors().isEmpty();
        }

        /** The faults that have to be mended. */
        public List<Diagnostic> errors() {
            return faults.stream()
                    .filter(fault -> fault.severity() == Diagnostic.Severity.ERROR)
                    .toList();
        }
    }

    private Scenarios() {}

    /** The scenarios of a release, in the order of its files; faults of their form are left to {@link #run}. */
    public static List<Scenario> of(Release release) {
        return in(release.files());
    }

    /** The scenarios among the files of policies, likewise. */
    public static List<Scenario> in(SortedMap<String, byte[]> files) {
        return new ScenarioReader(files, new ScenarioFaults()).read();
    }

    /** Runs one scenario and says what came out otherwise; nothing when it holds. */
    public static List<Diagnostic> run(Scenario scenario, Evaluation evaluation) {
        return new Trial(evaluation).run(scenario).faults();
    }

    /** Runs all scenarios of a release, and those of policies with several versions also on the days between them. */
    public static Report run(Release release) {
        var form = new ScenarioFaults();
        var scenarios = new ScenarioReader(release.files(), form).read();
        var boundaries = Boundaries.of(release);
        var faults = new ArrayList<>(form.found());
        try (var runners = new Runners(release)) {
            var results = runners.all(scenarios, Trial::run);
            results.forEach(result -> faults.addAll(result.faults()));
            var coverage = Coverage.of(release, results);
            faults.addAll(coverage.open());
            faults.addAll(Boundaries.unproven(boundaries, results));
            var shifted = new ArrayList<Scenario>();
            for (var boundary : boundaries) {
                for (var shift : Boundaries.shifts(boundary, release)) {
                    results.stream()
                            .filter(Trial.Result::passes)
                            .map(Trial.Result::scenario)
                            .filter(scenario -> scenario.policy().equals(boundary.policy()))
                            .forEach(scenario -> shift.of(scenario).ifPresent(shifted::add));
                }
            }
            faults.addAll(first(runners.all(shifted, Trial::runAnyway)));
            return new Report(
                    scenarios.size(),
                    faults.stream().sorted(Diagnostic.BY_PLACE).toList(),
                    coverage);
        }
    }

    /** One fault for each thing that goes wrong on a day: many scenarios of a policy show the same. */
    private static Collection<Diagnostic> first(List<List<Diagnostic>> faults) {
        var first = new TreeMap<String, Diagnostic>();
        faults.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Diagnostic::line))
                .forEach(fault -> {
                    var about = new ArrayList<>(fault.arguments());
                    about.set(0, fault.code() + fault.file());
                    first.putIfAbsent(String.join(" ", about), fault);
                });
        return first.values();
    }

    /** As many trials at once as there are processors, each with an evaluation of its own. */
    private static final class Runners implements AutoCloseable {
        private final java.util.concurrent.ExecutorService threads;
        private final ThreadLocal<Trial> trials;

        Runners(Release release) {
            this.threads = Executors.newFixedThreadPool(
                    Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
            this.trials = ThreadLocal.withInitial(() -> new Trial(Evaluation.of(release)));
        }

        <T> List<T> all(List<Scenario> scenarios, java.util.function.BiFunction<Trial, Scenario, T> run) {
            Function<Scenario, Future<T>> submit = scenario -> threads.submit(() -> run.apply(trials.get(), scenario));
            return scenarios.stream().map(submit).toList().stream()
                    .map(Runners::got)
                    .toList();
        }

        private static <T> T got(Future<T> future) {
            try {
                return future.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
