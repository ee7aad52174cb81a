package id.takar.engine;

import id.takar.engine.Diagnostic.Link;
import id.takar.engine.Diagnostic.Severity;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Diagnostics as they come from another process. */
public final class DiagnosticBytes {
    private DiagnosticBytes() {}

    /** Writes diagnostics. */
    public static void write(List<Diagnostic> diagnostics, DataOutputStream out) throws IOException {
        out.writeInt(diagnostics.size());
        for (var each : diagnostics) {
            out.writeUTF(each.code());
            out.writeUTF(each.severity().name());
            out.writeUTF(each.file());
            out.writeInt(each.line());
            out.writeInt(each.column());
            out.writeInt(each.arguments().size());
            for (var argument : each.arguments()) {
                out.writeUTF(argument);
            }
            out.writeInt(each.chain().size());
            for (var link : each.chain()) {
                out.writeInt(link.depth());
                out.writeUTF(link.rule());
                write(link.sentences(), out);
                write(link.values(), out);
            }
        }
    }

    private static void write(Map<String, String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (var text : texts.entrySet()) {
            out.writeUTF(text.getKey());
            out.writeUTF(text.getValue());
        }
    }

    /**
     * Reads diagnostics.
     *
     * @throws IOException when the input ends
     * @throws IllegalArgumentException when it says what no diagnostic has
     */
    public static List<Diagnostic> read(DataInputStream in) throws IOException {
        var found = new ArrayList<Diagnostic>();
        for (int i = in.readInt(); i > 0; i--) {
            String code = in.readUTF();
            var severity = Severity.valueOf(in.readUTF());
            String file = in.readUTF();
            int line = in.readInt();
            int column = in.readInt();
            var arguments = new ArrayList<String>();
            for (int j = in.readInt(); j > 0; j--) {
                arguments.add(in.readUTF());
            }
            var chain = new ArrayList<Link>();
            for (int j = in.readInt(); j > 0; j--) {
                chain.add(new Link(in.readInt(), in.readUTF(), texts(in), texts(in)));
            }
            found.add(new Diagnostic(code, severity, file, line, column, arguments, chain));
        }
        return found;
    }

    private static SortedMap<String, String> texts(DataInputStream in) throws IOException {
        var texts = new TreeMap<String, String>();
        for (int i = in.readInt(); i > 0; i--) {
            texts.put(in.readUTF(), in.readUTF());
        }
        return texts;
    }
}
