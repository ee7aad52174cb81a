package id.takar.policy;

import id.takar.confine.Worker;
import id.takar.engine.FileBytes;
import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The process in which the service checks rule files: files in, findings out; or how the runners differ. */
public final class CheckWorker implements Worker {
    private final ReleaseCompiler compiler;

    /** Of the release that is being tried, which comes in batches: making both runners takes longer than a batch. */
    private @Nullable ComparedRunners comparing;

    private CheckWorker(Path cache) {
        this.compiler = ReleaseCompiler.again(cache, null);
    }

    /**
     * Checks until the input ends.
     *
     * @param arguments the folder in which compiled policies are kept
     * @throws IOException when nobody listens any more
     */
    public static void main(String[] arguments) throws IOException {
        Worker.serve(new CheckWorker(Path.of(arguments[0])));
    }

    private ComparedRunners compared(Release release) {
        var here = comparing;
        if (here == null || !here.isOf(release)) {
            here = new ComparedRunners(release);
            comparing = here;
        }
        return here;
    }

    @Override
    public void answer(DataInputStream in, DataOutputStream out) throws IOException {
        int count = in.readInt();
        var files = FileBytes.read(in, 2 * ReleaseCompiler.MOST_FILES);
        var compiled = compiler.compile(files);
        var release = compiled.release();
        if (count > 0) {
            out.writeUTF(
                    release == null ? "" : compared(release).difference(count).orElse(""));
            return;
        }
        ReleaseCheckBytes.write(
                release == null
                        ? ReleaseCheck.refused(files, compiled.diagnostics())
                        : ReleaseCheck.of(release, compiled.diagnostics()),
                out);
    }
}
