package id.takar.web;

import id.takar.web.AccountLog.What;
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
import org.springframework.transaction.annotation.Transactional;

/** The API tokens: 256 random bits each, kept as their SHA-256, and only until they expire or are revoked. */
@Repository
class Tokens {

    static final String PREFIX = "takar_";

    private static final String COLUMNS = "id, name, account, roles, created_by, created_at, expires_at, revoked_at";

    private final JdbcClient database;
    private final AccountLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tokens(JdbcClient database, AccountLog log, Clock clock) {
        this.database = database;
        this.log = log;
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

    /**
     * Makes a token.
     *
     * @param account the account that it acts as; null for a service's own
     */
    @Transactional
    public Issued issue(String name, @Nullable String account, Set<Role> roles, String createdBy, Instant expiresAt) {
        var bits = new byte[32];
        random.nextBytes(bits);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        var id = UUID.randomUUID();
        database.sql("INSERT INTO api_token (id, name, account, sha256, roles, created_by, created_at, expires_at)"
                        + " VALUES (:id, :name, :account, :sha256, :roles, :createdBy, :createdAt, :expiresAt)")
                .param("id", id)
                .param("name", name)
                .param("account", account)
                .param("sha256", DigestUtils.sha256(secret))
                .param("roles", roles.stream().map(Role::name).sorted().toArray(String[]::new))
                .param("createdBy", createdBy)
                .param("createdAt", Timestamp.from(clock.instant()))
                .param("expiresAt", Timestamp.from(expiresAt))
                .update();
        log.note(account == null ? "token/" + name : account, What.TOKEN_ISSUED, createdBy, null, name + " " + id);
        return new Issued(id, secret);
    }

    /** False if there is no such token; revoking twice keeps the first time. */
    @Transactional
    public boolean revoke(UUID id, String by) {
        var token = database.sql("SELECT " + COLUMNS + " FROM api_token WHERE id = :id")
                .param("id", id)
                .query(Tokens::token)
                .optional();
        token.ifPresent(known -> log.note(known.actsAs(), What.TOKEN_REVOKED, by, null, known.name() + " " + id));
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
                row.getString("account"),
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
