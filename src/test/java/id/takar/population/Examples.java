package id.takar.population;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The demo files as they are shipped. */
final class Examples {
    private Examples() {}

    static byte[] employee() {
        return bytes("example-employee.json");
    }

    static byte[] bytes(String name) {
        try (var in = open(name)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static InputStream open(String name) {
        return Objects.requireNonNull(Examples.class.getResourceAsStream("/demo/" + name), name);
    }
}
