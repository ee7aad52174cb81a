package id.takar.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.util.Arrays;

/**
 * What many texts have in common, so that each of them is kept without it: zstd with a dictionary (RFC 8878). Any thread
 * may use it. What is packed carries a checksum, so that another dictionary or a changed byte is noticed.
 */
public final class Dictionary {
    /** Further levels take half as long again for a quarter less. */
    private static final int LEVEL = 1;

    /** Longer than any text that was packed; what says so has changed. */
    private static final int LONGEST = 1 << 28;

    private static final String NOT_SO = "these bytes were not packed so, or have changed since";

    /** For texts that have nothing in common but are long. */
    public static final Dictionary NOTHING = new Dictionary(new byte[0]);

    private final ZstdDictCompress packing;
    private final ZstdDictDecompress unpacking;

    /** @param common any bytes; the more of a text they have in them, the less of it is kept */
    public Dictionary(byte[] common) {
        packing = new ZstdDictCompress(common, LEVEL);
        unpacking = new ZstdDictDecompress(common);
    }

    /** Packs one text after the other. */
    public Packer packer() {
        return new Packer(packing);
    }

    /** Packs one text. */
    public byte[] pack(byte[] text) {
        try (var packer = packer()) {
            return packer.pack(text);
        }
    }

    /**
     * The text that was packed.
     *
     * @throws IllegalArgumentException if it was not packed with this dictionary, or has changed since
     */
    public byte[] unpack(byte[] packed) {
        long size = Zstd.getFrameContentSize(packed);
        if (size < 0 || size > LONGEST) {
            throw new IllegalArgumentException(NOT_SO);
        }
        try (var context = new ZstdDecompressCtx()) {
            context.loadDict(unpacking);
            return context.decompress(packed, (int) size);
        } catch (ZstdException e) {
            throw new IllegalArgumentException(NOT_SO, e);
        }
    }

    /** Packs one text after the other, for one thread at a time. */
    public static final class Packer implements AutoCloseable {
        private final ZstdCompressCtx context = new ZstdCompressCtx();
        private byte[] room = {};

        private Packer(ZstdDictCompress packing) {
            context.loadDict(packing);
            context.setChecksum(true);
        }

        /** The text without what it has in common with the others. */
        public byte[] pack(byte[] text) {
            int most = Math.toIntExact(Zstd.compressBound(text.length));
            if (room.length < most) {
                room = new byte[most];
            }
            return Arrays.copyOf(room, context.compressByteArray(room, 0, room.length, text, 0, text.length));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
