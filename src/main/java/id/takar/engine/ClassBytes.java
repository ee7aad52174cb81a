package id.takar.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.TreeMap;

/** A compiled policy as bytes: the names of its models, then its classes by name. */
final class ClassBytes {
    private ClassBytes() {}

    static void write(PolicyClasses classes, DataOutputStream out) throws IOException {
        out.writeInt(classes.models().size());
        for (var model : classes.models()) {
            out.writeUTF(model);
        }
        out.writeInt(classes.bytes().size());
        for (var each : classes.bytes().entrySet()) {
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().length);
            out.write(each.getValue());
        }
    }

    /**
     * @throws IOException where the bytes end too early
     * @throws IllegalArgumentException where a length is none
     */
    static PolicyClasses read(DataInputStream in) throws IOException {
        var models = new ArrayList<String>();
        for (int i = in.readInt(); i > 0; i--) {
            models.add(in.readUTF());
        }
        var bytes = new TreeMap<String, byte[]>();
        for (int i = in.readInt(); i > 0; i--) {
            bytes.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return new PolicyClasses(models, bytes);
    }
}
