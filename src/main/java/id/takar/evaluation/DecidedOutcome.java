package id.takar.evaluation;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A named result in a decision.
 *
 * @param id its id
 * @param value a word, a number or day in plain notation, or one of MET, UNMET, UNDECIDED and NOT_APPLICABLE
 * @param because the rules that made it so
 * @param missing what the employee file would have to state, when undecided
 * @param requirements the requirements it combines, each with its answer; empty when it combines none
 * @param foreseen whether the value was found by asking the same on coming days, by the rules of those days
 */
public record DecidedOutcome(
        String id,
        String value,
        List<String> because,
        List<String> missing,
        List<DecidedOutcome> requirements,
        boolean foreseen) {

    static DecidedOutcome of(JsonNode node) {
        return new DecidedOutcome(
                node.path("id").asString(),
                node.path("value").asString(),
                texts(node.path("because")),
                texts(node.path("missing")),
                node.path("requirements").valueStream().map(DecidedOutcome::of).toList(),
                node.path("foreseen").asBoolean(false));
    }

    static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
