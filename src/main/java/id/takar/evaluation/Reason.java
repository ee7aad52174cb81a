package id.takar.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One rule that spoke in a decision.
 *
 * @param about what it spoke about: a finding's or outcome's id, or the name of a conclusion
 * @param rule the rule's id
 * @param policy folder and stem of its policy
 * @param legalBasis the article, to the letter
 * @param confidence how sure the source is; null when not marked
 * @param says what it said: {@code MET}, a value, and so on
 * @param key which of several facts it is about; null when about the employee
 * @param bindings the values it gave names to
 * @param thresholds the thresholds it named, with their values on the day
 * @param facts where the facts stand that it matched; conclusions by name
 */
public record Reason(
        String about,
        String rule,
        String policy,
        String legalBasis,
        @Nullable String confidence,
        String says,
        @Nullable String key,
        Map<String, String> bindings,
        Map<String, String> thresholds,
        List<String> facts) {

    static Reason of(JsonNode node) {
        return new Reason(
                node.path("about").asString(),
                node.path("rule").asString(),
                node.path("policy").asString(),
                node.path("legalBasis").asString(),
                node.path("confidence").asString(null),
                said(node.path("says")),
                node.path("key").asString(null),
                texts(node.path("bindings")),
                texts(node.path("thresholds")),
                DecidedOutcome.texts(node.path("facts")));
    }

    private static String said(JsonNode says) {
        if (says.isObject()) {
            return String.join(
                    ", ",
                    says.propertyStream()
                            .map(e -> e.getKey() + " " + e.getValue().asString())
                            .toList());
        }
        return says.asString();
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new TreeMap<String, String>();
        object.propertyStream().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
        return texts;
    }
}
