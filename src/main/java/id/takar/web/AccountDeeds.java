package id.takar.web;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who signed in, was refused, or did something with an account. */
@Component
class AccountDeeds extends StoredDeeds {
    AccountDeeds(JdbcClient jdbc) {
        super(
                jdbc,
                "account",
                "SELECT at, by, what, CASE WHEN account = by THEN '' ELSE account END, NULL,"
                        + " concat_ws(', ', nullif(words, ''), address) FROM account_log");
    }
}
