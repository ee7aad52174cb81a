package id.takar.facts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one member contributes to a programme or an activity, as a part of what all of them achieved. */
@Given(at = "contributors", many = true, about = About.GROUP, shownAt = 2)
public final class Contribution implements NamesMissing {
    private final Contributor contributor;
    private final @Nullable BigDecimal whole;

    Contribution(Contributor contributor, @Nullable BigDecimal whole) {
        this.contributor = contributor;
        this.whole = whole;
    }

    /** A key for the member that says nothing about who it is. */
    public String key() {
        return contributor.key();
    }

    /** How many results the member planned for it; null when not stated. */
    public @Nullable Integer planned() {
        return contributor.planned();
    }

    /** How many of them reached their target; null when not stated. */
    public @Nullable Integer achieved() {
        return contributor.achieved();
    }

    /** The member's part of all known achievements together, in percent; null when the member's are not known. */
    public @Nullable BigDecimal share() {
        return Exact.share(contributor.sum(), whole);
    }

    @Override
    public List<String> missing(String property) {
        if (!property.equals("share") || share() != null) {
            return List.of();
        }
        return List.of(contributor.sum() == null ? "contributors[" + key() + "].sum" : "results.sum");
    }
}
