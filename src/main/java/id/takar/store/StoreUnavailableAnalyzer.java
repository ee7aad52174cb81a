package id.takar.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a database that cannot start into two sentences instead of a stack trace. */
final class StoreUnavailableAnalyzer extends AbstractFailureAnalyzer<StoreUnavailable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StoreUnavailable cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Repair what is named above, choose another folder with takar.data, or name your own PostgreSQL"
                        + " with spring.datasource.url, spring.datasource.username and spring.datasource.password.",
                cause);
    }
}
