package id.takar.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** SHA-256 over files, in hexadecimal. */
final class Hashes {
    private Hashes() {}

    /** Over the sorted (path, bytes), each with its length before it, so that no two sets of files look alike. */
    static String of(Map<String, byte[]> files) {
        var digest = DigestUtils.getSha256Digest();
        new TreeMap<>(files).forEach((path, bytes) -> {
            update(digest, path.getBytes(StandardCharsets.UTF_8));
            update(digest, bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
        digest.update(bytes);
    }
}
