package id.takar.run;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A row of a run that could not be decided.
 *
 * @param row the row of the population
 * @param reason why
 */
public record SetAside(
        @Schema(example = "12") int row,

        @Schema(example = "two rules both conclude the same single thing; tell the policy officer")
        String reason) {}
