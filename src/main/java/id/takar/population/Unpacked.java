package id.takar.population;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Unpacks with one measure for all parts: what grows beyond all that tables do is a trap. */
final class Unpacked {
    private static final long MOST = 64L * 1024 * 1024 * 1024;
    private static final long MEGABYTE = 1024L * 1024;
    private static final int CHUNK = 1 << 16;

    private final Supplier<Unreadable> trap;
    private final long packed;
    private final long unsuspected;
    private final long highestRatio;
    private long unpacked;

    private Unpacked(Supplier<Unreadable> trap, long packed, long unsuspected, long highestRatio) {
        this.trap = trap;
        this.packed = Math.max(1, packed);
        this.unsuspected = unsuspected;
        this.highestRatio = highestRatio;
    }

    /**
     * The measure of tables that are packed together.
     *
     * @param packed how many bytes all of them have packed
     */
    static Unpacked ofTables(long packed) {
        Supplier<Unreadable> trap =
                () -> new Unreadable("the packed file unpacks to more than tables do", "send it unpacked");
        return new Unpacked(trap, packed, 64 * MEGABYTE, 200);
    }

    /**
     * The measure of the parts of a workbook.
     *
     * @param packed how many bytes the workbook has
     */
    static Unpacked ofWorkbook(long packed) {
        Supplier<Unreadable> trap = () ->
                new Unreadable("the workbook unpacks to more than it can honestly hold", "send the table as .csv");
        return new Unpacked(trap, packed, 16 * MEGABYTE, 150);
    }

    /**
     * Counts bytes that were unpacked.
     *
     * @throws Unreadable when it grows beyond measure
     */
    void count(int bytes) {
        unpacked += bytes;
        if (unpacked > MOST || (unpacked > unsuspected && unpacked / packed > highestRatio)) {
            throw trap.get();
        }
    }

    /** Unpacks a stream into a file. */
    Path to(Path file, InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                count(n);
                out.write(chunk, 0, n);
            }
        }
        return file;
    }
}
