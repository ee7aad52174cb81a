package id.takar.facts;

import java.util.Objects;

/**
 * The predicate beside the last earlier one, both as they are called today.
 *
 * @param now this period's, never null
 * @param earlier the last earlier one, never null
 */
@Conclusion
public record PredicateChange(Predikat now, Predikat earlier) {
    public PredicateChange {
        Objects.requireNonNull(now, "a change needs what it came to");
        Objects.requireNonNull(earlier, "a change needs what it began with");
    }

    /** Concludes the pair, whatever each was called in its own day. */
    public static PredicateChange of(Predikat now, Predikat earlier) {
        return new PredicateChange(now.today(), earlier.today());
    }
}
