package id.takar.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a set of rule files.
 *
 * @param release the release; null when there are errors
 * @param diagnostics all that is to be said about the files, by place
 */
public record Compiled(@Nullable Release release, List<Diagnostic> diagnostics) {
    public Compiled {
        diagnostics =
                diagnostics.stream().sorted(Diagnostic.BY_PLACE).distinct().toList();
    }

    /** The release. */
    public Release orThrow() {
        if (release == null) {
            throw new IllegalStateException("the rules do not compile: " + diagnostics);
        }
        return release;
    }
}
