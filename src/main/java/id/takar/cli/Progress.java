package id.takar.cli;

import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Tells a person at a terminal how far a file is; quiet in a pipe. */
final class Progress {
    private static final int EVERY = 500;
    private static final int WIDTH = 30;

    private static final long SECOND = 1_000_000_000L;

    private final PrintWriter err;
    private final long all;
    private final boolean watched = Ansi.AUTO.enabled();
    private final long begun = System.nanoTime();
    private long rows;

    /**
     * @param all about how many rows there are; 0 when nobody knows
     */
    Progress(PrintWriter err, long all) {
        this.err = err;
        this.all = all;
    }

    void decided() {
        rows++;
        if (watched && rows % EVERY == 0) {
            show();
        }
    }

    long rows() {
        return rows;
    }

    void done() {
        if (watched && rows > 0) {
            show();
            err.println();
        }
    }

    private void show() {
        double seconds = Math.max(1, System.nanoTime() - begun) / (double) SECOND;
        var text = new StringBuilder("\r");
        if (all > 0) {
            int full = (int) Math.min(WIDTH, rows * WIDTH / all);
            text.append('[')
                    .append("#".repeat(full))
                    .append(" ".repeat(WIDTH - full))
                    .append("] ");
        }
        text.append(String.format(Locale.ROOT, "%,d rows, %,.0f/s", rows, rows / seconds));
        if (all > rows) {
            text.append(String.format(Locale.ROOT, ", %,.0f s left", (all - rows) * seconds / rows));
        }
        err.print(text + "   ");
        err.flush();
    }
}
