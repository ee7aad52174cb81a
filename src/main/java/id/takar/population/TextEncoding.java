package id.takar.population;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How a file of text is encoded: UTF-8, UTF-16 where it begins with its mark, or else as Windows in Indonesia does. */
final class TextEncoding {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int CHUNK = 1 << 16;

    private TextEncoding() {}

    static Charset of(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            int first = in.read();
            int second = in.read();
            if (first == 0xFF && second == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (first == 0xFE && second == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS;
    }

    /** What reads the file's text, past the mark it may begin with. */
    static Reader reader(Path file, Charset charset) throws IOException {
        return new InputStreamReader(pastMark(Files.newInputStream(file), charset), charset);
    }

    private static InputStream pastMark(InputStream in, Charset charset) throws IOException {
        byte[] mark = charset.equals(WINDOWS) ? new byte[0] : "\uFEFF".getBytes(charset);
        var pushed = new PushbackInputStream(new BufferedInputStream(in, CHUNK), Math.max(1, mark.length));
        byte[] first = pushed.readNBytes(mark.length);
        if (!Arrays.equals(first, mark)) {
            pushed.unread(first);
        }
        return pushed;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(CHUNK);
        var chars = CharBuffer.allocate(CHUNK);
        try (var in = Files.newByteChannel(file)) {
            boolean ended = false;
            while (!ended) {
                ended = in.read(bytes) < 0;
                bytes.flip();
                chars.clear();
                var result = decoder.decode(bytes, chars, ended);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
            return true;
        }
    }
}
