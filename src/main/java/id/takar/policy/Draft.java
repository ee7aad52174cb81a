package id.takar.policy;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A change of the rules on its way.
 *
 * @param id its number
 * @param branch its branch in git, as {@code draft/name}
 * @param title what it is about
 * @param base the release that it changes
 * @param state how far it is
 * @param head the commit that it ends in
 * @param content what it would be as a release: the SHA-256 over its files
 * @param createdAt when it was begun
 * @param createdBy by which account
 * @param authors every account that saved anything in it; none of them may approve it
 */
public record Draft(
        UUID id,
        String branch,
        String title,
        String base,
        State state,
        String head,
        String content,
        Instant createdAt,
        String createdBy,
        SortedSet<String> authors) {
    /** What the names of all branches of drafts begin with. */
    static final String BRANCHES = "draft/";

    /** How far a draft is. */
    public enum State {
        /** It is being written; so again after it was sent back, or edited after it was submitted or approved. */
        OPEN,
        /** Its check is well and somebody else is to look at it. */
        SUBMITTED,
        /** Somebody who wrote nothing of it approves of exactly this content. */
        APPROVED,
        /** It is a release, and this is over. */
        PUBLISHED
    }
}
