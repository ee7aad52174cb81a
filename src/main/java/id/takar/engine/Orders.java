package id.takar.engine;

import id.takar.facts.Order;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether thresholds rise as their orders say, on every day. */
final class Orders {
    private final List<ThresholdText> thresholds;
    private final List<Diagnostic> diagnostics;

    private Orders(List<ThresholdText> thresholds, List<Diagnostic> diagnostics) {
        this.thresholds = thresholds;
        this.diagnostics = diagnostics;
    }

    static void check(Declarations declarations, List<Diagnostic> diagnostics) {
        var orders = new Orders(declarations.thresholds(), diagnostics);
        for (var declared : declarations.all()) {
            if (declared.statement() instanceof Order order) {
                orders.check(order, declared.rule().text());
            }
        }
    }

    private void check(Order order, RuleText rule) {
        var known = thresholds.stream().map(ThresholdText::id).collect(Collectors.toSet());
        var unknown = order.ids().stream().filter(id -> !known.contains(id)).toList();
        unknown.forEach(id -> {
            String nearest = Nearest.to(id, known);
            add(
                    rule,
                    nearest == null
                            ? new String[] {"threshold.unknown", id}
                            : new String[] {"threshold.unknown.near", id, nearest});
        });
        var values =
                thresholds.stream().filter(t -> order.ids().contains(t.id())).toList();
        var units = values.stream()
                .flatMap(t -> Stream.ofNullable(t.unit()))
                .map(Unit::word)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (units.size() > 1) {
            add(rule, "order.units", String.join(", ", units));
        } else {
            values(order, rule, values);
        }
    }

    private void values(Order order, RuleText rule, List<ThresholdText> values) {
        Set<String> told = new HashSet<>();
        Stream.concat(Stream.of(rule.from()), values.stream().map(t -> t.rule().from()))
                .filter(rule::holdsOn)
                .distinct()
                .sorted()
                .forEach(day -> {
                    var rising = on(day, order, values);
                    for (int i = 1; i < rising.size(); i++) {
                        var lower = rising.get(i - 1);
                        var higher = rising.get(i);
                        if (lower.value().compareTo(higher.value()) >= 0 && told.add(lower.id() + " " + higher.id())) {
                            add(
                                    higher.rule(),
                                    "order.inverted",
                                    higher.id(),
                                    higher.value().toPlainString(),
                                    day.toString(),
                                    lower.id(),
                                    lower.value().toPlainString(),
                                    place(lower.rule()),
                                    place(rule));
                        }
                    }
                });
    }

    /** The values of that day in the order's order; a threshold without one is passed over. */
    private static List<ThresholdText> on(LocalDate day, Order order, List<ThresholdText> values) {
        return order.ids().stream()
                .flatMap(id -> values.stream()
                        .filter(t -> t.id().equals(id) && t.rule().holdsOn(day))
                        .limit(1))
                .toList();
    }

    private static String place(RuleText rule) {
        return rule.file() + ":" + rule.line();
    }

    private void add(RuleText rule, String... codeAndArguments) {
        var words = List.of(codeAndArguments);
        diagnostics.add(new Diagnostic(
                words.get(0), Diagnostic.Severity.ERROR, rule.file(), rule.line(), 1, words.subList(1, words.size())));
    }
}
