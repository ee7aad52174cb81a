package id.takar.benchmark;

import id.takar.engine.BareRunners;
import id.takar.facts.EmployeeFile;
import id.takar.facts.Outcome;
import id.takar.facts.RaterRatings;
import id.takar.facts.Rating;
import id.takar.facts.TalentMeasures;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The part of the policy that all engines can express, run straight with its full trace. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PartRun {
    private static final int CASES = 2_000;

    private final Object[] kept = new Object[CASES];
    private List<List<Object>> facts;
    private BareRunners.OnStraight straight;
    private int at;

    /** Compiles the part, and sees that every case comes out right. */
    @Setup
    public void prepare() {
        straight = new BareRunners(BenchmarkPolicy.part(), BenchmarkPolicy.DAY).new OnStraight();
        facts = IntStream.range(0, CASES).mapToObj(PartRun::pair).toList();
        for (int number = 0; number < CASES; number++) {
            check(number);
        }
    }

    /** Decides about the next case. */
    @Benchmark
    public Object one() {
        int now = at;
        at = now + 1 == CASES ? 0 : now + 1;
        return kept[now] = straight.fire(facts.get(now));
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

    private void check(int number) {
        int[] scores = {20, 60, 60, 40, 80, 80, 40, 80, 100};
        int[][] boxes = {{1, 3, 6}, {2, 5, 8}, {4, 7, 9}};
        int score = scores[3 * (number % 3) + number / 3 % 3];
        int potential = number * 7_919 % 101;
        var right = Outcome.of("talent.box", "BOX_" + boxes[height(score)][height(potential)]);
        var fired = straight.fire(facts.get(number));
        boolean said =
                IntStream.range(0, fired.count()).anyMatch(i -> fired.said(i).equals(right));
        if (!said) {
            throw new IllegalStateException("case " + number + " is not in " + right);
        }
    }

    private static int height(int value) {
        return value >= 80 ? 2 : value >= 60 ? 1 : 0;
    }
}
