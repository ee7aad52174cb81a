package id.takar.cli;

import id.takar.engine.Diagnostic;
import id.takar.engine.Release;
import id.takar.engine.RuleText;
import id.takar.policy.Coverage;
import id.takar.policy.Scenarios;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads policies, compiles them and runs their scenarios; every finding is a line that editors understand. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the policies in a folder, compiles them and runs their scenarios.",
            "Each finding is one line: file:line:column: what is wrong (what to do).",
            "The rules that led to it stand indented below."
        })
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RULES", description = "The folder that holds the policies.")
    private Path rules = Path.of("rules");

    @Option(
            names = "--history",
            paramLabel = "THRESHOLD",
            description = "Only show the values of this threshold, from day to day.")
    private @Nullable String history;

    @Mixin
    private final RulesOption options = new RulesOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var language = options.language();
        var compiled = options.compile(rules);
        print(compiled.diagnostics());
        var release = compiled.release();
        if (release == null) {
            return Terminal.FINDINGS;
        }
        if (history != null) {
            history(release, history);
            return Terminal.WELL;
        }
        var report = Scenarios.run(release);
        print(report.faults());
        out.println(coverage(report.coverage()));
        out.println(unconfirmed(release));
        if (!release.unread().isEmpty()) {
            out.println((language.getLanguage().equals("en")
                            ? "facts that no rule reads directly: "
                            : "fakta yang tidak dibaca langsung oleh aturan mana pun: ")
                    + String.join(", ", release.unread()));
        }
        boolean well = report.isWell();
        out.println(
                language.getLanguage().equals("en")
                        ? release.rules().size() + " rules, " + report.scenarios() + " scenarios, "
                                + (well ? "all as they say" : report.errors().size() + " findings")
                        : release.rules().size() + " aturan, " + report.scenarios() + " skenario, "
                                + (well ? "semua sesuai" : report.errors().size() + " temuan"));
        out.println("release " + release.id());
        return well ? Terminal.WELL : Terminal.FINDINGS;
    }

    /** Each value with its days and article; that no day between is without one, compiling has made sure. */
    private void history(Release release, String id) {
        boolean english = options.language().getLanguage().equals("en");
        var versions = release.thresholds().stream()
                .filter(threshold -> threshold.id().equals(id))
                .sorted(Comparator.comparing(threshold -> threshold.rule().from()))
                .toList();
        if (versions.isEmpty()) {
            throw new Misuse("no threshold is named `" + id + "`");
        }
        String open = english ? "open" : "terbuka";
        for (var version : versions) {
            var rule = version.rule();
            var unit = version.unit();
            spec.commandLine()
                    .getOut()
                    .println(rule.from() + " .. " + (rule.until() == null ? open : rule.until()) + ": "
                            + version.value().toPlainString() + (unit == null ? "" : " " + unit.word()) + " ["
                            + rule.legalBasis() + "] " + rule.file() + ":" + rule.line());
        }
    }

    private String unconfirmed(Release release) {
        long count = release.rules().stream()
                .filter(rule -> RuleText.isUnconfirmed(rule.confidence()))
                .count();
        return options.language().getLanguage().equals("en")
                ? "source not confirmed: " + count + " rules"
                : "sumber belum dipastikan: " + count + " aturan";
    }

    private String coverage(Coverage coverage) {
        return (options.language().getLanguage().equals("en")
                        ? "coverage: %d of %d rules, %d of %d thresholds"
                        : "cakupan: %d dari %d aturan, %d dari %d ambang")
                .formatted(
                        coverage.provenRules(), coverage.rules(), coverage.provenThresholds(), coverage.thresholds());
    }

    private void print(List<Diagnostic> diagnostics) {
        diagnostics.forEach(d -> spec.commandLine().getOut().println(d.text(options.language())));
    }
}
