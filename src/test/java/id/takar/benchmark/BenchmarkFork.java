package id.takar.benchmark;

import com.sun.management.ThreadMXBean;
import id.takar.engine.BareRunners;
import id.takar.engine.straight.Fired;
import id.takar.facts.EmployeeFile;
import id.takar.facts.Outcome;
import id.takar.facts.RaterRatings;
import id.takar.facts.Rating;
import id.takar.facts.TalentMeasures;
import id.takar.synthetic.SyntheticPeople;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** One measurement in a process of its own: so many employees over and over, results kept; prints rate and bytes. */
final class BenchmarkFork {
    private static final int WINDOWS = 5;
    private static final long SECOND = 1_000_000_000L;

    private BenchmarkFork() {}

    /**
     * Measures.
     *
     * @param arguments what runs ({@code plain}, {@code straight}, {@code network}, or {@code part} for the part that other engines can express), employees, threads, seconds to warm
     *     up, rules added that rarely match
     */
    public static void main(String[] arguments) throws Exception {
        String what = arguments[0];
        int people = Integer.parseInt(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        int warm = Integer.parseInt(arguments[3]);
        int added = Integer.parseInt(arguments[4]);
        boolean part = what.equals("part");
        var runners =
                new BareRunners(part ? BenchmarkPolicy.part() : BenchmarkPolicy.release(added), BenchmarkPolicy.DAY);
        var synthetic = new SyntheticPeople(1, BenchmarkPeople.cases());
        var facts = IntStream.range(0, people)
                .mapToObj(number -> part ? pair(number) : runners.facts(synthetic.person(number), BenchmarkPolicy.DAY))
                .toList();
        var plainFacts = facts.stream().map(PlainFacts::of).toList();
        var pool = Executors.newFixedThreadPool(threads);
        var measured = new ArrayList<Callable<double[]>>();
        for (int thread = 0; thread < threads; thread++) {
            measured.add(() -> measure(one(what, runners, facts, plainFacts), people, warm));
        }
        double[] sums = new double[2];
        for (var each : pool.invokeAll(measured)) {
            sums[0] += each.get()[0];
            sums[1] += each.get()[1] / threads;
        }
        pool.shutdown();
        System.out.printf(Locale.ROOT, "RESULT %.0f %.0f%n", sums[0], sums[1]);
    }

    private static IntFunction<Object> one(
            String what, BareRunners runners, List<List<Object>> facts, List<PlainFacts> plainFacts) {
        switch (what) {
            case "plain" -> {
                var plain = new PlainPolicy(runners::threshold);
                return number -> plain.decide(plainFacts.get(number));
            }
            case "part" -> {
                var straight = runners.new OnStraight();
                for (int number = 0; number < facts.size(); number++) {
                    check(straight.fire(facts.get(number)), number);
                }
                return number -> straight.fire(facts.get(number));
            }
            case "straight" -> {
                var straight = runners.new OnStraight();
                return number -> straight.fire(facts.get(number));
            }
            case "network" -> {
                var network = runners.new OnNetwork();
                return number -> network.count(facts.get(number));
            }
            default -> throw new IllegalArgumentException(what);
        }
    }

    /** The facts of one of the cases that all engines get. */
    private static List<Object> pair(int number) {
        var none = EmployeeFile.nothingStated().talent();
        var talent = new TalentMeasures(
                BigDecimal.valueOf(number * 7_919L % 101),
                none.awards(),
                none.assignments(),
                none.feedback(),
                none.competence(),
                none.development(),
                none.experience(),
                none.assessedPotential(),
                none.fieldMatch(),
                none.trainingMatch(),
                none.variety(),
                none.acting(),
                none.potentialAndCompetence(),
                none.qualification(),
                none.technicalTest(),
                none.targetLevel());
        return List.of(new RaterRatings(Rating.values()[number % 3], Rating.values()[number / 3 % 3]), talent);
    }

    private static void check(Fired fired, int number) {
        int[] scores = {20, 60, 60, 40, 80, 80, 40, 80, 100};
        int[][] boxes = {{1, 3, 6}, {2, 5, 8}, {4, 7, 9}};
        int score = scores[3 * (number % 3) + number / 3 % 3];
        int potential = number * 7_919 % 101;
        var right = Outcome.of("talent.box", "BOX_" + boxes[height(score)][height(potential)]);
        boolean said =
                IntStream.range(0, fired.count()).anyMatch(i -> fired.said(i).equals(right));
        if (!said) {
            throw new IllegalStateException("case " + number + " is not in " + right);
        }
    }

    private static int height(int value) {
        return value >= 80 ? 2 : value >= 60 ? 1 : 0;
    }

    /** Employees a second, the middle one of some windows, and bytes for each. */
    private static double[] measure(IntFunction<Object> one, int people, int warm) {
        var kept = new Object[people];
        int at = 0;
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < warm * SECOND) {
            at = some(one, kept, at);
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long all = 0;
        double[] rates = new double[WINDOWS];
        for (int window = 0; window < WINDOWS; window++) {
            long start = System.nanoTime();
            long done = 0;
            while (System.nanoTime() - start < SECOND) {
                at = some(one, kept, at);
                done += BATCH;
            }
            rates[window] = done * (double) SECOND / (System.nanoTime() - start);
            all += done;
        }
        double each = (threads.getCurrentThreadAllocatedBytes() - bytes) / (double) all;
        return new double[] {
            DoubleStream.of(rates).sorted().skip(WINDOWS / 2).findFirst().orElseThrow(), each
        };
    }

    private static final int BATCH = 100;

    private static int some(IntFunction<Object> one, Object[] kept, int from) {
        int at = from;
        for (int i = 0; i < BATCH; i++) {
            kept[at] = one.apply(at);
            at = at + 1 == kept.length ? 0 : at + 1;
        }
        return at;
    }
}
