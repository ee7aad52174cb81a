package id.takar.facts;

import org.jspecify.annotations.Nullable;

/**
 * Declares an outcome that every decision states or names as undecided, while the declaring rule holds.
 *
 * @param outcome the outcome's id
 * @param type the simple name of the {@link Conclusion} that carries it; null when a rule states an {@link Outcome}
 */
public record Promise(String outcome, @Nullable String type) {
    /** Some rule states this outcome. */
    public static Promise of(String outcome) {
        return new Promise(outcome, null);
    }

    /** The conclusion of this type carries the outcome. */
    public static Promise of(String outcome, String type) {
        return new Promise(outcome, type);
    }
}
