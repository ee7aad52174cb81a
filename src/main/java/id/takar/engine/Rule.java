package id.takar.engine;

import java.util.List;
import java.util.Objects;

/**
 * A rule's text with its parts understood.
 *
 * @param text what people see of it
 * @param javaPackage the package it is compiled in
 * @param patterns the facts it asks for, in order
 * @param action what it inserts
 */
record Rule(RuleText text, String javaPackage, List<Pattern> patterns, Action action) {
    Rule {
        patterns = List.copyOf(patterns);
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

    boolean holdsOn(Days days) {
        var day = days.of(text.dated());
        return day != null && text.holdsOn(day);
    }

    boolean matches(Vocabulary.Type type) {
        return patterns.stream().anyMatch(p -> p.type().equals(type));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rule rule && rule.key().equals(key());
    }

    @Override
    public int hashCode() {
        return Objects.hash(key());
    }
}
