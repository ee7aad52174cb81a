package id.takar.engine;

import id.takar.engine.ConditionReader.Refused;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;

/** Reads what a rule does: exactly one {@code insert( Type.factory( ... ) );}, of arguments in a closed form. */
final class ActionReader {
    private static final int FEWEST_IN_ORDER = 2;
    private static final int MOST_IN_ORDER = 6;

    private final Map<String, Class<?>> variables;
    private final Set<String> perhapsMissing;
    private final SortedSet<String> thresholds;

    /**
     * @param variables the types of the rule's bindings
     * @param perhapsMissing bindings of what the file may not state, with no condition that says it does
     * @param thresholds the thresholds that the rule names; new ones are added
     */
    ActionReader(Map<String, Class<?>> variables, Set<String> perhapsMissing, SortedSet<String> thresholds) {
        this.variables = variables;
        this.perhapsMissing = perhapsMissing;
        this.thresholds = thresholds;
    }

    Action read(String text) throws Refused {
        var tokens = new Tokens(text, "action.form");
        if (!tokens.taken("insert")) {
            throw new Refused("action.form", text.strip());
        }
        tokens.expect("(");
        String type = tokens.take();
        var known = known(type);
        tokens.expect(".");
        String factory = tokens.take();
        checkFactory(known, type, factory);
        var arguments = arguments(tokens, type.equals("Threshold"));
        tokens.expect(")");
        if (tokens.done()) {
            throw new Refused("action.semicolon", text.strip());
        }
        tokens.expect(";");
        if (!tokens.done()) {
            throw new Refused("action.form", text.strip());
        }
        var action = new Action(type, factory, arguments);
        check(action);
        return action;
    }

    private static Class<?> known(String type) throws Refused {
        var statement = Vocabulary.TAKAR.statement(type);
        if (statement != null) {
            return statement;
        }
        var fact = Vocabulary.TAKAR.fact(type);
        if (fact == null || !fact.conclusion()) {
            throw ConditionReader.unknown("action.type", type, Vocabulary.TAKAR.factNames(), "");
        }
        return fact.type();
    }

    private static void checkFactory(Class<?> known, String type, String factory) throws Refused {
        var factories = Arrays.stream(known.getMethods())
                .filter(m -> m.getReturnType() == known && Modifier.isStatic(m.getModifiers()))
                .map(m -> m.getName())
                .distinct()
                .toList();
        if (!factories.contains(factory)) {
            throw ConditionReader.unknown("action.factory", factory, factories, type);
        }
    }

    private List<Term> arguments(Tokens tokens, boolean numbers) throws Refused {
        var arguments = new ArrayList<Term>();
        tokens.expect("(");
        if (!tokens.taken(")")) {
            do {
                arguments.add(argument(tokens, numbers));
            } while (tokens.taken(","));
            tokens.expect(")");
        }
        return arguments;
    }

    private Term argument(Tokens tokens, boolean numbers) throws Refused {
        String token = tokens.take();
        if (token.isEmpty()) {
            throw new Refused("condition.expected", ")", "…");
        }
        if (Tokens.isText(token)) {
            return new Term.Constant(Tokens.unquoted(token));
        }
        if (token.startsWith("$")) {
            return bound(token, tokens);
        }
        if (token.equals("threshold")) {
            return ConditionReader.threshold(tokens, thresholds);
        }
        if (Character.isDigit(token.charAt(0))) {
            if (!numbers && !token.equals("0") && !token.equals("1")) {
                throw new Refused("number.literal", token);
            }
            if (token.contains(".") || token.length() > 9) {
                throw new Refused("number.decimal", token);
            }
            return new Term.Constant(Integer.valueOf(token));
        }
        var word = Vocabulary.TAKAR.word(token);
        if (word != null && tokens.taken(".")) {
            return ConditionReader.constant(word, tokens.take());
        }
        throw new Refused("action.word", token);
    }

    private Term bound(String variable, Tokens tokens) throws Refused {
        var type = variables.get(variable);
        if (type == null) {
            throw ConditionReader.unknown("binding.unknown", variable, variables.keySet(), "");
        }
        if (!tokens.taken(".")) {
            if (perhapsMissing.contains(variable)) {
                throw new Refused("binding.missing", variable);
            }
            return new Term.Variable(variable);
        }
        String name = tokens.take();
        var fact = Vocabulary.TAKAR.fact(type.getSimpleName());
        if (fact == null) {
            throw new Refused("action.word", variable + "." + name);
        }
        var forbidden = Forbidden.code(name);
        if (forbidden != null) {
            throw new Refused(forbidden, name);
        }
        var property = fact.properties().get(name);
        if (property == null) {
            throw ConditionReader.unknown(
                    "property.unknown", name, fact.properties().keySet(), fact.name());
        }
        var arguments = arguments(tokens, false);
        if (arguments.size() != property.accessor().getParameterCount()) {
            throw new Refused(
                    "property.arguments", name, "" + property.accessor().getParameterCount());
        }
        return new Term.PropertyOf(variable, name, arguments);
    }

    private static void check(Action action) throws Refused {
        boolean statement = Vocabulary.TAKAR.statement(action.type()) != null;
        if (statement && action.id().isBlank()) {
            throw new Refused("action.id", action.type());
        }
        for (var argument : action.arguments()) {
            if (argument instanceof Term.Constant constant
                    && constant.value() instanceof String text
                    && text.isBlank()) {
                throw new Refused("action.id", action.type());
            }
        }
        checkCalendar(action);
        if (action.type().equals("Threshold") && !isNumber(action)) {
            throw new Refused("number.text", action.id());
        }
        if (action.type().equals("Order") && !isOrder(action)) {
            throw new Refused("action.order", action.id());
        }
    }

    private static boolean isOrder(Action action) {
        int named = action.arguments().size();
        return named >= FEWEST_IN_ORDER
                && named <= MOST_IN_ORDER
                && action.arguments().stream().distinct().count() == named
                && action.arguments().stream()
                        .allMatch(a -> a instanceof Term.Constant constant && constant.value() instanceof String);
    }

    /** Days and years are told apart from other texts before anything runs. */
    private static void checkCalendar(Action action) throws Refused {
        boolean sound = switch (action.type()) {
            case "Holiday" -> isOne(() -> LocalDate.parse(action.id()));
            case "CalendarYear" -> isOne(() -> Year.parse(action.id()));
            case "WorkingDay" -> isOne(() -> DayOfWeek.valueOf(action.id()));
            default -> true;
        };
        if (!sound) {
            throw new Refused("calendar." + action.type().toLowerCase(Locale.ROOT), action.id());
        }
    }

    private static boolean isOne(Supplier<Object> read) {
        try {
            return read.get() != null;
        } catch (DateTimeException | IllegalArgumentException notOne) {
            return false;
        }
    }

    private static boolean isNumber(Action action) {
        if (action.arguments().size() != 2 || !(action.arguments().get(1) instanceof Term.Constant constant)) {
            return false;
        }
        return constant.value() instanceof Integer
                || (constant.value() instanceof String text
                        && text.matches("-?[0-9]{1,15}(\\.[0-9]{1,15})?")
                        && new BigDecimal(text).precision() > 0);
    }
}
