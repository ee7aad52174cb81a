package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * One exam passed.
 *
 * @param kind which exam
 * @param passedOn the day it was passed
 */
public record Exam(
        @Schema(description = "Which exam", example = "UJIAN_DINAS_I", requiredMode = Schema.RequiredMode.REQUIRED)
        ExamKind kind,

        @Schema(
                description = "The day it was passed",
                example = "2022-08-10",
                requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate passedOn) {}
