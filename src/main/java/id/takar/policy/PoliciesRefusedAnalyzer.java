package id.takar.policy;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start which lines of the policies are wrong, instead of a stack trace. */
final class PoliciesRefusedAnalyzer extends AbstractFailureAnalyzer<PoliciesRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PoliciesRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend the lines named, and see that `java -jar takar.jar check rules` finds nothing.",
                cause);
    }
}
