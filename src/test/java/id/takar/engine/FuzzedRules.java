package id.takar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** What holds for whatever somebody sends as a rule file: a release, or something to say about it at a place in it. */
final class FuzzedRules {
    private static final String PATH = "a/b.drl";

    private FuzzedRules() {}

    static void read(byte[] bytes) {
        var files = new TreeMap<String, byte[]>();
        files.put(PATH, bytes);
        var diagnostics = new ArrayList<Diagnostic>();
        var policies = ReleaseCompiler.policies(RawText.readable(files, diagnostics), diagnostics);
        diagnostics.forEach(each -> check(each, bytes));
        if (diagnostics.isEmpty()
                && policies.stream().anyMatch(policy -> !policy.rules().isEmpty())) {
            new ReleaseCompiler(null).compile(files).diagnostics().forEach(each -> check(each, bytes));
        }
    }

    private static void check(Diagnostic found, byte[] bytes) {
        assertThat(found.number()).startsWith("TKR-");
        for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("id"))) {
            assertThat(found.message(language)).isNotBlank();
        }
        long lines = new String(bytes, StandardCharsets.UTF_8).lines().count();
        if (found.file().equals(PATH)) {
            assertThat((long) found.line()).isBetween(1L, Math.max(1, lines));
        }
    }
}
