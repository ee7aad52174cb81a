package id.takar.policy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A push whose beginning was looked at: how many commands there are, and how many objects the pack claims to hold, for
 * which whoever reads it sets memory aside before the first of them.
 */
final class PushRequest extends HttpServletRequestWrapper {
    private static final int MOST_BYTES_OF_COMMANDS = 64 * 1024;
    private static final int MOST_OBJECTS = 20_000;
    private static final int LENGTH = 4;
    private static final int HEADER = 12;
    private static final int HEXADECIMAL = 16;
    private static final byte[] MAGIC = "PACK".getBytes(StandardCharsets.US_ASCII);

    private final ServletInputStream stream;

    /** @throws ProtocolException when what is there is not the beginning of a push */
    PushRequest(HttpServletRequest request) throws IOException {
        super(request);
        boolean isCompressed = request.getHeader(HttpHeaders.CONTENT_ENCODING) != null;
        stream = new Body(
                bounded(isCompressed ? new GZIPInputStream(request.getInputStream()) : request.getInputStream()));
    }

    /** The body is read as if it had not been compressed. */
    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HttpHeaders.CONTENT_ENCODING) ? null : super.getHeader(name);
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    private static InputStream bounded(InputStream body) throws IOException {
        var seen = new ByteArrayOutputStream();
        int length;
        do {
            length = length(take(body, LENGTH, seen));
            if (length > LENGTH) {
                take(body, length - LENGTH, seen);
            }
            if (seen.size() > MOST_BYTES_OF_COMMANDS) {
                throw new ProtocolException("this pushes more branches than anybody has");
            }
        } while (length != 0);
        byte[] header = body.readNBytes(HEADER);
        seen.writeBytes(header);
        if (header.length == HEADER) {
            check(ByteBuffer.wrap(header));
        }
        return new SequenceInputStream(new ByteArrayInputStream(seen.toByteArray()), body);
    }

    private static byte[] take(InputStream body, int count, ByteArrayOutputStream seen) throws IOException {
        byte[] bytes = body.readNBytes(count);
        if (bytes.length < count) {
            throw new ProtocolException("this ends within its commands");
        }
        seen.writeBytes(bytes);
        return bytes;
    }

    private static int length(byte[] digits) throws IOException {
        try {
            return Integer.parseUnsignedInt(new String(digits, StandardCharsets.US_ASCII), HEXADECIMAL);
        } catch (NumberFormatException e) {
            throw new ProtocolException("this is not the beginning of a push");
        }
    }

    private static void check(ByteBuffer header) throws IOException {
        var magic = new byte[MAGIC.length];
        header.get(magic);
        if (!ByteBuffer.wrap(magic).equals(ByteBuffer.wrap(MAGIC))) {
            throw new ProtocolException("this is not a pack");
        }
        int objects = header.getInt(2 * Integer.BYTES);
        if (objects < 0 || objects > MOST_OBJECTS) {
            throw new ProtocolException("this pushes more than " + MOST_OBJECTS + " objects");
        }
    }

    private static final class Body extends ServletInputStream {
        private final InputStream source;
        private boolean ended;

        Body(InputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            int value = source.read();
            ended = value < 0;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = source.read(target, offset, length);
            ended = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return ended;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("a push is read by the thread that got it");
        }
    }
}
