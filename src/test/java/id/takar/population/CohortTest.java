package id.takar.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.takar.facts.Diploma;
import id.takar.facts.DisciplineLevel;
import id.takar.facts.EmployeeFile;
import id.takar.facts.EmploymentStatus;
import id.takar.facts.Eselon;
import id.takar.facts.Golongan;
import id.takar.facts.Level;
import id.takar.facts.PostKind;
import id.takar.facts.Predikat;
import id.takar.facts.Rating;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CohortTest {
    private static final BigDecimal CAP = new BigDecimal(120);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal SUFFICIENT = new BigDecimal(60);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    private final List<EmployeeFile> cohort = read();

    @Test
    void isWhatTheGeneratorWrites() throws IOException {
        assertThat(new String(Examples.bytes("cohort.jsonl"), UTF_8))
                .isEqualTo(new String(CohortGenerator.jsonLines(), UTF_8));
        assertThat(new String(Examples.bytes("colleagues.jsonl"), UTF_8))
                .isEqualTo(new String(Colleagues.jsonLines(), UTF_8));
        assertThat(new String(Examples.bytes("cohort.csv"), UTF_8))
                .isEqualTo(new String(CohortGenerator.csv(CohortGenerator.files()), UTF_8));
    }

    @Test
    void isFortyFilesWithoutErrorsOrWarnings() {
        try (var rows = new JsonLines(new EmployeeFiles()).read(Examples.open("cohort.jsonl"))) {
            assertThat(rows).hasSize(40).allSatisfy(row -> {
                assertThat(row.reading().errors()).isEmpty();
                assertThat(row.reading().warnings()).isEmpty();
            });
        }
        assertThat(new String(Examples.bytes("cohort.csv"), UTF_8).lines()).hasSize(41);
    }

    @Test
    void belongsToNobody() {
        assertThat(cohort)
                .extracting(f -> f.identity().nip())
                .doesNotHaveDuplicates()
                .allMatch(nip -> nip.endsWith("000"));
        assertThat(cohort)
                .extracting(f -> f.identity().name())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("Peserta [0-4][0-9] \\(sintetis\\)"));
    }

    @Test
    void isMostlySupervisorsAndAdministratorsInTheStructureWithExecutorsBeside() {
        assertThat(count(f -> f.post().kind() == PostKind.STRUCTURAL)).isEqualTo(22);
        assertThat(count(f -> regular(f))).isEqualTo(14);
        assertThat(count(f -> f.post().kind() == PostKind.FUNCTIONAL)).isEqualTo(3);
        assertThat(count(f -> f.employment().status() == EmploymentStatus.PPPK)).isEqualTo(2);
        assertThat(cohort)
                .extracting(f -> f.organisation().agency())
                .contains("Dinas Kesehatan Kota Samarinda", "Pemerintah Provinsi Kalimantan Timur");
    }

    @Test
    void goesThroughAllNineCells() {
        assertThat(cohort.stream().map(f -> decidedResults(f) + " x " + decidedBehaviour(f)))
                .contains(
                        "ABOVE x ABOVE",
                        "ABOVE x MEETS",
                        "ABOVE x BELOW",
                        "MEETS x ABOVE",
                        "MEETS x MEETS",
                        "MEETS x BELOW",
                        "BELOW x ABOVE",
                        "BELOW x MEETS",
                        "BELOW x BELOW");
    }

    @Test
    void statesThePredicateThatTheRatingsGive() {
        assertThat(cohort)
                .filteredOn(f -> f.predicates() != null)
                .allSatisfy(f -> assertThat(of2023(f)).isEqualTo(cell(f)));
    }

    @Test
    void leavesSomeRatingsToTheProposalAndLetsTheRaterDiffer() {
        assertThat(count(f -> f.ratings().results() == null && f.ratings().behaviour() == null))
                .isGreaterThan(8);
        assertThat(count(f -> f.ratings().results() != null && f.ratings().behaviour() == null))
                .isEqualTo(3);
        assertThat(count(f -> f.ratings().results() != null
                        && measured(f)
                        && f.ratings().results() != computed(f)))
                .isEqualTo(2);
        assertThat(count(f ->
                        f.ratings().behaviour() == Rating.MEETS && f.behaviour().lowest() == Rating.ABOVE))
                .isEqualTo(1);
    }

    @Test
    void goesThroughAllFourQuadrantsAndLeavesSomeMeasuresOut() {
        assertThat(count(f -> able(f, true) && motivated(f, true))).isGreaterThan(15);
        assertThat(count(f -> able(f, true) && motivated(f, false))).isEqualTo(5);
        assertThat(count(f -> able(f, false) && motivated(f, true))).isEqualTo(7);
        assertThat(count(f -> able(f, false) && motivated(f, false))).isEqualTo(4);
        assertThat(count(f -> !hasAbility(f))).isEqualTo(2);
        assertThat(count(f -> !hasMotivation(f))).isEqualTo(3);
    }

    @Test
    void goesThroughEachAnswerOfRegularPromotion() {
        assertThat(count(f -> regular(f) && f.rank().since() == null)).isEqualTo(1);
        assertThat(count(f -> regular(f) && f.predicates() == null)).isEqualTo(1);
        assertThat(count(f -> regular(f) && f.education().diploma() == null)).isEqualTo(1);
        assertThat(count(f -> regular(f) && f.superior().golongan() == null)).isEqualTo(1);
        assertThat(count(f -> regular(f) && f.exams() == null)).isEqualTo(1);
        assertThat(count(f -> regular(f) && f.discipline() == null)).isEqualTo(1);
        assertThat(count(f -> regular(f)
                        && f.rank().since() != null
                        && f.rank().since().plusYears(4).isAfter(DAY)))
                .isEqualTo(1);
        assertThat(count(f -> regular(f) && f.predicates() != null && of2023(f).compareTo(Predikat.BAIK) > 0))
                .isEqualTo(1);
        assertThat(count(f -> regular(f)
                        && f.education().diploma() == Diploma.SLTA
                        && f.rank().golongan() == Golongan.III_B))
                .isEqualTo(1);
        assertThat(count(f -> regular(f) && f.rank().golongan() == f.superior().golongan()))
                .isEqualTo(1);
        assertThat(count(f -> regular(f)
                        && f.rank().golongan() == Golongan.II_D
                        && List.of().equals(f.exams())))
                .isEqualTo(1);
        assertThat(count(f -> regular(f) && serving(f) == DisciplineLevel.SEDANG))
                .isEqualTo(1);
        assertThat(count(f -> regular(f) && serving(f) == DisciplineLevel.RINGAN))
                .isEqualTo(1);
    }

    @Test
    void standsEverywhereAgainstTheBandsOfStructuralPosts() {
        assertThat(structural(Eselon.III_B, Golongan.III_C)).isEqualTo(3);
        assertThat(structural(Eselon.IV_A, Golongan.III_B)).isEqualTo(2);
        assertThat(structural(Eselon.IV_A, Golongan.III_C)).isEqualTo(4);
        assertThat(structural(Eselon.IV_A, Golongan.III_D)).isEqualTo(1);
        assertThat(structural(Eselon.III_A, Golongan.IV_B)).isEqualTo(1);
        assertThat(structural(Eselon.IV_B, Golongan.III_D)).isEqualTo(1);
        assertThat(structural(Eselon.III_A, Golongan.III_C)).isEqualTo(1);
        assertThat(count(f -> f.post().kind() == PostKind.STRUCTURAL && f.post().since() == null))
                .isEqualTo(1);
        assertThat(count(f -> f.post().kind() == PostKind.STRUCTURAL && f.post().eselon() == null))
                .isEqualTo(1);
    }

    @Test
    void hasNeedsToBeWatchedAndNeedsToBeFostered() {
        assertThat(cohort)
                .filteredOn(f -> atLeast(f.needs().power(), 80))
                .extracting(f -> f.needs().activityInhibition())
                .containsExactly(Level.HIGH, Level.LOW, null);
        assertThat(count(f -> f.needs().power() == null)).isEqualTo(1);
    }

    @Test
    void statesFiveToEightWeighedResultsThatSupportTheSuperiors() {
        assertThat(cohort)
                .allSatisfy(f -> assertThat(f.skp().results())
                        .hasSizeBetween(5, 8)
                        .allSatisfy(r -> {
                            assertThat(r.supports()).isNotBlank();
                            assertThat(r.programme()).isNotBlank();
                            assertThat(r.aspect()).isNotNull();
                        }));
        assertThat(count(f -> !measured(f))).isEqualTo(1);
        assertThat(count(f -> measured(f) && f.skp().weights().compareTo(HUNDRED) != 0))
                .isEqualTo(1);
        assertThat(count(f -> measured(f) && f.skp().realised() == null)).isEqualTo(1);
        assertThat(count(f -> computable(f) && f.skp().weightedAchievement(CAP).compareTo(HUNDRED) == 0))
                .isEqualTo(1);
    }

    private static List<EmployeeFile> read() {
        try (var rows = new JsonLines(new EmployeeFiles()).read(Examples.open("cohort.jsonl"))) {
            return rows.map(row -> row.reading().file()).toList();
        }
    }

    private long count(Predicate<EmployeeFile> which) {
        return cohort.stream().filter(which).count();
    }

    private long structural(Eselon eselon, Golongan golongan) {
        return count(f -> f.post().eselon() == eselon
                && f.rank().golongan() == golongan
                && f.rank().since() != null);
    }

    private static boolean regular(EmployeeFile file) {
        return file.post().kind() == PostKind.EXECUTOR && file.employment().status() == EmploymentStatus.PNS;
    }

    private static DisciplineLevel serving(EmployeeFile file) {
        return Stream.ofNullable(file.discipline())
                .flatMap(List::stream)
                .filter(p -> p.from().isBefore(DAY) && (p.until() == null || DAY.isBefore(p.until())))
                .map(p -> p.level())
                .findFirst()
                .orElse(null);
    }

    private static boolean measured(EmployeeFile file) {
        return file.skp().measurable() > 0;
    }

    private static boolean computable(EmployeeFile file) {
        return measured(file) && file.skp().realised() != null;
    }

    private static Rating computed(EmployeeFile file) {
        if (!computable(file)) {
            return Rating.MEETS;
        }
        var score = file.skp().weightedAchievement(CAP);
        if (score.compareTo(HUNDRED) > 0) {
            return Rating.ABOVE;
        }
        return atLeast(score, 90) ? Rating.MEETS : Rating.BELOW;
    }

    private static Rating decidedResults(EmployeeFile file) {
        return file.ratings().results() != null ? file.ratings().results() : computed(file);
    }

    private static Rating decidedBehaviour(EmployeeFile file) {
        if (file.ratings().behaviour() != null) {
            return file.ratings().behaviour();
        }
        var lowest = file.behaviour().lowest();
        return lowest == null ? Rating.MEETS : lowest;
    }

    private static Predikat cell(EmployeeFile file) {
        return switch (decidedResults(file) + " x " + decidedBehaviour(file)) {
            case "ABOVE x ABOVE" -> Predikat.SANGAT_BAIK;
            case "ABOVE x MEETS", "MEETS x ABOVE", "MEETS x MEETS" -> Predikat.BAIK;
            case "BELOW x ABOVE", "BELOW x MEETS" -> Predikat.BUTUH_PERBAIKAN;
            case "ABOVE x BELOW", "MEETS x BELOW" -> Predikat.KURANG;
            default -> Predikat.SANGAT_KURANG;
        };
    }

    private static Predikat of2023(EmployeeFile file) {
        return file.predicates().stream()
                .filter(p -> p.year() == 2023)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static boolean hasAbility(EmployeeFile file) {
        return file.ability().knowledge() != null && file.ability().skill() != null;
    }

    private static boolean hasMotivation(EmployeeFile file) {
        return file.motivation().attitude() != null && file.motivation().situation() != null;
    }

    private static boolean able(EmployeeFile file, boolean sufficiently) {
        return hasAbility(file) && file.ability().geometricMean().compareTo(SUFFICIENT) >= 0 == sufficiently;
    }

    private static boolean motivated(EmployeeFile file, boolean sufficiently) {
        return hasMotivation(file) && file.motivation().geometricMean().compareTo(SUFFICIENT) >= 0 == sufficiently;
    }

    private static boolean atLeast(BigDecimal value, int least) {
        return value != null && value.compareTo(BigDecimal.valueOf(least)) >= 0;
    }
}
