package id.takar.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The credit stated, beside the level held: entering a level starts the count again.
 *
 * @param ofLevelHeld whether it was earned in the level held; null when either level is not stated
 * @param total the sum of the amounts; null when not stated
 */
@Given(at = "credit")
public record CreditInLevel(
        @Reads({"credit.level", "post.level"}) @Nullable Boolean ofLevelHeld,
        @Reads("credit.entries") @Nullable BigDecimal total) {

    static CreditInLevel of(Credit credit, @Nullable PostLevel held) {
        boolean known = credit.level() != null && held != null;
        return new CreditInLevel(known ? credit.level() == held : null, credit.total());
    }
}
