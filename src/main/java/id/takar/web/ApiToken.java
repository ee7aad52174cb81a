package id.takar.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known about a token; never the token itself. */
record ApiToken(
        UUID id,
        String name,

        @Schema(description = "The account that it acts as; null for a service's own") @Nullable
        String account,

        Set<Role> roles,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** Who acts with it: its account, or the service, by a name that no account can have. */
    String actsAs() {
        return account == null ? "token/" + name : account;
    }
}
