package id.takar.engine;

import id.takar.engine.ConditionReader.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a rule does: exactly one {@code insert( Type.factory( ... ) );}. */
final class ActionReader {
    private static final Pattern FORM = Pattern.compile(
            "\\s*insert\\s*\\(\\s*([A-Za-z]\\w*)\\s*\\.\\s*([A-Za-z]\\w*)\\s*\\((.*)\\)\\s*\\)\\s*;\\s*",
            Pattern.DOTALL);
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\$?[A-Za-z_][A-Za-z0-9_]*|[0-9]+(?:\\.[0-9]+)?|\\S");
    private static final Pattern THRESHOLD = Pattern.compile("(?<![\\w$.])threshold\\s*\\(\\s*(\"[^\"\\\\]*\")\\s*\\)");

    private final Map<String, Class<?>> variables;
    private final SortedSet<String> thresholds;
    private final boolean numbersAllowed;

    /**
     * @param variables the types of the rule's bindings
     * @param thresholds the thresholds that the rule names; new ones are added
     * @param numbersAllowed whether this is a thresholds file, where numbers live
     */
    ActionReader(Map<String, Class<?>> variables, SortedSet<String> thresholds, boolean numbersAllowed) {
        this.variables = variables;
        this.thresholds = thresholds;
        this.numbersAllowed = numbersAllowed;
    }

    Action read(String text) throws Refused {
        var matcher = FORM.matcher(withoutComments(text));
        if (!matcher.matches()) {
            throw new Refused(text.contains(";") || text.isBlank() ? "action.form" : "action.semicolon", text.strip());
        }
        String type = matcher.group(1);
        String factory = matcher.group(2);
        var known = known(type);
        if (Arrays.stream(known.getMethods())
                .noneMatch(m -> m.getName().equals(factory) && m.getReturnType() == known)) {
            throw ConditionReader.unknown(
                    "action.factory",
                    factory,
                    Arrays.stream(known.getMethods())
                            .filter(m -> m.getReturnType() == known)
                            .map(m -> m.getName())
                            .distinct()
                            .toList(),
                    type);
        }
        return new Action(type, factory, arguments(matcher.group(3), numbersAllowed || type.equals("Threshold")));
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

    private List<String> arguments(String text, boolean numbers) throws Refused {
        var texts = new ArrayList<String>();
        for (var named = THRESHOLD.matcher(text); named.find(); ) {
            thresholds.add(unquoted(named.group(1)));
        }
        String previous = "";
        for (var tokens = TOKEN.matcher(THRESHOLD.matcher(text).replaceAll("threshold")); tokens.find(); ) {
            String token = tokens.group();
            check(token, previous, numbers);
            if (token.startsWith("\"")) {
                texts.add(unquoted(token));
            }
            previous = token;
        }
        return texts;
    }

    private void check(String token, String previous, boolean numbers) throws Refused {
        char first = token.charAt(0);
        if (first == '"') {
            return;
        }
        if (first == '$') {
            if (!variables.containsKey(token)) {
                throw ConditionReader.unknown("binding.unknown", token, variables.keySet(), "");
            }
        } else if (Character.isDigit(first)) {
            if (!numbers && !token.equals("0") && !token.equals("1")) {
                throw new Refused("number.literal", token);
            }
            if (token.contains(".")) {
                throw new Refused("number.decimal", token);
            }
        } else if (Character.isLetter(first)) {
            boolean known = previous.equals(".")
                    || token.equals("threshold")
                    || Vocabulary.TAKAR.word(token) != null
                    || Vocabulary.TAKAR.fact(token) != null;
            if (!known) {
                throw new Refused("action.word", token);
            }
        } else if ("(),.".indexOf(first) < 0) {
            throw new Refused("action.form", token);
        }
    }

    /** The action with each {@code threshold( "id" )} replaced. */
    static String withThresholds(String text, String replacement) {
        return THRESHOLD
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(replacement + "( ") + m.group(1) + " )");
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?m)//.*$", " ");
    }

    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1);
    }
}
