package id.takar.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files by path, as they go to another process. */
public final class FileBytes {
    private FileBytes() {}

    /** Writes files. */
    public static void write(SortedMap<String, byte[]> files, DataOutputStream out) throws IOException {
        out.writeInt(files.size());
        for (var file : files.entrySet()) {
            out.writeUTF(file.getKey());
            out.writeInt(file.getValue().length);
            out.write(file.getValue());
        }
    }

    /**
     * Reads files.
     *
     * @param most how many there may be
     * @throws IOException when there are more, or the input ends
     */
    public static SortedMap<String, byte[]> read(DataInputStream in, int most) throws IOException {
        int count = in.readInt();
        if (count > most) {
            throw new IOException("there may be at most " + most + " files, not " + count);
        }
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < count; i++) {
            files.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return files;
    }
}
