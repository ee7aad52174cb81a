package id.takar.facts;

import org.jspecify.annotations.Nullable;

/**
 * The education recognised for the rank.
 *
 * @param diploma the highest recognised diploma
 */
@Given(at = "education")
public record Education(@Nullable Diploma diploma) {
    static final Education UNKNOWN = new Education(null);
}
