package id.takar.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A worker's share of a run.
 *
 * @param run the run
 * @param number its number in the run
 * @param first its first row
 * @param last its last row
 * @param population whose rows they are
 * @param release the release that decides
 * @param day the day asked about
 * @param account who asked for the run
 * @param askedAt when
 * @param shown the outcomes that stand beside its decisions, as the run began with them; empty for runs of earlier days
 * @param stage whether its rows are decided about, or the groups that all rows of the run make
 */
record Chunk(
        UUID run,
        int number,
        int first,
        int last,
        UUID population,
        String release,
        LocalDate day,
        String account,
        Instant askedAt,
        List<String> shown,
        Stage stage) {

    /** What is decided about; the second waits until all of the first is done. */
    enum Stage {
        ROWS,
        GROUPS
    }
}
