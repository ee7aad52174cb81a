package id.takar.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts as the database keeps them; their files stand in git. */
@Component
class DraftStore {
    private static final String COLUMNS =
            "SELECT id, branch, title, base, state, head, content, created_at, created_by,"
                    + " ARRAY(SELECT account FROM draft_author a WHERE a.draft = draft.id) FROM draft ";

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Draft draft) {
        jdbc.sql("INSERT INTO draft (id, branch, title, base, state, head, content, created_at, created_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft.id(),
                        draft.branch(),
                        draft.title(),
                        draft.base(),
                        draft.state().name(),
                        draft.head(),
                        draft.content(),
                        Timestamp.from(draft.createdAt()),
                        draft.createdBy())
                .update();
    }

    /** All drafts, the latest first. */
    List<Draft> all() {
        return jdbc.sql(COLUMNS + "ORDER BY created_at DESC, id")
                .query(DraftStore::read)
                .list();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(DraftStore::read)
                .optional();
    }

    /** The draft on this branch, which nobody else changes until this transaction ends. */
    Optional<Draft> lock(String branch) {
        return jdbc.sql(COLUMNS + "WHERE branch = ? FOR UPDATE")
                .param(branch)
                .query(DraftStore::read)
                .optional();
    }

    /** The draft, which nobody else changes until this transaction ends. */
    Optional<Draft> lock(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ? FOR UPDATE")
                .param(id)
                .query(DraftStore::read)
                .optional();
    }

    /** What was saved or pushed; whatever was submitted or approved before is open again. */
    void saved(UUID id, String base, String head, String content, String account) {
        jdbc.sql("UPDATE draft SET base = ?, head = ?, content = ?, state = 'OPEN' WHERE id = ?")
                .params(base, head, content, id)
                .update();
        author(id, account);
    }

    /** Counts somebody among those who stand for a draft. */
    void author(UUID id, String account) {
        jdbc.sql("INSERT INTO draft_author (draft, account) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(id, account)
                .update();
    }

    void becomes(UUID id, Draft.State state) {
        jdbc.sql("UPDATE draft SET state = ? WHERE id = ?")
                .params(state.name(), id)
                .update();
    }

    void note(DraftEvent event) {
        jdbc.sql("INSERT INTO draft_event (draft, at, account, kind, words, content) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        event.draft(),
                        Timestamp.from(event.at()),
                        event.account(),
                        event.kind().name(),
                        event.words(),
                        event.content())
                .update();
    }

    /** What was done with a draft, in the order it was done. */
    List<DraftEvent> events(UUID draft) {
        return jdbc.sql("SELECT draft, at, account, kind, words, content FROM draft_event WHERE draft = ?"
                        + " ORDER BY number")
                .param(draft)
                .query((row, n) -> new DraftEvent(
                        row.getObject(1, UUID.class),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        DraftEvent.Kind.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    void checked(UUID draft, ReleaseCheck check, Instant at) {
        jdbc.sql("INSERT INTO draft_check (draft, content, at, well, report) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (draft, content) DO UPDATE SET at = excluded.at, well = excluded.well,"
                        + " report = excluded.report")
                .params(draft, check.release(), Timestamp.from(at), check.isWell(), ReleaseCheckBytes.of(check))
                .update();
    }

    /** Keeps what an approver was shown, beside the check of the same content. */
    void shown(UUID draft, String content, String diff) {
        jdbc.sql("UPDATE draft_check SET diff = ?::jsonb WHERE draft = ? AND content = ?")
                .params(diff, draft, content)
                .update();
    }

    /** What an approver of this content was shown. */
    Optional<String> shown(UUID draft, String content) {
        return jdbc.sql("SELECT diff::text FROM draft_check WHERE draft = ? AND content = ? AND diff IS NOT NULL")
                .params(draft, content)
                .query(String.class)
                .optional();
    }

    /** What the check of this content of a draft said; empty when it was not checked. */
    Optional<ReleaseCheck> check(UUID draft, String content) {
        return jdbc.sql("SELECT report FROM draft_check WHERE draft = ? AND content = ?")
                .params(draft, content)
                .query((row, n) -> ReleaseCheckBytes.read(row.getBytes(1)))
                .optional();
    }

    private static Draft read(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Draft.State.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getString(9),
                new TreeSet<>(List.of((String[]) row.getArray(10).getArray())));
    }
}
