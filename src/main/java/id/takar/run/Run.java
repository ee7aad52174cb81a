package id.takar.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A population evaluated, and how far it is.
 *
 * @param id its number
 * @param population whom it is about
 * @param release the release that decides, the same for all rows
 * @param day the day asked about
 * @param state how far it is
 * @param total how many rows there are
 * @param decided how many are decided
 * @param setAside how many could not be decided
 * @param faulty how many rows of the population were no employee files; not in the total
 * @param progress the part that is done, from 0 to 1
 * @param perSecond rows a second lately, while it is running
 * @param secondsLeft what is left at that pace, while it is running
 * @param createdAt when it was asked for
 * @param createdBy which account asked for it
 * @param startedAt when the first row was begun
 * @param finishedAt when the last row was done
 * @param cancelledAt when somebody cancelled it, as long as it is
 * @param sha256 the digest over all decisions in the order of the rows, when it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Run(
        @Schema(example = "0b9f6f4e-6a0e-4d53-9a56-0a8f5f0f2f11")
        UUID id,

        @Schema(example = "7d7ff9f1-3c06-4b7c-8d5d-1c4d0d4c8f7a")
        UUID population,

        @Schema(
                description = "The release that decides, the same for all rows",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String release,

        @Schema(example = "2024-03-14") LocalDate day,
        State state,
        @Schema(example = "40") int total,
        @Schema(example = "30") int decided,

        @Schema(description = "Rows that could not be decided; see `set-aside`", example = "0")
        int setAside,

        @Schema(description = "Rows of the population that were no employee files; not in the total", example = "1")
        int faulty,

        @Schema(description = "The part that is done, from 0 to 1", example = "0.75")
        double progress,

        @Schema(description = "Rows a second lately, while it is running", example = "1200.5") @Nullable
        Double perSecond,

        @Schema(description = "What is left at that pace, while it is running", example = "1") @Nullable
        Long secondsLeft,

        Instant createdAt,
        @Schema(example = "hr") String createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant cancelledAt,

        @Schema(
                description =
                        "The digest over all decisions in the order of the rows, when it is done: the same for the"
                                + " same population, day and release",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @Nullable
        String sha256) {

    /** How far a run is. */
    public enum State {
        WAITING,
        RUNNING,
        CANCELLED,
        DONE
    }
}
