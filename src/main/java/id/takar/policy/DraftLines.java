package id.takar.policy;

import id.takar.web.Problem;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people say about lines of a draft's files, so that who sends it back can show what is meant. */
@Component
class DraftLines {
    private static final int LONGEST = 2_000;

    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final Clock clock;

    DraftLines(Drafts drafts, JdbcClient jdbc, Clock clock) {
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What somebody said about a line.
     *
     * @param content what the draft was then
     * @param text how the line read then
     */
    record Remark(
            long number,
            String content,
            String path,
            int line,
            String text,
            Instant at,
            String account,
            String words) {}

    /** What was said about a draft, by file and line. */
    List<Remark> of(UUID draft) {
        return jdbc.sql("SELECT number, content, path, line, text, at, account, words FROM draft_line WHERE draft = ?"
                        + " ORDER BY path, line, number")
                .param(draft)
                .query((row, n) -> new Remark(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getString(7),
                        row.getString(8)))
                .list();
    }

    /**
     * Says something about a line of a file as it is now.
     *
     * @throws Problem when the file has no such line, or nothing is said
     */
    void say(UUID id, String path, int line, String words, String account) {
        var draft = drafts.find(id);
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "remark-empty",
                    "Say something about the line, in at most " + LONGEST + " characters.");
        }
        String text = new String(drafts.file(id, path), StandardCharsets.UTF_8)
                .lines()
                .skip(Math.max(0, line - 1L))
                .findFirst()
                .filter(found -> line > 0)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "remark-nowhere",
                        "`" + path + "` has no line " + line + "."));
        jdbc.sql("INSERT INTO draft_line (draft, content, path, line, text, at, account, words)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, draft.content(), path, line, text, Timestamp.from(clock.instant()), account, said)
                .update();
    }
}
