package id.takar.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Rows gathered in PostgreSQL's binary form, to be copied into a table in the transaction at hand. Values come in the
 * order of the columns.
 */
public final class BinaryCopy {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant FIRST_INSTANT = Instant.parse("2000-01-01T00:00:00Z");
    private static final int NOTHING = -1;
    /** What PostgreSQL calls the type of the texts in an array. */
    private static final int TEXT = 25;

    private static final int NO_MORE_ROWS = -1;

    private final String statement;
    private final int columns;
    private final Buffer bytes = new Buffer();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private int rows;

    public BinaryCopy(String table, String... columns) {
        this.statement = "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT binary)";
        this.columns = columns.length;
        begin();
    }

    /** How many rows wait to be sent. */
    public int rows() {
        return rows;
    }

    /** How many bytes wait to be sent. */
    public int size() {
        return bytes.size();
    }

    public BinaryCopy row() {
        rows++;
        return write(() -> out.writeShort(columns));
    }

    public BinaryCopy uuid(UUID value) {
        return write(() -> {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        });
    }

    public BinaryCopy flag(boolean value) {
        return write(() -> {
            out.writeInt(Byte.BYTES);
            out.writeBoolean(value);
        });
    }

    public BinaryCopy number(int value) {
        return write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(value);
        });
    }

    /** A text; PostgreSQL keeps no NUL, so the sign for a character that cannot be shown stands in its place. */
    public BinaryCopy text(@Nullable String value) {
        return value == null
                ? write(() -> out.writeInt(NOTHING))
                : bytes(value.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8));
    }

    public BinaryCopy jsonb(byte[] json) {
        return write(() -> {
            out.writeInt(1 + json.length);
            out.writeByte(1);
            out.write(json);
        });
    }

    public BinaryCopy bytes(byte @Nullable [] value) {
        return value == null
                ? write(() -> out.writeInt(NOTHING))
                : write(() -> {
                    out.writeInt(value.length);
                    out.write(value);
                });
    }

    /** An array of texts without a null. */
    public BinaryCopy texts(List<String> values) {
        var texts = values.stream()
                .map(value -> value.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8))
                .toList();
        int dimensions = texts.isEmpty() ? 0 : 1;
        int size = texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        return write(() -> {
            out.writeInt(Integer.BYTES * (3 + 2 * dimensions) + size);
            out.writeInt(dimensions);
            out.writeInt(0);
            out.writeInt(TEXT);
            if (dimensions > 0) {
                out.writeInt(texts.size());
                out.writeInt(1);
            }
            for (var text : texts) {
                out.writeInt(text.length);
                out.write(text);
            }
        });
    }

    public BinaryCopy day(LocalDate value) {
        return number(Math.toIntExact(FIRST_DAY.until(value, ChronoUnit.DAYS)));
    }

    public BinaryCopy time(Instant value) {
        return write(() -> {
            out.writeInt(Long.BYTES);
            out.writeLong(FIRST_INSTANT.until(value, ChronoUnit.MICROS));
        });
    }

    /** Copies what waits, on the connection of the transaction at hand, and begins anew. */
    public void send(DataSource database) {
        if (rows > 0) {
            write(() -> out.writeShort(NO_MORE_ROWS));
            copy(database);
            bytes.reset();
            rows = 0;
            begin();
        }
    }

    private void copy(DataSource database) {
        var connection = DataSourceUtils.getConnection(database);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, bytes.content());
        } catch (SQLException e) {
            var known = new SQLExceptionSubclassTranslator().translate("copy", statement, e);
            throw known == null ? new org.springframework.jdbc.UncategorizedSQLException("copy", statement, e) : known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void begin() {
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    private BinaryCopy write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** What was written can be read without another copy of it, which would be tens of megabytes for a chunk of a run. */
    private static final class Buffer extends ByteArrayOutputStream {
        InputStream content() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
