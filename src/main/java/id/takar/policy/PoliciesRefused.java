package id.takar.policy;

import id.takar.engine.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The policies that are to decide do not compile, so the service does not start with them. */
public final class PoliciesRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PoliciesRefused(List<Diagnostic> diagnostics) {
        super(diagnostics.stream()
                .map(d -> d.text(Locale.ENGLISH))
                .collect(Collectors.joining(
                        System.lineSeparator(), "The policies do not compile:" + System.lineSeparator(), "")));
    }
}
