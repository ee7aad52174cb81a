package id.takar.facts;

import java.util.Objects;

/**
 * Where the follow-up of a poor predicate stands on the day asked about.
 *
 * @param value the value, never null
 */
@Conclusion
public record FollowUpStanding(FollowUpState value) {
    public FollowUpStanding {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static FollowUpStanding of(FollowUpState value) {
        return new FollowUpStanding(value);
    }
}
