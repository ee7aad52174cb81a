package id.takar.population;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One value of a JSON text that knows where it stands.
 *
 * @param kind what it is
 * @param text the text or number as written; empty for the rest
 * @param members an object's members in the order written
 * @param items a list's items
 * @param place where it starts
 */
record Node(Kind kind, String text, Map<String, Member> members, List<Node> items, Place place) {
    private static final int SHOWN = 40;

    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL
    }

    /**
     * A member of an object.
     *
     * @param named where its name stands
     * @param value its value
     */
    record Member(Place named, Node value) {}

    static Node leaf(Kind kind, String text, Place place) {
        return new Node(kind, text, Map.of(), List.of(), place);
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** The value of a member; null when it is not stated, or stated as null. */
    @Nullable
    Node stated(String name) {
        var member = members.get(name);
        return member == null || member.value().is(Kind.NULL) ? null : member.value();
    }

    /** What an error calls it: the user's own words, cut when long. */
    String shown() {
        return switch (kind) {
            case OBJECT -> "an object";
            case LIST -> "a list";
            case TEXT -> "the text `" + cut(text) + "`";
            case NUMBER -> "the number `" + cut(text) + "`";
            case TRUE -> "`true`";
            case FALSE -> "`false`";
            case NULL -> "`null`";
        };
    }

    static String cut(String text) {
        return text.length() <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(SHOWN, text.codePointCount(0, text.length()))))
                        + "...";
    }
}
