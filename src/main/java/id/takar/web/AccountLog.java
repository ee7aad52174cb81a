package id.takar.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each login and refusal, and whatever happened to an account; lines are added and never changed. */
@Repository
class AccountLog {
    private static final int LONGEST_NAME = 100;

    private final JdbcClient database;
    private final Clock clock;

    AccountLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What happened. */
    enum What {
        SIGNED_IN,
        REFUSED,
        FORBIDDEN,
        CREATED,
        ROLES,
        RESET,
        PASSWORD,
        CLOSED,
        OPENED,
        TOKEN_ISSUED,
        TOKEN_REVOKED
    }

    /**
     * A line of the log.
     *
     * @param id counts up
     * @param account to which account, or name that was typed
     * @param by by which account
     * @param address from which address; null where no request is behind it
     * @param words more about it; may be empty
     */
    @Schema(name = "AccountLogLine", description = "What happened to an account")
    record Line(
            long id,
            Instant at,
            String account,
            What what,
            String by,
            @Nullable String address,
            String words) {}

    void note(String account, What what, String by, @Nullable String address, String words) {
        database.sql("INSERT INTO account_log (at, account, what, by, address, words) VALUES (?, ?, ?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), plain(account), what.name(), plain(by))
                .param(address)
                .param(words)
                .update();
    }

    /** Lines before one of them, the latest first. */
    List<Line> before(long id, int limit) {
        return database.sql("SELECT id, at, account, what, by, address, words FROM account_log WHERE id < ?"
                        + " ORDER BY id DESC LIMIT ?")
                .params(id, limit)
                .query(AccountLog::read)
                .list();
    }

    /** A name as somebody typed it, in a form that is safe to keep and to show. */
    private static String plain(String name) {
        return name.codePoints()
                .limit(LONGEST_NAME)
                .map(point -> Character.isISOControl(point) ? '?' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                row.getString(3),
                What.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }
}
