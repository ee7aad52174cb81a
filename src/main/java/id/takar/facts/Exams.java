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
 * @param adjustment whether a diploma adjustment exam was passed on the day of the new diploma or later; null when
 *     exams are not stated, or one is and that day is not
 */
@Given(at = "exams")
public record Exams(
        @Reads("exams") @Nullable Boolean first,
        @Reads("exams") @Nullable Boolean second,
        @Reads({"exams", "post.since"}) @Nullable Boolean competenceTest,

        @Reads({"exams", "education.newDiplomaOn"}) @Nullable
        Boolean adjustment) {

    static Exams passed(
            @Nullable List<Exam> exams, LocalDate day, @Nullable LocalDate levelSince, @Nullable LocalDate diplomaOn) {
        if (exams == null) {
            return new Exams(null, null, null, null);
        }
        return new Exams(
                passed(exams, ExamKind.UJIAN_DINAS_I, day).findAny().isPresent(),
                passed(exams, ExamKind.UJIAN_DINAS_II, day).findAny().isPresent(),
                since(levelSince, passed(exams, ExamKind.COMPETENCE_TEST, day).toList()),
                since(diplomaOn, passed(exams, ExamKind.PENYESUAIAN_IJAZAH, day).toList()));
    }

    private static @Nullable Boolean since(@Nullable LocalDate first, List<LocalDate> tests) {
        if (tests.isEmpty()) {
            return false;
        }
        return first == null ? null : tests.stream().anyMatch(on -> !on.isBefore(first));
    }

    private static Stream<LocalDate> passed(List<Exam> exams, ExamKind kind, LocalDate day) {
        return exams.stream()
                .filter(exam -> exam.kind() == kind)
                .map(Exam::passedOn)
                .filter(on -> !on.isAfter(day));
    }
}
