package id.takar.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a publication was taken back in an emergency.
 *
 * @param after the number of the publication that was the last one then
 * @param at when
 * @param by by which approver, alone
 * @param reason why
 * @param confirmedAt when a second approver said that it was right; null as long as none did
 * @param confirmedBy who that was; null as long as there is none
 */
public record Withdrawal(
        long after,
        Instant at,
        String by,
        String reason,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy) {
    boolean isConfirmed() {
        return confirmedAt != null;
    }
}
