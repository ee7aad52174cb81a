package id.takar.run;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What the rows of a run that are done came to, the most people first.
 *
 * @param outcomes people by the value of an outcome, where it is a word
 * @param units people by unit, and by the values of the outcomes that the overview shows
 * @param rules people about whom a rule spoke
 * @param missing people for whom an outcome is undecided since a fact is missing: the first is the column that would
 *     settle most
 */
public record Counts(List<Count> outcomes, List<Count> units, List<Count> rules, List<Count> missing) {

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
}
