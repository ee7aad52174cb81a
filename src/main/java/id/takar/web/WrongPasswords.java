package id.takar.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts wrong passwords; after some in a row an account rests, each time twice as long. */
@Repository
class WrongPasswords {
    /** So many may be wrong in a row. */
    static final int ALLOWED = 5;

    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 5;

    private final JdbcClient database;
    private final Clock clock;

    WrongPasswords(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether an account rests. */
    boolean isResting(String account) {
        return database.sql("SELECT locked_until FROM wrong_password WHERE account = ? AND locked_until > ?")
                .params(account, Timestamp.from(clock.instant()))
                .query(Timestamp.class)
                .optional()
                .isPresent();
    }

    /** One more wrong password. */
    void add(String account) {
        int times = database.sql("INSERT INTO wrong_password (account, times) VALUES (?, 1)"
                        + " ON CONFLICT (account) DO UPDATE SET times = wrong_password.times + 1 RETURNING times")
                .param(account)
                .query(Integer.class)
                .single();
        if (times >= ALLOWED) {
            database.sql("UPDATE wrong_password SET locked_until = ? WHERE account = ?")
                    .params(Timestamp.from(restUntil(clock.instant(), times)), account)
                    .update();
        }
    }

    /** The right password came. */
    void forget(String account) {
        database.sql("DELETE FROM wrong_password WHERE account = ?")
                .param(account)
                .update();
    }

    static Instant restUntil(Instant now, int times) {
        return now.plus(FIRST_REST.multipliedBy(1L << Math.min(times - ALLOWED, MOST_DOUBLINGS)));
    }
}
