package id.takar.facts;

import org.jspecify.annotations.Nullable;

/**
 * The direct superior.
 *
 * @param golongan the superior's rank
 * @param post the superior's post, for people
 */
@Given(at = "superior")
public record Superior(
        @Nullable Golongan golongan, @Nullable String post) {
    static final Superior UNKNOWN = new Superior(null, null);
}
