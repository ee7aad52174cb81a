package id.takar.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A release put in force.
 *
 * @param number counts publications up
 * @param release its id
 * @param validFrom the day from which it holds
 * @param publishedAt when
 * @param publishedBy by whom
 * @param reason why
 * @param origin the draft that it came from; null for what came with Takar
 * @param withdrawn how it was taken back; null when it was not
 */
public record Publication(
        long number,
        String release,
        LocalDate validFrom,
        Instant publishedAt,
        String publishedBy,
        String reason,
        @Nullable Origin origin,
        @Nullable Withdrawal withdrawn) {}
