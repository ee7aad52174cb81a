package id.takar.engine;

import id.takar.confine.WorkerLimits;
import id.takar.confine.WorkerPool;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compiles policies in processes of their own. A process that needs more than it may have is an answer: the policy does
 * not compile.
 */
public final class CompileWorkers implements PolicyBuilder, AutoCloseable {
    private final WorkerPool pool;

    /**
     * @param limits how much each process may take
     */
    public CompileWorkers(WorkerLimits limits) {
        this.pool = new WorkerPool(CompileWorker.class, List.of(), limits);
    }

    @Override
    public @Nullable PolicyClasses build(PolicyText policy, List<Diagnostic> diagnostics) {
        return pool.<Optional<PolicyClasses>>ask((in, out) -> classes(policy, diagnostics, in, out), death -> {
                    diagnostics.add(
                            death == WorkerPool.Death.TOO_LONG
                                    ? PolicyCompiler.at(
                                            policy,
                                            null,
                                            "compile.too-long",
                                            pool.limits().seconds())
                                    : PolicyCompiler.at(
                                            policy,
                                            null,
                                            "compile.too-much",
                                            "" + pool.limits().megabytes()));
                    return Optional.empty();
                })
                .orElse(null);
    }

    private static Optional<PolicyClasses> classes(
            PolicyText policy, List<Diagnostic> diagnostics, DataInputStream in, DataOutputStream out)
            throws IOException {
        FileBytes.write(policy.files(), out);
        out.flush();
        if (in.readBoolean()) {
            return Optional.of(ClassBytes.read(in));
        }
        diagnostics.addAll(DiagnosticBytes.read(in));
        return Optional.empty();
    }

    /** The processes that live, by their number. */
    List<Long> pids() {
        return pool.pids();
    }

    /** Ends all processes; what they were compiling ends with them. */
    @Override
    public void close() {
        pool.close();
    }
}
