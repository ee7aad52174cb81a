package id.takar.web;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The API tokens: 256 random bits each, kept as their SHA-256, and only until they expire or are revoked. */
@Repository
class Tokens {

    static final String PREFIX = "takar_";

    private static final String COLUMNS = "id, name, roles, created_by, created_at, expires_at, revoked_at";

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<ApiToken> holding(String secret) {
        return database.sql("SELECT " + COLUMNS + " FROM api_token"
                        + " WHERE sha256 = :sha256 AND revoked_at IS NULL AND expires_at > :now")
                .param("sha256", DigestUtils.sha256(secret))
                .param("now", Timestamp.from(clock.instant()))
                .query(Tokens::token)
                .optional();
    }

    List<ApiToken> all() {
        return database.sql("SELECT " + COLUMNS + " FROM api_token ORDER BY created_at, id")
                .query(Tokens::token)
                .list();
    }

    Issued issue(String name, Set<Role> roles, String createdBy, Instant expiresAt) {
        var bits = new byte[32];
        random.nextBytes(bits);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        var id = UUID.randomUUID();
        database.sql("INSERT INTO api_token (id, name, sha256, roles, created_by, created_at, expires_at)"
                        + " VALUES (:id, :name, :sha256, :roles, :createdBy, :createdAt, :expiresAt)")
                .param("id", id)
                .param("name", name)
                .param("sha256", DigestUtils.sha256(secret))
                .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
                .param("createdBy", createdBy)
                .param("createdAt", Timestamp.from(clock.instant()))
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
        return new Issued(id, secret);
    }

    /** False if there is no such token; revoking twice keeps the first time. */
    boolean revoke(UUID id) {
        return database.sql("UPDATE api_token SET revoked_at = coalesce(revoked_at, :now) WHERE id = :id")
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                > 0;
    }

    /** A new token, which is shown this once. */
    record Issued(UUID id, String secret) {}

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getString("created_by"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
