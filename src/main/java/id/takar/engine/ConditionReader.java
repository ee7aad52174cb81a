package id.takar.engine;

import id.takar.engine.Condition.Operator;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * Reads one constraint of a pattern in the form that policies use, and refuses any other form with the reason:
 * {@code $name : property}, {@code property op operand}, {@code property in ( operand, ... )}.
 */
final class ConditionReader {
    private static final Set<String> REFUSED_WORDS =
            Set.of("not", "matches", "contains", "memberOf", "str", "soundslike", "excludes", "after", "before");

    /** Why a constraint is not in the accepted form. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        final String code;
        final String[] arguments;

        Refused(String code, String... arguments) {
            super(code, null, false, false);
            this.code = code;
            this.arguments = arguments;
        }
    }

    static final int MOST_CONDITIONS = 40;
    private static final int MOST_VALUES = 100;

    private final Vocabulary.Type type;
    private final Map<String, Class<?>> variables;
    private final SortedSet<String> thresholds;
    private final Map<String, Term.Property> bindings = new LinkedHashMap<>();
    private final List<Condition> conditions = new ArrayList<>();

    /**
     * @param type the pattern's type
     * @param variables the types of the rule's bindings so far; new ones are added
     * @param thresholds the thresholds that the rule names; new ones are added
     */
    ConditionReader(Vocabulary.Type type, Map<String, Class<?>> variables, SortedSet<String> thresholds) {
        this.type = type;
        this.variables = variables;
        this.thresholds = thresholds;
    }

    Map<String, Term.Property> bindings() {
        return bindings;
    }

    List<Condition> conditions() {
        return conditions;
    }

    void read(String text) throws Refused {
        var tokens = new Tokens(text, "condition.form");
        do {
            one(tokens);
            if (conditions.size() > MOST_CONDITIONS) {
                throw new Refused("condition.too-many", "" + conditions.size(), "" + MOST_CONDITIONS);
            }
        } while (tokens.taken("&&"));
        if (!tokens.done()) {
            throw new Refused(tokens.peek().equals("||") ? "condition.or" : "condition.form", text);
        }
    }

    private void one(Tokens tokens) throws Refused {
        String first = tokens.peek();
        if (first.startsWith("$")) {
            tokens.take();
            tokens.expect(":");
            var property = property(tokens);
            if (!property.arguments().isEmpty()) {
                throw new Refused("condition.bound-call", first, property.name());
            }
            if (variables.containsKey(first)) {
                throw new Refused("binding.twice", first);
            }
            variables.put(first, of(property).type());
            bindings.put(first, property);
            if (Operator.of(tokens.peek()) == null) {
                return;
            }
            comparison(property, tokens);
            return;
        }
        comparison(property(tokens), tokens);
    }

    private void comparison(Term.Property left, Tokens tokens) throws Refused {
        String sign = tokens.take();
        if (REFUSED_WORDS.contains(sign)) {
            throw new Refused("condition.operator", sign);
        }
        if (sign.equals("=")) {
            throw new Refused("condition.assigns", left.name());
        }
        var operator = Operator.of(sign);
        if (operator == null) {
            throw new Refused("condition.operator", sign.isEmpty() ? left.name() : sign);
        }
        var operands = new ArrayList<Term>();
        if (operator == Operator.IN) {
            tokens.expect("(");
            do {
                operands.add(operand(left, operator, tokens));
                if (operands.size() > MOST_VALUES) {
                    throw new Refused("condition.in-many", "" + operands.size(), "" + MOST_VALUES);
                }
            } while (tokens.taken(","));
            tokens.expect(")");
        } else {
            operands.add(operand(left, operator, tokens));
        }
        conditions.add(new Condition(left, operator, operands));
    }

    private Term.Property property(Tokens tokens) throws Refused {
        String name = tokens.take();
        if (name.equals("(") || name.equals("!") || name.equals("eval")) {
            throw new Refused("condition.form", name);
        }
        var forbidden = Forbidden.code(name);
        if (forbidden != null) {
            throw new Refused(forbidden, name);
        }
        if (Vocabulary.WITHHELD.contains(name) && type.properties().get(name) == null) {
            throw new Refused("property.withheld", name);
        }
        var property = type.properties().get(name);
        if (property == null) {
            throw unknown("property.unknown", name, type.properties().keySet(), type.name());
        }
        var arguments = new ArrayList<Term>();
        if (tokens.taken("(")) {
            if (!tokens.taken(")")) {
                do {
                    arguments.add(argument(tokens));
                } while (tokens.taken(","));
                tokens.expect(")");
            }
        }
        if (arguments.size() != property.accessor().getParameterCount()) {
            throw new Refused(
                    "property.arguments", name, "" + property.accessor().getParameterCount());
        }
        return new Term.Property(name, arguments);
    }

    private Term argument(Tokens tokens) throws Refused {
        String token = tokens.take();
        if (token.startsWith("$")) {
            return variable(token);
        }
        if (token.equals("threshold")) {
            return threshold(tokens, thresholds);
        }
        throw new Refused("condition.form", token);
    }

    private Term operand(Term.Property left, Operator operator, Tokens tokens) throws Refused {
        var property = of(left);
        String token = tokens.take();
        if (token.isEmpty()) {
            throw new Refused("condition.expected", "…", "…");
        }
        if (operator == Operator.NOT_NULL) {
            if (!token.equals("null")) {
                throw new Refused("condition.unequal", left.name());
            }
            return new Term.Nothing();
        }
        if (token.equals("null")) {
            if (operator != Operator.EQUAL) {
                throw new Refused("condition.operator", operator.toString());
            }
            return new Term.Nothing();
        }
        if (token.equals("threshold")) {
            requireNumber(property, "threshold");
            return threshold(tokens, thresholds);
        }
        if (token.startsWith("$")) {
            return variable(token);
        }
        if (token.equals("true") || token.equals("false")) {
            if (property.type() != Boolean.class && property.type() != boolean.class) {
                throw new Refused("condition.type", left.name(), token);
            }
            return new Term.Constant(Boolean.valueOf(token));
        }
        if (Tokens.isText(token)) {
            if (property.type() != String.class) {
                throw new Refused("condition.type", left.name(), token);
            }
            return new Term.Constant(Tokens.unquoted(token));
        }
        if (Character.isDigit(token.charAt(0))) {
            requireNumber(property, token);
            if (!token.equals("0") && !token.equals("1")) {
                throw new Refused("number.literal", token);
            }
            return new Term.Constant(new java.math.BigDecimal(token));
        }
        if (token.equals("-")) {
            throw new Refused("number.literal", "-" + tokens.peek());
        }
        var word = Vocabulary.TAKAR.word(token);
        if (word != null && tokens.taken(".")) {
            return word(property, left, constant(word, tokens.take()));
        }
        if (type.properties().containsKey(token)) {
            return new Term.Property(token, List.of());
        }
        throw unknown(
                "word.unknown",
                token,
                List.of(property.type().getSimpleName()),
                property.type().getSimpleName());
    }

    private static Term word(Vocabulary.Property property, Term.Property left, Term.Constant word) throws Refused {
        var value = (Enum<?>) word.value();
        if (property.type() != value.getDeclaringClass()) {
            throw new Refused(
                    "condition.type", left.name(), value.getDeclaringClass().getSimpleName() + "." + value);
        }
        return word;
    }

    /** A value of a word type by its name. */
    static Term.Constant constant(Class<? extends Enum<?>> word, String name) throws Refused {
        for (Enum<?> value : word.getEnumConstants()) {
            if (value.name().equals(name)) {
                return new Term.Constant(value);
            }
        }
        var known =
                Arrays.stream(word.getEnumConstants()).<String>map(Enum::name).toList();
        throw unknown("word.unknown", name, known, word.getSimpleName());
    }

    private Term variable(String name) throws Refused {
        if (!variables.containsKey(name)) {
            throw unknown("binding.unknown", name, variables.keySet(), "");
        }
        return new Term.Variable(name);
    }

    /** The rest of {@code threshold( "id" )}, once its first word was taken. */
    static Term threshold(Tokens tokens, SortedSet<String> thresholds) throws Refused {
        tokens.expect("(");
        String id = tokens.take();
        if (!Tokens.isText(id)) {
            throw new Refused("threshold.form", id);
        }
        tokens.expect(")");
        thresholds.add(Tokens.unquoted(id));
        return new Term.ThresholdOf(Tokens.unquoted(id));
    }

    private static void requireNumber(Vocabulary.Property property, String found) throws Refused {
        var type = property.type();
        boolean number = Number.class.isAssignableFrom(type);
        if (!number) {
            throw new Refused(type == Month.class ? "word.unknown" : "condition.type", property.name(), found);
        }
    }

    private Vocabulary.Property of(Term.Property property) {
        var found = type.properties().get(property.name());
        if (found == null) {
            throw new IllegalStateException(property.name());
        }
        return found;
    }

    static Refused unknown(String code, String written, java.util.Collection<String> known, String of) {
        var nearest = Nearest.to(written, known);
        return nearest == null ? new Refused(code, written, of) : new Refused(code + ".near", written, of, nearest);
    }
}
