package id.takar.engine;

import id.takar.confine.VisibleClasses;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The process in which the service compiles policies: it has little memory, no environment and where the system allows
 * it no network, and whoever started it may kill it. It reads a policy's files from its input, compiles them and writes
 * the classes, or why there are none, to its output, until its input ends.
 */
public final class CompileWorker {
    /** Told once when the process is ready, so that its start does not count as the time of a policy. */
    static final int READY = 0x7A;

    private static final int MOST_FILES = 2;

    private final CompileClasspath classpath = new CompileClasspath(VisibleClasses.WHEN_COMPILED);

    private CompileWorker() {}

    /**
     * Compiles until the input ends.
     *
     * @param arguments none
     * @throws IOException when nobody listens any more
     */
    public static void main(String[] arguments) throws IOException {
        OutputStream answers = System.out;
        // What a library prints must not be taken for an answer.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, java.nio.charset.StandardCharsets.UTF_8));
        new CompileWorker().serve(System.in, answers);
    }

    private void serve(InputStream requests, OutputStream answers) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(requests));
        var out = new DataOutputStream(new BufferedOutputStream(answers));
        out.writeByte(READY);
        out.flush();
        for (var files = request(in); files != null; files = request(in)) {
            answer(files, out);
            out.flush();
        }
    }

    private void answer(SortedMap<String, byte[]> files, DataOutputStream out) throws IOException {
        var diagnostics = new ArrayList<Diagnostic>();
        var policies = ReleaseCompiler.policies(RawText.readable(files, diagnostics), diagnostics);
        var classes = diagnostics.isEmpty() && policies.size() == 1
                ? PolicyCompiler.compile(policies.get(0), classpath, diagnostics)
                : null;
        out.writeBoolean(classes != null);
        if (classes != null) {
            ClassBytes.write(classes, out);
        } else {
            write(diagnostics, out);
        }
    }

    /** Asks a worker for the classes of a policy's files. */
    static void ask(SortedMap<String, byte[]> files, DataOutputStream out) throws IOException {
        out.writeInt(files.size());
        for (var file : files.entrySet()) {
            out.writeUTF(file.getKey());
            out.writeInt(file.getValue().length);
            out.write(file.getValue());
        }
        out.flush();
    }

    /** A policy's files, or null where the input ends. */
    private static @Nullable SortedMap<String, byte[]> request(DataInputStream in) throws IOException {
        int count;
        try {
            count = in.readInt();
        } catch (EOFException end) {
            return null;
        }
        if (count > MOST_FILES) {
            throw new IOException("a policy has at most " + MOST_FILES + " files, not " + count);
        }
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i < count; i++) {
            files.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return files;
    }

    private static void write(List<Diagnostic> diagnostics, DataOutputStream out) throws IOException {
        out.writeInt(diagnostics.size());
        for (var each : diagnostics) {
            out.writeUTF(each.code());
            out.writeUTF(each.file());
            out.writeInt(each.line());
            out.writeInt(each.column());
            out.writeInt(each.arguments().size());
            for (var argument : each.arguments()) {
                out.writeUTF(argument);
            }
        }
    }

    /** What a worker said instead of classes: the errors that only compiling finds. */
    static List<Diagnostic> diagnostics(DataInputStream in) throws IOException {
        var found = new ArrayList<Diagnostic>();
        for (int i = in.readInt(); i > 0; i--) {
            String code = in.readUTF();
            String file = in.readUTF();
            int line = in.readInt();
            int column = in.readInt();
            var arguments = new ArrayList<String>();
            for (int j = in.readInt(); j > 0; j--) {
                arguments.add(in.readUTF());
            }
            found.add(Diagnostic.error(code, file, line, column, arguments.toArray(String[]::new)));
        }
        return found;
    }
}
