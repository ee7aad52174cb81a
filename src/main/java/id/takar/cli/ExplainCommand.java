package id.takar.cli;

import id.takar.engine.DiagnosticKind;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a diagnostic's number means, or all of them. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tells what the number of a finding means and what to do; without a number, all of them.")
final class ExplainCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NUMBER", arity = "0..1", description = "The number, for example TKR-1203.")
    private @Nullable String number;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "id",
            description = "Language: id (default) or en.")
    private String language = "id";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var read = RulesOption.language(language);
        String asked = number;
        if (asked == null) {
            DiagnosticKind.known().forEach(kind -> tell(kind, read));
            return Terminal.WELL;
        }
        var kind = DiagnosticKind.ofNumber(asked)
                .orElseThrow(() ->
                        new Misuse("no finding has the number `" + asked + "`; `explain` without a number lists all"));
        tell(kind, read);
        return Terminal.WELL;
    }

    private void tell(DiagnosticKind kind, Locale language) {
        var out = spec.commandLine().getOut();
        out.println(kind.number() + " " + kind.message(language));
        String help = kind.help(language);
        if (!help.isEmpty()) {
            out.println("    " + help);
        }
    }
}
