package id.takar.cli;

import id.takar.engine.Release;
import id.takar.engine.ThresholdText;
import id.takar.policy.Coverage;
import id.takar.policy.ReleaseCheck;
import java.nio.file.Path;
import java.util.Comparator;
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
            "Each finding is one line: file:line:column: TKR-nnnn what is wrong (what to do).",
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

    @Option(
            names = "--days",
            paramLabel = "FROM..TO",
            description = "With --history, a line for each of these days, for example 2024-01-01..2024-12-31.")
    private @Nullable String days;

    @Option(
            names = "--output",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "How findings are written: text (default), json, sarif or github.")
    private String output = "text";

    @Mixin
    private final RulesOption options = new RulesOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (days != null && history == null) {
            throw new Misuse("--days goes with --history, which names the threshold");
        }
        var span = days == null ? null : DaySpan.parse(days);
        var form = Findings.of(output, rules.toString());
        var out = spec.commandLine().getOut();
        var language = options.language();
        var files = RulesOption.files(rules);
        var compiled = options.compile(files);
        var release = compiled.release();
        if (release == null) {
            out.print(form.write(compiled.diagnostics(), files, language));
            out.flush();
            return Terminal.FINDINGS;
        }
        if (history != null) {
            history(release, history, span);
            return Terminal.WELL;
        }
        var check = ReleaseCheck.of(release, compiled.diagnostics());
        out.print(form.write(check.findings(), files, language));
        out.flush();
        if (!form.forPeople()) {
            return check.isWell() ? Terminal.WELL : Terminal.FINDINGS;
        }
        out.println(coverage(check.coverage()));
        out.println(unconfirmed(check.unconfirmed()));
        if (!check.unread().isEmpty()) {
            out.println((language.getLanguage().equals("en")
                            ? "facts that no rule reads directly: "
                            : "fakta yang tidak dibaca langsung oleh aturan mana pun: ")
                    + String.join(", ", check.unread()));
        }
        boolean well = check.isWell();
        out.println(
                language.getLanguage().equals("en")
                        ? check.rules() + " rules, " + check.scenarios() + " scenarios, "
                                + (well ? "all as they say" : check.errors() + " findings")
                        : check.rules() + " aturan, " + check.scenarios() + " skenario, "
                                + (well ? "semua sesuai" : check.errors() + " temuan"));
        out.println("release " + release.id());
        out.println("runner: " + release.toldRunner());
        return well ? Terminal.WELL : Terminal.FINDINGS;
    }

    /** Each value with its days and article; that no day between is without one, compiling has made sure. */
    private void history(Release release, String id, @Nullable DaySpan span) {
        boolean english = options.language().getLanguage().equals("en");
        var versions = release.thresholds().stream()
                .filter(threshold -> threshold.id().equals(id))
                .sorted(Comparator.comparing(threshold -> threshold.rule().from()))
                .toList();
        if (versions.isEmpty()) {
            throw new Misuse("no threshold is named `" + id + "`");
        }
        var out = spec.commandLine().getOut();
        if (span != null) {
            String none = english ? "no value" : "tanpa nilai";
            span.days()
                    .forEach(day -> out.println(day + ": "
                            + versions.stream()
                                    .filter(version -> version.rule().holdsOn(day))
                                    .findFirst()
                                    .map(CheckCommand::value)
                                    .orElse(none)));
            return;
        }
        String open = english ? "open" : "terbuka";
        for (var version : versions) {
            var rule = version.rule();
            out.println(rule.from() + " .. " + (rule.until() == null ? open : rule.until()) + ": " + value(version));
        }
    }

    private static String value(ThresholdText version) {
        var rule = version.rule();
        var unit = version.unit();
        return version.value().toPlainString() + (unit == null ? "" : " " + unit.word()) + " [" + rule.legalBasis()
                + "] " + rule.file() + ":" + rule.line();
    }

    private String unconfirmed(long count) {
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
}
