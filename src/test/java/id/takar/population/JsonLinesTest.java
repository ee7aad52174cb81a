package id.takar.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.takar.population.EmployeeFiles.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
    private static final int LIMIT = 100;
    private final JsonLines lines = new JsonLines(new EmployeeFiles(), LIMIT);

    @Test
    void readsOneFileALineAndSkipsBlankOnes() {
        var rows = read("\uFEFF{\"exams\": []}\r\n\r\n  \n{}\n{\"rank\": {}}");

        assertThat(rows).extracting(IncomingRow::line).containsExactly(1, 4, 5);
        assertThat(rows).allSatisfy(row -> assertThat(row.reading().errors()).isEmpty());
    }

    @Test
    void givesTheSameRowsInTheSameOrderWhereSeveralThreadsReadThem() {
        var text = new StringBuilder("\uFEFF");
        for (int i = 0; i < 2_000; i++) {
            text.append(
                            i % 7 == 0
                                    ? " \r"
                                    : i % 5 == 0 ? "{,}" : i % 11 == 0 ? " ".repeat(LIMIT) + "{}" : "{\"exams\": []}")
                    .append('\n');
        }
        var given = new ArrayList<IncomingRow>();

        lines.forEach(new ByteArrayInputStream(text.toString().getBytes(UTF_8)), Function.identity(), given::add);

        assertThat(given).hasSizeGreaterThan(1_000).isEqualTo(read(text.toString()));
    }

    @Test
    void closesTheInputAndTellsWhenItBreaksOffWhileSeveralThreadsRead() {
        var closed = new AtomicBoolean();
        var in = new InputStream() {
            private final InputStream good =
                    new ByteArrayInputStream("{}\n".repeat(5_000).getBytes(UTF_8));

            @Override
            public int read() throws IOException {
                int next = good.read();
                if (next < 0) {
                    throw new IOException("cable cut");
                }
                return next;
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };

        assertThatThrownBy(() -> lines.forEach(in, Function.identity(), row -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cable cut");
        assertThat(closed).isTrue();
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(read("")).isEmpty();
        assertThat(read("\uFEFF\r\n")).isEmpty();
    }

    @Test
    void goesOnAfterAFaultyRowAndNamesItsLine() {
        var rows = read("{}\n{\"rank\": {,}}\n{\"rnk\": {}}\n{}\n");

        assertThat(rows).extracting(IncomingRow::line).containsExactly(1, 2, 3, 4);
        assertThat(rows.get(1).reading().errors())
                .extracting(Fault::line, Fault::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, 11));
        assertThat(rows.get(2).reading().errors()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.detail()).isEqualTo("unknown field `rnk`; did you mean `rank`?");
        });
        assertThat(rows.get(3).reading().file()).isNotNull();
    }

    @Test
    void refusesALineOverTheLimitAndGoesOn() {
        var fits = "{" + " ".repeat(LIMIT - 2) + "}";
        var rows = read(fits + "\n " + fits + "\n{}");

        assertThat(rows).extracting(row -> row.reading().file() != null).containsExactly(true, false, true);
        assertThat(rows.get(1).reading().errors())
                .containsExactly(new Fault(
                        "",
                        2,
                        LIMIT,
                        "the line is too long",
                        "write one employee file a line; no more than 100 bytes"));
    }

    @Test
    void readsLinesThatCrossChunks() {
        var line = "{\"post\": {\"title\": \"" + "x".repeat(60) + "\"}}";
        var rows = read((line + "\n").repeat(1000) + line);

        assertThat(rows)
                .hasSize(1001)
                .allSatisfy(row -> assertThat(row.reading().file()).isNotNull());
        assertThat(rows.get(1000).line()).isEqualTo(1001);
    }

    @Test
    void readsNoMoreThanWasAskedFor() {
        try (var rows = lines.read(new Endless())) {
            assertThat(rows.limit(3)).extracting(IncomingRow::line).containsExactly(1, 2, 3);
        }
    }

    @Test
    void closesTheInputWithTheStream() {
        var in = new Endless();
        lines.read(in).close();

        assertThat(in.closed).isTrue();
    }

    @Test
    void saysWhenTheInputBreaks() {
        var in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(() -> lines.read(in).toList()).isInstanceOf(UncheckedIOException.class);
    }

    private List<IncomingRow> read(String text) {
        try (var rows = lines.read(new ByteArrayInputStream(text.getBytes(UTF_8)))) {
            return rows.toList();
        }
    }

    /** Lines without end. */
    private static final class Endless extends InputStream {
        private int at;
        private boolean closed;

        @Override
        public int read() {
            return "{}\n".charAt(at++ % 3);
        }

        /** A chunk at a time, as a file comes. */
        @Override
        public int read(byte[] bytes, int from, int length) {
            for (int i = 0; i < length; i++) {
                bytes[from + i] = (byte) read();
            }
            return length;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
