package id.takar.policy;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What moves {@code main} in git: a publication, or one that was taken back.
 *
 * @param after the number of the publication that it is, or that was the last one before it
 * @param tag the name of its tag
 * @param release the release whose files {@code main} has from then on
 * @param account who did it
 * @param at when
 * @param message why, and what it stands for
 * @param merged the commit of the draft that it came from; null when it came from none
 */
record MainEntry(
        long after,
        String tag,
        String release,
        String account,
        Instant at,
        String message,
        @Nullable String merged) {
    static MainEntry of(Publication publication) {
        var origin = publication.origin();
        return new MainEntry(
                publication.number(),
                "release/" + publication.number(),
                publication.release(),
                publication.publishedBy(),
                publication.publishedAt(),
                publication.reason() + "\n\nPublication: " + publication.number() + "\nRelease: "
                        + publication.release() + "\nHolds-from: " + publication.validFrom() + "\n"
                        + (origin == null
                                ? ""
                                : "Approved-by: " + origin.approvedBy() + "\nDraft: " + origin.draft() + "\n"),
                origin == null ? null : origin.commit());
    }

    /**
     * The withdrawal of a publication.
     *
     * @param back the release that was published last, apart from what was taken back
     */
    static MainEntry withdrawing(Publication publication, String back) {
        var withdrawal = Objects.requireNonNull(publication.withdrawn());
        return new MainEntry(
                withdrawal.after(),
                "withdrawal/" + publication.number(),
                back,
                withdrawal.by(),
                withdrawal.at(),
                withdrawal.reason() + "\n\nWithdraws: " + publication.number() + "\nRelease: " + back + "\n",
                null);
    }
}
