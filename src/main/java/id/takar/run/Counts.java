package id.takar.run;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a run that are done came to, the most people first.
 *
 * @param outcomes people by the value of an outcome, where it is a word
 * @param units people by unit, and by the values of the outcomes that the overview shows
 * @param rules people about whom a rule spoke
 * @param missing people for whom an outcome is undecided since a fact is missing: the first is the column that would
 *     settle most
 * @param slowest of every chunk of rows the one that took longest to decide, the longest first
 */
public record Counts(
        List<Count> outcomes, List<Count> units, List<Count> rules, List<Count> missing, List<Slow> slowest) {

    /**
     * So many people.
     *
     * @param name the outcome, unit, rule or fact
     * @param value the value of the outcome, for a unit behind the outcome's id; the outcome that the fact would settle;
     *     empty for a rule
     * @param people how many
     */
    @Schema(name = "PeopleCount")
    public record Count(
            @Schema(example = "promotion.regular.eligible") String name,
            @Schema(example = "MET") String value,
            @Schema(example = "12") int people) {}

    /**
     * A row that took long.
     *
     * @param row its number in the population
     * @param decision what was decided; null when it was set aside
     * @param millis milliseconds from when it was begun until its decision was ready to be kept
     */
    @Schema(name = "SlowRow")
    public record Slow(
            @Schema(example = "117") int row,

            @Schema(example = "5f0f2f11-6a0e-4d53-9a56-0b9f6f4e0a8f") @Nullable
            UUID decision,

            @Schema(example = "14.2") double millis) {}
}
