package id.takar.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one part of the service knows of who did what. */
public interface Deeds {
    /** What its kinds of deeds begin with, such as {@code draft}. */
    String part();

    /**
     * Deeds before an instant, the latest first.
     *
     * @param account by whom; null for everybody
     * @param limit how many at most
     */
    List<Deed> before(Instant at, @Nullable String account, int limit);
}
