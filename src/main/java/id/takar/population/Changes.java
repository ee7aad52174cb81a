package id.takar.population;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two populations, employees known by their NIPs.
 *
 * @param since the earlier population
 * @param added how many employees are new
 * @param removed how many are gone
 * @param changed how many have another file
 * @param same how many have the same file
 * @param unknown how many of the later one have no NIP, and so cannot be compared
 * @param first the first of those that are new, gone or changed
 */
public record Changes(
        @Schema(example = "7d7ff9f1-3c06-4b7c-8d5d-1c4d0d4c8f7a")
        UUID since,

        @Schema(example = "3") int added,
        @Schema(example = "1") int removed,
        @Schema(example = "12") int changed,
        @Schema(example = "24") int same,
        @Schema(example = "0") int unknown,
        List<Change> first) {

    /**
     * One employee who is new, gone or changed.
     *
     * @param what which of them
     * @param nip the NIP
     * @param name the name; null when it is not stated
     * @param row the row in the later population; null when the employee is gone
     */
    public record Change(
            What what,
            @Schema(example = "198503152010011001") String nip,

            @Schema(example = "Peserta 01 (sintetis)") @Nullable
            String name,

            @Schema(example = "17") @Nullable Integer row) {

        /** What became of somebody. */
        public enum What {
            ADDED,
            REMOVED,
            CHANGED
        }
    }
}
