package id.takar.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who may sign in; never the password.
 *
 * @param name what is typed to sign in
 * @param roles what this person may do
 * @param firstPassword whether the password is the one that an administrator handed out, which has to be changed
 * @param createdAt when it was made
 * @param createdBy by which account
 * @param closedAt when it was closed; null as long as it is open
 */
record Account(
        @Schema(example = "siti") String name,
        Set<Role> roles,

        @Schema(description = "Whether the password has to be changed before anything else")
        boolean firstPassword,

        Instant createdAt,
        String createdBy,

        @Schema(description = "When it was closed; null as long as it is open") @Nullable
        Instant closedAt) {
    boolean isOpen() {
        return closedAt == null;
    }
}
