package id.takar.engine;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a threshold counts, and so the smallest step by which its value can move. A closed list. */
public enum Unit {
    YEARS("1"),
    MONTHS("1"),
    DAYS("1"),
    WORKING_DAYS("1"),
    HOURS("1"),
    PEOPLE("1"),
    TIMES("1"),
    RESULTS("1"),
    ITEMS("1"),
    LEVEL("1"),
    WHOLE_POINTS("1"),
    PERCENT("0.01"),
    POINTS("0.01"),
    CREDIT("0.01"),
    RATIO("0.01");

    private final BigDecimal step;

    Unit(String step) {
        this.step = new BigDecimal(step);
    }

    /** The smallest amount by which a value in this unit moves. */
    public BigDecimal step() {
        return step;
    }

    /** As {@code @unit} names it, such as {@code working-days}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The unit of this word; null when there is none. */
    static @Nullable Unit of(String word) {
        return Stream.of(values())
                .filter(unit -> unit.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** The unit that a threshold's id speaks of; points where it speaks of none. */
    static Unit likely(String threshold) {
        return Stream.of(values())
                .filter(unit -> threshold.contains(unit.word()))
                .findFirst()
                .orElse(POINTS);
    }

    /** Whether a value is a whole number of steps. */
    boolean measures(BigDecimal value) {
        return value.remainder(step).signum() == 0;
    }
}
