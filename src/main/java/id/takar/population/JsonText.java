package id.takar.population;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes as text: UTF-8 and nothing else, with or without a byte order mark. */
final class JsonText {
    private static final String NOT_UTF_8 = "the text is not UTF-8";

    private JsonText() {}

    /** The text, or null when the bytes are not UTF-8, which is then noted at the first wrong one. */
    static @Nullable String of(byte[] bytes, Faults faults) {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length + 1);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var result = decoder.decode(in, out, true);
        var text = out.flip().toString();
        if (result.isError()) {
            faults.add("", Place.of(text, text.length()), NOT_UTF_8, "save the file with the encoding UTF-8");
            return null;
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
