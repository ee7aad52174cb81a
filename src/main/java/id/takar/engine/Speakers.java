package id.takar.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which rules could say something, found without asking each. */
final class Speakers {
    private final List<Rule> order;
    private final Map<String, List<Rule>> byId;
    private final Map<String, List<Rule>> byType;
    private final Map<String, List<Rule>> byStatement;

    /** @param order the rules, in the order they speak */
    Speakers(List<Rule> order) {
        this.order = List.copyOf(order);
        this.byId = by(Rule::id);
        this.byType = by(rule -> rule.action().type());
        this.byStatement =
                by(rule -> statement(rule.action().type(), rule.action().id()));
    }

    private Map<String, List<Rule>> by(Function<Rule, String> key) {
        return order.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static String statement(String type, String id) {
        return type + " " + id;
    }

    /** The rules, in the order they speak. */
    List<Rule> order() {
        return order;
    }

    /** The versions of the rule of this id. */
    List<Rule> of(String id) {
        return byId.getOrDefault(id, List.of());
    }

    /** The rules that draw a conclusion, or make a statement, of this type. */
    List<Rule> concluding(String type) {
        return byType.getOrDefault(type, List.of());
    }

    /** The rules that make a statement, such as a {@code Finding}, about this id. */
    List<Rule> stating(String statement, String id) {
        return byStatement.getOrDefault(statement(statement, id), List.of());
    }

    /** The rules whose findings bear on an answer. */
    Stream<Rule> heardBy(Combination combination) {
        return Stream.concat(Stream.of(combination.outcome()), combination.requirements().stream())
                .distinct()
                .flatMap(id -> stating("Finding", id).stream());
    }
}
