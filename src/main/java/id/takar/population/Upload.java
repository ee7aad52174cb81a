package id.takar.population;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** What is being sent, first kept in a file: a table is read more than once, and a workbook from its end. */
final class Upload implements Closeable {
    private final Path file;
    private final byte[] sha256;

    private Upload(Path file, byte[] sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    /**
     * Takes all of it.
     *
     * @throws UncheckedIOException if it breaks off
     */
    static Upload of(InputStream in) {
        try {
            var file = Files.createTempFile("takar-upload-", "");
            try {
                var digested = new DigestInputStream(in, DigestUtils.getSha256Digest());
                try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    digested.transferTo(out);
                }
                return new Upload(file, digested.getMessageDigest().digest());
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }

    /** The digest of what was sent. */
    byte[] sha256() {
        return sha256.clone();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
