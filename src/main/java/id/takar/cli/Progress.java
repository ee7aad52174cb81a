package id.takar.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/** Tells a person at a terminal how far a file is; quiet in a pipe. */
final class Progress {
    private static final int EVERY = 500;
    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final long size;
    private final boolean watched = Ansi.AUTO.enabled();
    private long read;
    private long rows;

    Progress(PrintWriter err, long size) {
        this.err = err;
        this.size = Math.max(1, size);
    }

    /** The same input, counted. */
    InputStream watching(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                read += b < 0 ? 0 : 1;
                return b;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int n = super.read(into, from, length);
                read += Math.max(0, n);
                return n;
            }
        };
    }

    /** One more of as many as the size says. */
    void made() {
        read++;
        decided();
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
        int full = (int) Math.min(WIDTH, read * WIDTH / size);
        err.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + rows);
        err.flush();
    }
}
