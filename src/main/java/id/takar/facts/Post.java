package id.takar.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The post held.
 *
 * @param kind structural, functional or executor
 * @param title its title, for people
 * @param level its level
 * @param eselon the echelon of a structural post
 * @param since the day from which a post of this level is held without a gap, from the definitive inauguration
 */
@Given(at = "post")
public record Post(
        @Nullable PostKind kind,
        @Nullable String title,
        @Nullable PostLevel level,
        @Nullable Eselon eselon,
        @Nullable LocalDate since) {
    static final Post UNKNOWN = new Post(null, null, null, null, null);
}
