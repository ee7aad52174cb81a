package id.takar.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the classes of an accepted policy. */
interface PolicyBuilder {
    /**
     * Compiles a policy.
     *
     * @param policy the policy
     * @param diagnostics where to say why it does not compile
     * @return its classes, to be gated before they are loaded; null when it does not compile
     */
    @Nullable
    PolicyClasses build(PolicyText policy, List<Diagnostic> diagnostics);
}
