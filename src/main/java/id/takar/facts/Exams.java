package id.takar.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The exams passed by the day asked about.
 *
 * @param first whether Ujian Dinas Tingkat I was passed; null when exams are not stated
 * @param second whether Ujian Dinas Tingkat II was passed; null when exams are not stated
 * @param competenceTest whether a competence test was passed since the level of the post is held; null when exams are
 *     not stated, or a test is and the first day in the level is not
 */
@Given(at = "exams")
public record Exams(
        @Reads("exams") @Nullable Boolean first,
        @Reads("exams") @Nullable Boolean second,
        @Reads({"exams", "post.since"}) @Nullable Boolean competenceTest) {

    static Exams passed(@Nullable List<Exam> exams, LocalDate day, @Nullable LocalDate levelSince) {
        if (exams == null) {
            return new Exams(null, null, null);
        }
        return new Exams(
                passed(exams, ExamKind.UJIAN_DINAS_I, day).findAny().isPresent(),
                passed(exams, ExamKind.UJIAN_DINAS_II, day).findAny().isPresent(),
                since(levelSince, passed(exams, ExamKind.COMPETENCE_TEST, day).toList()));
    }

    private static @Nullable Boolean since(@Nullable LocalDate levelSince, List<LocalDate> tests) {
        if (tests.isEmpty()) {
            return false;
        }
        return levelSince == null ? null : tests.stream().anyMatch(on -> !on.isBefore(levelSince));
    }

    private static Stream<LocalDate> passed(List<Exam> exams, ExamKind kind, LocalDate day) {
        return exams.stream()
                .filter(exam -> exam.kind() == kind)
                .map(Exam::passedOn)
                .filter(on -> !on.isAfter(day));
    }
}
