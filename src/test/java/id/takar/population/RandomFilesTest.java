package id.takar.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomFilesTest {
    private final EmployeeFiles files = new EmployeeFiles();

    @Test
    void readsBackWhatItWrote() {
        for (int seed = 0; seed < 500; seed++) {
            var file = new RandomFiles(seed).next();
            var bytes = files.write(file);
            var reading = files.read(bytes);

            assertThat(reading.errors()).as("seed %s", seed).isEmpty();
            assertThat(reading.file()).as("seed %s", seed).isEqualTo(file);
            assertThat(files.write(reading.file())).as("seed %s", seed).isEqualTo(bytes);
        }
    }

    @Test
    void readsAnythingWithoutBreaking() {
        var example = Examples.employee();
        for (int seed = 0; seed < 3000; seed++) {
            var reading = files.read(mutated(example, new Random(seed)));

            assertThat(reading.file() == null)
                    .as("seed %s", seed)
                    .isEqualTo(!reading.errors().isEmpty());
            assertThat(reading.errors())
                    .as("seed %s", seed)
                    .allSatisfy(fault ->
                            assertThat(fault.detail()).isNotBlank().doesNotContain("Exception", "java.", "tools."));
        }
    }

    private static byte[] mutated(byte[] example, Random random) {
        var text = new StringBuilder(new String(example, StandardCharsets.UTF_8));
        for (int times = 1 + random.nextInt(4); times > 0 && !text.isEmpty(); times--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.setCharAt(at, "{}[]\",:0e-./n\\\u0000é\uD800".charAt(random.nextInt(17)));
                case 2 -> text.insert(at, "null,\"x\"1e999,[[{\"a\":".substring(random.nextInt(15)));
                case 3 -> text.setLength(at + 1);
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
            }
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }
}
