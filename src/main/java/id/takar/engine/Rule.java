package id.takar.engine;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule's text with its parts understood.
 *
 * @param text what people see of it
 * @param javaPackage the package it is compiled in
 * @param patterns the facts it asks for, in order
 * @param action what it inserts
 * @param event the fact that states the event by whose day its policy goes; null when it goes by another day
 */
record Rule(RuleText text, String javaPackage, List<Pattern> patterns, Action action, Vocabulary.@Nullable Type event) {
    Rule {
        patterns = List.copyOf(patterns);
    }

    /** The same rule of a policy that goes by the day of this event. */
    Rule goingBy(Vocabulary.Type dated) {
        return new Rule(text, javaPackage, patterns, action, dated);
    }

    /** Whether its policy goes by the same day as another's. */
    boolean goesByTheDayOf(Rule other) {
        return text.dated() == other.text.dated() && Objects.equals(event, other.event);
    }

    String id() {
        return text.id();
    }

    /** Package and name: unique in a release, and how Drools names it. */
    String key() {
        return key(javaPackage, text.name());
    }

    static String key(String javaPackage, String name) {
        return javaPackage + "/" + name;
    }

    /** What it says, in a word: the id of a statement, or the name of a conclusion. */
    String concludes() {
        return action.id().isEmpty() ? action.type() : action.id();
    }

    boolean holdsOn(Days days) {
        var day = days.of(this);
        return day != null && text.holdsOn(day);
    }

    boolean matches(Vocabulary.Type type) {
        return patterns.stream().anyMatch(p -> p.type().equals(type));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rule rule
                && rule.javaPackage.equals(javaPackage)
                && rule.text.name().equals(text.name());
    }

    @Override
    public int hashCode() {
        return 31 * javaPackage.hashCode() + text.name().hashCode();
    }
}
