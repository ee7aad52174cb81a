package id.takar.population;

import id.takar.population.Node.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON text into nodes that know their place; a name stated twice in one object is noted. */
final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();

    private final String text;
    private final JsonParser parser;
    private final Faults faults;

    private JsonTree(String text, JsonParser parser, Faults faults) {
        this.text = text;
        this.parser = parser;
        this.faults = faults;
    }

    /** The root, or null when the text is empty or not JSON, which is then noted. */
    static @Nullable Node read(String text, Faults faults) {
        if (text.isBlank()) {
            faults.add("", Place.UNKNOWN, "the file is empty", "write one employee file as a JSON object");
            return null;
        }
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            return new JsonTree(text, parser, faults).root();
        } catch (StreamConstraintsException tooMuch) {
            faults.add(
                    "",
                    Place.UNKNOWN,
                    "the JSON is nested too deeply or has a number or name that is too long",
                    "shorten it");
            return null;
        }
    }

    private @Nullable Node root() {
        try {
            parser.nextToken();
            var root = value();
            if (parser.nextToken() != null) {
                faults.add("", place(), "there is more text after the employee file", "write one JSON object only");
                return null;
            }
            return root;
        } catch (StreamConstraintsException tooMuch) {
            throw tooMuch;
        } catch (JacksonException malformed) {
            noteMalformed(malformed);
            return null;
        }
    }

    private void noteMalformed(JacksonException malformed) {
        var location = malformed.getLocation();
        int offset = location == null ? text.length() : (int) location.getCharOffset();
        if (offset < 0 || text.substring(Math.min(offset, text.length())).isBlank()) {
            var help = "close every quote, bracket and brace";
            faults.add("", Place.of(text, text.length()), "malformed JSON: the text ends too early", help);
            return;
        }
        if (Character.isISOControl(text.charAt(offset)) && text.charAt(offset) != '\t') {
            var help = "close the quote before it, or write a line break as `\\n`";
            faults.add("", Place.of(text, offset), "malformed JSON: the line ends inside a text", help);
            return;
        }
        int start = startOfWord(offset);
        var unexpected = start < offset ? text.substring(start, offset) : Character.toString(text.codePointAt(offset));
        faults.add(
                "",
                Place.of(text, start),
                "malformed JSON: unexpected `" + Node.cut(unexpected) + "`",
                "look for a missing or superfluous comma, quote, bracket or brace here or just before");
    }

    /** A word that JSON does not have is noticed at its end only. */
    private int startOfWord(int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private Node value() {
        var place = place();
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Node(Kind.OBJECT, "", members(), List.of(), place);
            case START_ARRAY -> new Node(Kind.LIST, "", Map.of(), items(), place);
            case VALUE_STRING -> Node.leaf(Kind.TEXT, parser.getString(), place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.leaf(Kind.NUMBER, parser.getString(), place);
            case VALUE_TRUE -> Node.leaf(Kind.TRUE, "", place);
            case VALUE_FALSE -> Node.leaf(Kind.FALSE, "", place);
            case VALUE_NULL -> Node.leaf(Kind.NULL, "", place);
            default -> throw new IllegalStateException("no value starts with " + parser.currentToken());
        };
    }

    private Map<String, Node.Member> members() {
        var members = new LinkedHashMap<String, Node.Member>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var named = place();
            parser.nextToken();
            var value = value();
            if (members.putIfAbsent(name, new Node.Member(named, value)) != null) {
                faults.add(
                        Faults.member(pointer(), name),
                        named,
                        "the field `" + Node.cut(name) + "` is stated twice",
                        "state each field once");
            }
        }
        return members;
    }

    private List<Node> items() {
        var items = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return items;
    }

    /** The pointer of the object being read. */
    private String pointer() {
        return parser.streamReadContext().pathAsPointer().head().toString();
    }

    private Place place() {
        var location = parser.currentTokenLocation();
        return new Place(location.getLineNr(), location.getColumnNr());
    }
}
