package id.takar.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signed in, was refused, or did something with an account. */
@Component
class AccountDeeds implements Deeds {
    private final JdbcClient database;

    AccountDeeds(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String part() {
        return "account";
    }

    @Override
    public List<Deed> before(Instant at, @Nullable String account, int limit) {
        return database.sql(
                        "SELECT at, by, what, CASE WHEN account = by THEN '' ELSE account END, address, words FROM account_log"
                                + " WHERE at < ? AND (?::text IS NULL OR by = ?) ORDER BY at DESC, id DESC LIMIT ?")
                .param(Timestamp.from(at))
                .param(account)
                .param(account)
                .param(limit)
                .query((row, n) -> new Deed(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        "account." + row.getString(3),
                        row.getString(4),
                        null,
                        Stream.of(row.getString(6), Objects.requireNonNullElse(row.getString(5), ""))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(", "))))
                .list();
    }
}
