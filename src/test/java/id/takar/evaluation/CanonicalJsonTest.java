package id.takar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {
    private final Random random = new Random(8785);

    @Test
    void writesWhatTheLibraryOfTheRfcWrites() throws Exception {
        for (int i = 0; i < 2_000; i++) {
            var object = object(4);

            var written = CanonicalJson.bytes(object);

            assertThat(new String(written, StandardCharsets.UTF_8))
                    .isEqualTo(
                            new JsonCanonicalizer(JsonMapper.shared().writeValueAsString(object)).getEncodedString());
        }
    }

    @Test
    void writesNothingThatHasMoreThanOneForm() {
        assertThatThrownBy(() -> CanonicalJson.bytes(new TreeMap<>(Map.of("half", 0.5))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private TreeMap<String, Object> object(int depth) {
        var object = new TreeMap<String, Object>();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.put(text(), value(depth));
        }
        return object;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 4)) {
            case 0 -> text();
            case 1 -> random.nextInt();
            case 2 -> random.nextBoolean();
            case 3 -> BigInteger.valueOf(random.nextLong() % 1_000_000_000_000_000L);
            case 4 -> object(depth - 1);
            default -> list(depth - 1);
        };
    }

    private List<Object> list(int depth) {
        var list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(depth));
        }
        return list;
    }

    private String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int kind = random.nextInt(4);
            if (kind == 0) {
                text.append((char) random.nextInt(0x20));
            } else if (kind == 1) {
                text.append("\"\\/<>&'\u007f\u2028\u20ac".charAt(random.nextInt(10)));
            } else {
                text.appendCodePoint(kind == 2 ? 0x1F600 + random.nextInt(50) : 'a' + random.nextInt(26));
            }
        }
        return text.toString();
    }
}
