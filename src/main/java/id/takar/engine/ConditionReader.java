package id.takar.engine;

import id.takar.engine.Condition.Operator;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.regex.Pattern;

/**
 * Reads one constraint of a pattern in the form that policies use, and refuses any other form with the reason:
 * {@code $name : property}, {@code property op operand}, {@code property in ( operand, ... )}.
 */
final class ConditionReader {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|\\$?[A-Za-z_][A-Za-z0-9_]*|[0-9]+(?:\\.[0-9]+)?|==|!=|<=|>=|&&|\\|\\||[<>=!(){}\\[\\],.:;+\\-*/%])");
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

    private final Vocabulary.Type type;
    private final Map<String, Class<?>> variables;
    private final SortedSet<String> thresholds;
    private final Map<String, Term.Property> bindings = new LinkedHashMap<>();
    private final List<Condition> conditions = new ArrayList<>();
    private List<String> tokens = List.of();
    private int next;

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
        tokens = tokens(text);
        next = 0;
        do {
            one();
        } while (taken("&&"));
        if (next < tokens.size()) {
            throw new Refused(tokens.get(next).equals("||") ? "condition.or" : "condition.form", text);
        }
    }

    private void one() throws Refused {
        String first = peek();
        if (first.startsWith("$")) {
            next++;
            expect(":");
            var property = property();
            if (!property.arguments().isEmpty()) {
                throw new Refused("condition.bound-call", first, property.name());
            }
            if (variables.containsKey(first)) {
                throw new Refused("binding.twice", first);
            }
            variables.put(first, of(property).type());
            bindings.put(first, property);
            if (Operator.of(peek()) == null) {
                return;
            }
            comparison(property);
            return;
        }
        comparison(property());
    }

    private void comparison(Term.Property left) throws Refused {
        String sign = take();
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
            expect("(");
            do {
                operands.add(operand(left, operator));
            } while (taken(","));
            expect(")");
        } else {
            operands.add(operand(left, operator));
        }
        conditions.add(new Condition(left, operator, operands));
    }

    private Term.Property property() throws Refused {
        String name = take();
        if (name.equals("(") || name.equals("!") || name.equals("eval")) {
            throw new Refused("condition.form", name);
        }
        if (Vocabulary.WITHHELD.contains(name) && type.properties().get(name) == null) {
            throw new Refused("property.withheld", name);
        }
        var property = type.properties().get(name);
        if (property == null) {
            throw unknown("property.unknown", name, type.properties().keySet(), type.name());
        }
        var arguments = new ArrayList<Term>();
        if (taken("(")) {
            if (!taken(")")) {
                do {
                    arguments.add(argument());
                } while (taken(","));
                expect(")");
            }
        }
        if (arguments.size() != property.accessor().getParameterCount()) {
            throw new Refused(
                    "property.arguments", name, "" + property.accessor().getParameterCount());
        }
        return new Term.Property(name, arguments);
    }

    private Term argument() throws Refused {
        String token = take();
        if (token.startsWith("$")) {
            return variable(token);
        }
        if (token.equals("threshold")) {
            return threshold();
        }
        throw new Refused("condition.form", token);
    }

    private Term operand(Term.Property left, Operator operator) throws Refused {
        var property = of(left);
        String token = take();
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
            return threshold();
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
        if (token.startsWith("\"")) {
            if (property.type() != String.class) {
                throw new Refused("condition.type", left.name(), token);
            }
            return new Term.Constant(token.substring(1, token.length() - 1));
        }
        if (Character.isDigit(token.charAt(0))) {
            requireNumber(property, token);
            if (!token.equals("0") && !token.equals("1")) {
                throw new Refused("number.literal", token);
            }
            return new Term.Constant(new java.math.BigDecimal(token));
        }
        if (token.equals("-")) {
            throw new Refused("number.literal", "-" + peek());
        }
        var word = Vocabulary.TAKAR.word(token);
        if (word != null && taken(".")) {
            return word(property, left, word, take());
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

    private Term word(Vocabulary.Property property, Term.Property left, Class<? extends Enum<?>> word, String constant)
            throws Refused {
        for (Object value : word.getEnumConstants()) {
            if (((Enum<?>) value).name().equals(constant)) {
                if (property.type() != word) {
                    throw new Refused("condition.type", left.name(), word.getSimpleName() + "." + constant);
                }
                return new Term.Constant(value);
            }
        }
        var known = java.util.Arrays.stream(word.getEnumConstants())
                .map(v -> v.name())
                .toList();
        throw unknown("word.unknown", constant, known, word.getSimpleName());
    }

    private Term variable(String name) throws Refused {
        if (!variables.containsKey(name)) {
            throw unknown("binding.unknown", name, variables.keySet(), "");
        }
        return new Term.Variable(name);
    }

    private Term threshold() throws Refused {
        expect("(");
        String id = take();
        if (!id.startsWith("\"")) {
            throw new Refused("threshold.form", id);
        }
        expect(")");
        String name = id.substring(1, id.length() - 1);
        thresholds.add(name);
        return new Term.ThresholdOf(name);
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

    private String peek() {
        return next < tokens.size() ? tokens.get(next) : "";
    }

    private String take() {
        String token = peek();
        next++;
        return token;
    }

    private boolean taken(String token) {
        if (peek().equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private void expect(String token) throws Refused {
        String found = take();
        if (!found.equals(token)) {
            throw new Refused("condition.expected", token, found.isEmpty() ? "…" : found);
        }
    }

    private static List<String> tokens(String text) throws Refused {
        var found = new ArrayList<String>();
        var matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length() && !text.substring(at).isBlank()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new Refused("condition.form", text.substring(at).strip());
            }
            found.add(matcher.group(1));
            at = matcher.end();
        }
        return found;
    }
}
