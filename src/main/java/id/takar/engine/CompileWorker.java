package id.takar.engine;

import id.takar.confine.VisibleClasses;
import id.takar.confine.Worker;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;

/** The process in which the service compiles policies: a policy's files in, its classes out, or why there are none. */
public final class CompileWorker implements Worker {
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
        Worker.serve(new CompileWorker());
    }

    @Override
    public void answer(DataInputStream in, DataOutputStream out) throws IOException {
        var files = FileBytes.read(in, MOST_FILES);
        var diagnostics = new ArrayList<Diagnostic>();
        var policies = ReleaseCompiler.policies(RawText.readable(files, diagnostics), diagnostics);
        var classes = diagnostics.isEmpty() && policies.size() == 1
                ? PolicyCompiler.compile(policies.get(0), classpath, diagnostics)
                : null;
        out.writeBoolean(classes != null);
        if (classes != null) {
            ClassBytes.write(classes, out);
        } else {
            DiagnosticBytes.write(diagnostics, out);
        }
    }
}
