package id.takar.engine;

import id.takar.engine.ConditionReader.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words of a condition or an action, one after the other; comments are none. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile(
            "\"[^\"\\n]*\"|//[^\\n]*|\\$?[A-Za-z_][A-Za-z0-9_]*|[0-9]+(?:\\.[0-9]+)?|==|!=|<=|>=|&&|\\|\\||[<>=!(){}\\[\\],.:;+\\-*/%@?]");

    private final List<String> tokens = new ArrayList<>();
    private int next;

    /**
     * @param form what to refuse a text with that has anything else in it
     */
    Tokens(String text, String form) throws Refused {
        var matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            if (!matcher.find(at) || matcher.start() != at) {
                throw new Refused(form, text.substring(at).strip());
            }
            if (!matcher.group().startsWith("//")) {
                tokens.add(matcher.group());
            }
            at = matcher.end();
        }
    }

    boolean done() {
        return next >= tokens.size();
    }

    /** The word at hand, or an empty one at the end. */
    String peek() {
        return done() ? "" : tokens.get(next);
    }

    String take() {
        String token = peek();
        next++;
        return token;
    }

    boolean taken(String token) {
        boolean here = peek().equals(token);
        next += here ? 1 : 0;
        return here;
    }

    void expect(String token) throws Refused {
        String found = take();
        if (!found.equals(token)) {
            throw new Refused("condition.expected", token, found.isEmpty() ? "…" : found);
        }
    }

    static boolean isText(String token) {
        return token.startsWith("\"");
    }

    static String unquoted(String token) {
        return token.substring(1, token.length() - 1);
    }
}
