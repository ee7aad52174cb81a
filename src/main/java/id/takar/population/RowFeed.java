package id.takar.population;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** The rows of a file as they are asked for; a thread of its own reads a little ahead. For one reader. */
public final class RowFeed implements Iterator<IncomingRow>, Closeable {
    private static final int AHEAD = 500;
    private static final int CHUNK = 1 << 16;
    private static final Object END = new Object();

    private final BlockingQueue<Object> rows = new ArrayBlockingQueue<>(AHEAD);
    private final Thread reading;
    private @Nullable Object next;

    /** Begins to read a file of whatever form. */
    public RowFeed(Path file) {
        this.reading = new Thread(() -> read(file), "rows-read");
        reading.setDaemon(true);
        reading.start();
    }

    /** About how many rows a file has: the lines of a text; 0 when only reading it would tell. */
    public static long about(Path file) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long lines = 0;
        try (var in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                if (lines == 0 && n > 1 && ((chunk[0] == 'P' && chunk[1] == 'K') || chunk[0] == 0x1F)) {
                    return 0;
                }
                for (int i = 0; i < n; i++) {
                    lines += chunk[i] == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    private void read(Path file) {
        try {
            var name = String.valueOf(file.getFileName());
            boolean lines = name.toLowerCase(Locale.ROOT).matches(".*\\.(jsonl|ndjson)");
            EmployeeRows.read(file, name, lines, Headings.common(), this::put);
            put(END);
        } catch (IOException e) {
            put(new UncheckedIOException(e));
        } catch (Closed enough) {
            return;
        } catch (RuntimeException | Error e) {
            put(e);
        }
    }

    private void put(Object row) {
        try {
            rows.put(row);
        } catch (InterruptedException closed) {
            throw new Closed();
        }
    }

    /** Nobody asks for more. */
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public boolean hasNext() {
        return !END.equals(peek());
    }

    /**
     * The next row.
     *
     * @throws Unreadable when the file cannot be read from here on
     * @throws UncheckedIOException when it cannot be read at all
     */
    @Override
    public IncomingRow next() {
        if (!(peek() instanceof IncomingRow row)) {
            throw new NoSuchElementException();
        }
        next = null;
        return row;
    }

    private Object peek() {
        try {
            var peeked = next == null ? rows.take() : next;
            next = peeked;
            if (peeked instanceof RuntimeException failure) {
                throw failure;
            }
            if (peeked instanceof Error failure) {
                throw failure;
            }
            return peeked;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        reading.interrupt();
    }
}
