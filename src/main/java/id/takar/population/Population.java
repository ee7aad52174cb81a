package id.takar.population;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Employee files that came together.
 *
 * @param id its number
 * @param createdAt when it came
 * @param createdBy which account sent it
 * @param rows how many employee files it holds, numbered from 1
 * @param faulty how many rows were none; they are kept apart
 * @param sha256 the digest of what was sent
 * @param name the name of the file that was sent; empty when none was told
 * @param version 1, or one more than that of the population it corrects
 * @param corrects the population whose faulty rows it corrects; null when it is one of its own
 * @param doubts how many things can hardly be true of rows that were kept
 */
public record Population(
        @Schema(example = "7d7ff9f1-3c06-4b7c-8d5d-1c4d0d4c8f7a")
        UUID id,

        Instant createdAt,
        @Schema(example = "hr") String createdBy,

        @Schema(description = "The employee files, numbered from 1", example = "40")
        int rows,

        @Schema(description = "Rows that were no employee files; see `errors`", example = "1")
        int faulty,

        @Schema(
                description = "SHA-256 of what was sent",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String sha256,

        @Schema(description = "The name of the file that was sent; may be empty", example = "pegawai-2023.xlsx")
        String name,

        @Schema(description = "1, or one more than that of the population it corrects", example = "1")
        int version,

        @Schema(
                description = "The population whose faulty rows it corrects, if any",
                example = "7d7ff9f1-3c06-4b7c-8d5d-1c4d0d4c8f7a")
        @Nullable
        UUID corrects,

        @Schema(description = "What can hardly be true of rows that were kept", example = "2")
        int doubts) {}
