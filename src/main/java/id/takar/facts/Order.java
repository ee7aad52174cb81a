package id.takar.facts;

import java.util.List;

/**
 * Declares that thresholds rise strictly in the order named, on every day on which they have a value.
 *
 * @param ids the thresholds, the lowest first
 */
public record Order(List<String> ids) {
    public Order {
        ids = List.copyOf(ids);
    }

    /** Each threshold is lower than the next. */
    public static Order of(String... ids) {
        return new Order(List.of(ids));
    }
}
