package id.takar.facts;

import java.util.Objects;

/**
 * Whether the period's work was planned, all requirements together.
 *
 * @param value the value, never null
 */
@Conclusion
public record Planned(Answer value) {
    public Planned {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static Planned of(Answer value) {
        return new Planned(value);
    }
}
