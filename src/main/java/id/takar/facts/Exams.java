package id.takar.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The service exams passed by the day asked about.
 *
 * @param first whether Ujian Dinas Tingkat I was passed; null when exams are not stated
 * @param second whether Ujian Dinas Tingkat II was passed; null when exams are not stated
 */
@Given(at = "exams")
public record Exams(
        @Reads("exams") @Nullable Boolean first,
        @Reads("exams") @Nullable Boolean second) {

    static Exams passed(@Nullable List<Exam> exams, LocalDate day) {
        return exams == null
                ? new Exams(null, null)
                : new Exams(passed(exams, ExamKind.UJIAN_DINAS_I, day), passed(exams, ExamKind.UJIAN_DINAS_II, day));
    }

    private static boolean passed(List<Exam> exams, ExamKind kind, LocalDate day) {
        return exams.stream()
                .anyMatch(exam -> exam.kind() == kind && !exam.passedOn().isAfter(day));
    }
}
