package id.takar.policy;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was done with a draft.
 *
 * @param draft the draft
 * @param at when
 * @param account by whom
 * @param kind what
 * @param words why, in the words of whoever did it; may be empty
 * @param content what the draft was then
 */
record DraftEvent(UUID draft, Instant at, String account, Kind kind, String words, String content) {
    /** What may be done with a draft. */
    enum Kind {
        BEGUN,
        SAVED,
        REMOVED,
        PUSHED,
        CHECKED,
        SUBMITTED,
        APPROVED,
        SENT_BACK,
        PUBLISHED
    }
}
