package id.takar.facts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A named result that a rule states.
 *
 * @param id the outcome's id
 * @param value its value: a word of the policy or an enum's name
 */
public record Outcome(String id, String value) {
    public Outcome {
        Objects.requireNonNull(id, "an outcome needs an id");
        Objects.requireNonNull(value, "an outcome needs a value");
    }

    /** The outcome of this id is the given word. */
    public static Outcome of(String id, String value) {
        return new Outcome(id, value);
    }

    /** The outcome of this id is the given day. */
    public static Outcome of(String id, LocalDate value) {
        return new Outcome(id, value.toString());
    }

    /** The outcome of this id is the given rank. */
    public static Outcome of(String id, Golongan value) {
        return new Outcome(id, value.toString());
    }
}
