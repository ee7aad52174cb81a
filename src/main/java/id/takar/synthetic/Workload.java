package id.takar.synthetic;

import static id.takar.facts.Aspect.COST;
import static id.takar.facts.Aspect.QUALITY;
import static id.takar.facts.Aspect.QUANTITY;
import static id.takar.facts.Aspect.TIME;
import static id.takar.facts.Direction.LESS_IS_BETTER;
import static id.takar.facts.Direction.MORE_IS_BETTER;

import id.takar.facts.Aspect;
import id.takar.facts.Direction;
import id.takar.facts.Rating;
import id.takar.facts.ResultKind;
import id.takar.facts.WorkResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Work results of the cohort: the same eight kinds of work, done more or less well. */
public record Workload(String superior, String programme) {
    private static final List<Work> WORKS = List.of(
            new Work("Layanan yang diselesaikan", QUANTITY, "layanan", "240", 0, MORE_IS_BETTER),
            new Work("Nilai kepuasan penerima layanan", QUALITY, "nilai IKM", "80", 2, MORE_IS_BETTER),
            new Work("Rata-rata waktu penyelesaian layanan", TIME, "hari", "5", 2, LESS_IS_BETTER),
            new Work("Belanja kegiatan", COST, "juta rupiah", "350", 2, LESS_IS_BETTER),
            new Work("Laporan perkembangan kegiatan", QUANTITY, "laporan", "50", 0, MORE_IS_BETTER),
            new Work("Kelengkapan tindak lanjut pengawasan", QUALITY, "nilai", "75", 2, MORE_IS_BETTER),
            new Work("Dialog kinerja dengan anggota tim", QUANTITY, "dialog", "40", 0, MORE_IS_BETTER),
            new Work("Kegiatan tim lintas perangkat daerah", QUANTITY, "kegiatan", "20", 0, MORE_IS_BETTER));
    private static final List<List<Integer>> WEIGHTS = List.of(
            List.of(30, 25, 20, 15, 10),
            List.of(25, 20, 20, 15, 10, 10),
            List.of(20, 20, 15, 15, 10, 10, 10),
            List.of(20, 15, 15, 10, 10, 10, 10, 10));

    private record Work(String title, Aspect aspect, String unit, String target, int scale, Direction direction) {
        BigDecimal realised(int percent) {
            var whole = new BigDecimal(target);
            var share = direction == MORE_IS_BETTER ? percent : 200 - percent;
            var reached = whole.multiply(BigDecimal.valueOf(share, 2));
            return reached.setScale(scale, RoundingMode.HALF_UP);
        }
    }

    /** Results that come to the rating: 112 to 118, 95 to 98 or 60 to 66 percent. */
    public List<WorkResult> reaching(Rating rating, int participant) {
        int base = switch (rating) {
            case ABOVE -> 112;
            case MEETS -> 95;
            case BELOW -> 60;
        };
        int step = rating == Rating.MEETS ? 1 : 2;
        return results(participant, i -> base + step * ((i + participant) % 4));
    }

    /** Results that come to exactly what was planned. */
    public List<WorkResult> exactly(int participant) {
        return results(participant, i -> 100);
    }

    private List<WorkResult> results(int participant, java.util.function.IntUnaryOperator percent) {
        var weights = WEIGHTS.get(participant % WEIGHTS.size());
        return IntStream.range(0, weights.size())
                .mapToObj(i -> result(i, weights, percent.applyAsInt(i)))
                .toList();
    }

    private WorkResult result(int i, List<Integer> weights, int percent) {
        var work = WORKS.get(i);
        boolean last = i == weights.size() - 1;
        return new WorkResult(
                "R" + (i + 1),
                work.title(),
                last ? ResultKind.ADDITIONAL : ResultKind.MAIN,
                null,
                null,
                null,
                work.aspect(),
                work.unit(),
                new BigDecimal(work.target()),
                work.realised(percent),
                work.direction(),
                BigDecimal.valueOf(weights.get(i)),
                LocalDate.of(2023, i % 2 == 0 ? 12 : 11, 30),
                "RHK " + (1 + i / 2) + " " + superior,
                programme,
                null);
    }

    /** The same results, told instead of measured: no unit, no target, no due day. */
    public static List<WorkResult> told(List<WorkResult> results) {
        return results.stream()
                .map(r -> new WorkResult(
                        r.key(),
                        r.title(),
                        r.kind(),
                        null,
                        null,
                        null,
                        r.aspect(),
                        null,
                        null,
                        null,
                        null,
                        r.weight(),
                        null,
                        r.supports(),
                        r.programme(),
                        r.activity()))
                .toList();
    }

    /** The same results, the first weighing less, so that the weights miss 100. */
    public static List<WorkResult> underweight(List<WorkResult> results) {
        return IntStream.range(0, results.size())
                .mapToObj(i ->
                        i == 0 ? with(results.get(i), results.get(i).realisation(), BigDecimal.TEN) : results.get(i))
                .toList();
    }

    /** The same results, the first without what was reached. */
    public static List<WorkResult> unrealised(List<WorkResult> results) {
        return IntStream.range(0, results.size())
                .mapToObj(
                        i -> i == 0 ? with(results.get(i), null, results.get(i).weight()) : results.get(i))
                .toList();
    }

    private static WorkResult with(WorkResult r, @Nullable BigDecimal realisation, @Nullable BigDecimal weight) {
        return new WorkResult(
                r.key(),
                r.title(),
                r.kind(),
                r.perspective(),
                r.indicator(),
                r.expectation(),
                r.aspect(),
                r.unitOfMeasure(),
                r.target(),
                realisation,
                r.direction(),
                weight,
                r.due(),
                r.supports(),
                r.programme(),
                r.activity());
    }
}
