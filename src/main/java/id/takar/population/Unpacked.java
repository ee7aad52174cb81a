package id.takar.population;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Unpacks with a measure: what grows beyond all that tables do is a trap. */
final class Unpacked {
    private static final long MOST = 64L * 1024 * 1024 * 1024;
    private static final long UNSUSPECTED = 64L * 1024 * 1024;
    private static final long HIGHEST_RATIO = 200;
    private static final int CHUNK = 1 << 16;

    private Unpacked() {}

    /**
     * Unpacks a stream into a file.
     *
     * @param packed how many bytes it has packed
     * @return the file
     * @throws Unreadable when it grows beyond measure
     */
    static Path to(Path file, InputStream in, long packed) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long written = 0;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                written += n;
                if (written > MOST || (written > UNSUSPECTED && written / Math.max(1, packed) > HIGHEST_RATIO)) {
                    throw new Unreadable("the packed file unpacks to more than tables do", "send it unpacked");
                }
                out.write(chunk, 0, n);
            }
        }
        return file;
    }
}
