package id.takar.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did, as the audit shows it.
 *
 * @param at when
 * @param account by whom
 * @param kind what, such as {@code draft.SAVED}; its words are the message {@code deed.} and this
 * @param about what it was done to, in the words of whoever named it; may be empty
 * @param link the page that shows it; null where there is none
 * @param words why, in the words of whoever did it; may be empty
 */
public record Deed(
        Instant at,
        String account,
        String kind,
        String about,
        @Nullable String link,
        String words) {}
