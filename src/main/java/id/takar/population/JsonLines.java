package id.takar.population;

import id.takar.population.EmployeeFiles.Fault;
import id.takar.population.EmployeeFiles.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads employee files one a line, never more than one line in memory. */
public final class JsonLines {
    private static final int LIMIT = 1024 * 1024;
    private static final int CHUNK = 8192;

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
        var walk = new Walk(in);
        return StreamSupport.stream(walk, false).onClose(walk::close);
    }

    private final class Walk extends Spliterators.AbstractSpliterator<IncomingRow> {
        private final InputStream in;
        private final byte[] chunk = new byte[CHUNK];
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int filled;
        private int at;
        private int line;
        private boolean ended;

        Walk(InputStream in) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.in = in;
        }

        @Override
        public boolean tryAdvance(Consumer<? super IncomingRow> action) {
            while (!ended) {
                boolean fits = readLine();
                if (!fits || !isBlank()) {
                    action.accept(row(fits ? onThisLine(files.read(bytes.toByteArray())) : tooLong()));
                    return true;
                }
            }
            return false;
        }

        private IncomingRow row(Reading reading) {
            return new IncomingRow(
                    "", line, line, reading, reading.file() == null ? bytes.toString(StandardCharsets.UTF_8) : null);
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

        private Reading tooLong() {
            var help = "write one employee file a line; no more than " + limit + " bytes";
            return new Reading(null, List.of(new Fault("", line, limit, "the line is too long", help)), List.of());
        }

        private Reading onThisLine(Reading reading) {
            return new Reading(reading.file(), moved(reading.errors()), moved(reading.warnings()));
        }

        private List<Fault> moved(List<Fault> faults) {
            return faults.stream().map(fault -> fault.on(line)).toList();
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
