package id.takar.run;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which request a caller's key stands for, so that a request repeated after a broken line decides only once. */
@Component
class IdempotencyKeys {
    /** A key that was used: what was asked, and the decision. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere but by its bytes
    record Known(byte[] sha256, UUID decision) {}

    private final JdbcClient jdbc;

    IdempotencyKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Known> find(String account, String key) {
        return jdbc.sql("SELECT sha256, decision FROM idempotency_key WHERE account = ? AND key = ?")
                .params(account, key)
                .query((row, n) -> new Known(row.getBytes(1), row.getObject(2, UUID.class)))
                .optional();
    }

    /** Takes the key; false when somebody else took it first. */
    boolean add(String account, String key, byte[] sha256, UUID decision) {
        return jdbc.sql("INSERT INTO idempotency_key (account, key, sha256, decision) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING")
                        .params(account, key, sha256, decision)
                        .update()
                == 1;
    }
}
