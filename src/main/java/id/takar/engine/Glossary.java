package id.takar.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What rules may speak of, to be offered to those who write them. */
public final class Glossary {
    /**
     * A type of facts.
     *
     * @param name as rules write it
     * @param conclusion whether rules conclude it; else files state it
     * @param at where it stands in an employee or group file; empty for conclusions
     * @param about whom it speaks about, in small letters
     * @param properties what rules may ask of it, by name
     */
    public record Fact(String name, boolean conclusion, String at, String about, List<Property> properties) {}

    /**
     * A property of a type of facts.
     *
     * @param type the name of its type, such as {@code LocalDate}
     * @param optional whether a file may leave it out
     */
    public record Property(String name, String type, boolean optional) {}

    /**
     * A closed list of words.
     *
     * @param values in their order
     */
    public record Words(String name, List<String> values) {}

    private Glossary() {}

    /** All types of facts, by name. */
    public static List<Fact> facts() {
        return Vocabulary.TAKAR.factNames().stream()
                .flatMap(name -> Stream.ofNullable(Vocabulary.TAKAR.fact(name)))
                .map(Glossary::fact)
                .toList();
    }

    private static Fact fact(Vocabulary.Type type) {
        return new Fact(
                type.name(),
                type.conclusion(),
                type.at(),
                type.about().name().toLowerCase(Locale.ROOT),
                type.properties().values().stream()
                        .map(each -> new Property(each.name(), each.type().getSimpleName(), each.nullable()))
                        .sorted(Comparator.comparing(Property::name))
                        .toList());
    }

    /** All closed lists of words. */
    public static List<Words> words() {
        return Vocabulary.TAKAR
                .words()
                .map(type -> new Words(
                        type.getSimpleName(),
                        Stream.of(type.getEnumConstants()).map(Enum::name).toList()))
                .toList();
    }
}
