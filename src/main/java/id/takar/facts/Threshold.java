package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A number that a policy sets from a day, by an article.
 *
 * @param id how rules name it in {@code threshold( "id" )}
 * @param value the exact number
 */
public record Threshold(String id, BigDecimal value) {
    public Threshold {
        Objects.requireNonNull(id, "a threshold needs an id");
        Objects.requireNonNull(value, "a threshold needs a value");
    }

    /** A whole number. */
    public static Threshold of(String id, int value) {
        return new Threshold(id, BigDecimal.valueOf(value));
    }

    /**
     * A decimal as text, such as {@code "0.70"}.
     *
     * @throws NumberFormatException if the text is not a number
     */
    public static Threshold of(String id, String value) {
        return new Threshold(id, new BigDecimal(value));
    }
}
