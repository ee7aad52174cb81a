package id.takar.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how to leave the demo accounts behind instead of showing a stack trace. */
final class DemoAccountsExposedAnalyzer extends AbstractFailureAnalyzer<DemoAccountsExposed> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoAccountsExposed cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Name accounts of your own (takar.accounts[0].name, .password-hash, .roles), or switch the demo"
                        + " accounts off with takar.demo.accounts=false, or stay on server.address=127.0.0.1.",
                cause);
    }
}
