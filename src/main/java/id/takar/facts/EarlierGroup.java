package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What was known of a group at the end of an earlier period.
 *
 * @param to the last day of that period
 * @param members its members by predicate then
 * @param cycle whether they were planned for, directed and supervised then
 * @param results their work results then
 */
public record EarlierGroup(
        @Schema(
                description = "The last day of that period",
                example = "2022-12-31",
                requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate to,

        @Schema(description = "Its members by predicate then")
        Members members,

        @Schema(description = "Whether they were planned for, directed and supervised then")
        ManagedCycle cycle,

        @Schema(description = "Their work results then") GroupResults results) {
    public EarlierGroup {
        Objects.requireNonNull(to, "an earlier period needs its last day");
        members = members == null ? Members.UNKNOWN : members;
        cycle = cycle == null ? ManagedCycle.UNKNOWN : cycle;
        results = results == null ? GroupResults.UNKNOWN : results;
    }
}
