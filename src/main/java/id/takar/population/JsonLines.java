package id.takar.population;

import id.takar.population.EmployeeFiles.Fault;
import id.takar.population.EmployeeFiles.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads employee files one a line, never more than a few lines in memory. */
public final class JsonLines {
    private static final int LIMIT = 1024 * 1024;
    private static final int CHUNK = 8192;
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final int PART_BYTES = 64 * 1024;
    /** No more than a megabyte: what is found wrong with lines can be a hundred times as long as they are. */
    private static final int PARTS_AHEAD = 16;

    private final EmployeeFiles files;
    private final int limit;

    public JsonLines(EmployeeFiles files) {
        this(files, LIMIT);
    }

    JsonLines(EmployeeFiles files, int limit) {
        this.files = files;
        this.limit = limit;
    }

    /**
     * The rows as they are asked for; a faulty row never stops the rest. Closing the stream closes the input.
     *
     * @throws UncheckedIOException while it is walked, when the input cannot be read
     */
    public Stream<IncomingRow> read(InputStream in) {
        var lines = new Lines(in);
        return StreamSupport.stream(new Walk(lines), false).onClose(lines::close);
    }

    /**
     * Gives what is made of the rows, one after the other, to somebody on this thread, while a few others read those that
     * come next. In memory there are no more than a few parts of the input.
     *
     * @param making what makes something of a row, on any thread
     * @throws UncheckedIOException when the input cannot be read
     */
    <R> void forEach(InputStream in, Function<IncomingRow, R> making, Consumer<R> out) {
        var lines = new Lines(in);
        try (var readers = new OrderedWorkers<List<Line>, List<R>>(
                THREADS,
                PARTS_AHEAD,
                () -> part -> part.stream().map(this::row).map(making).toList())) {
            var parts = new Parts(lines);
            for (var rows = readers.next(parts); rows != null; rows = readers.next(parts)) {
                rows.forEach(out);
            }
        } finally {
            lines.close();
        }
    }

    private IncomingRow row(Line line) {
        var reading = line.fits() ? onItsLine(files.read(line.bytes()), line.number()) : tooLong(line.number());
        return new IncomingRow(
                "",
                line.number(),
                line.number(),
                reading,
                reading.file() == null ? new String(line.bytes(), StandardCharsets.UTF_8) : null);
    }

    private Reading tooLong(int line) {
        var help = "write one employee file a line; no more than " + limit + " bytes";
        return new Reading(null, List.of(new Fault("", line, limit, "the line is too long", help)), List.of());
    }

    private static Reading onItsLine(Reading reading, int line) {
        return new Reading(reading.file(), moved(reading.errors(), line), moved(reading.warnings(), line));
    }

    private static List<Fault> moved(List<Fault> faults, int line) {
        return faults.stream().map(fault -> fault.on(line)).toList();
    }

    /**
     * A line that is not blank.
     *
     * @param number its number, from 1
     * @param bytes its bytes, or as many of them as may be
     * @param fits whether it has no more
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Line(int number, byte[] bytes, boolean fits) {}

    /** Lines in parts that one thread reads at a time. */
    private static final class Parts implements Iterator<List<Line>> {
        private final Lines lines;
        private @Nullable Line next;

        Parts(Lines lines) {
            this.lines = lines;
            this.next = lines.next();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public List<Line> next() {
            var part = new ArrayList<Line>();
            int size = 0;
            for (var line = next; line != null && size < PART_BYTES; line = next) {
                part.add(line);
                size += line.bytes().length;
                next = lines.next();
            }
            if (part.isEmpty()) {
                throw new NoSuchElementException();
            }
            return part;
        }
    }

    private final class Walk extends Spliterators.AbstractSpliterator<IncomingRow> {
        private final Lines lines;

        Walk(Lines lines) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.lines = lines;
        }

        @Override
        public boolean tryAdvance(Consumer<? super IncomingRow> action) {
            var line = lines.next();
            if (line == null) {
                return false;
            }
            action.accept(row(line));
            return true;
        }
    }

    /** The lines that are not blank, as they are asked for. */
    private final class Lines {
        private final InputStream in;
        private final byte[] chunk = new byte[CHUNK];
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int filled;
        private int at;
        private int line;
        private boolean ended;

        Lines(InputStream in) {
            this.in = in;
        }

        @Nullable
        Line next() {
            while (!ended) {
                boolean fits = readLine();
                if (!fits || !isBlank()) {
                    return new Line(line, bytes.toByteArray(), fits);
                }
            }
            return null;
        }

        /** Reads to the end of the line, keeping no more than the limit; false when it is longer. */
        private boolean readLine() {
            bytes.reset();
            line++;
            boolean fits = true;
            while (hasMore()) {
                int end = endInChunk();
                fits &= bytes.size() + end - at <= limit;
                bytes.write(chunk, at, Math.min(end - at, limit - bytes.size()));
                at = end + 1;
                if (end < filled) {
                    return fits;
                }
            }
            ended = true;
            return fits;
        }

        private int endInChunk() {
            int end = at;
            while (end < filled && chunk[end] != '\n') {
                end++;
            }
            return end;
        }

        private boolean hasMore() {
            if (at >= filled) {
                at = 0;
                filled = fill();
            }
            return filled > 0;
        }

        private int fill() {
            try {
                return in.read(chunk);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private boolean isBlank() {
            var text = bytes.toString(StandardCharsets.UTF_8);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text).isBlank();
        }

        void close() {
            try {
                in.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
