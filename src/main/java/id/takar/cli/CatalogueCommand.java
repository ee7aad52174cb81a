package id.takar.cli;

import id.takar.policy.Catalogue;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the rules as sentences with articles, days, thresholds and scenarios, to be read beside the law. */
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the rules of a folder as sentences, each with article, days, thresholds,",
            "confidence and the scenarios that show it: by policy, then by regulation."
        })
final class CatalogueCommand implements Callable<Integer> {
    @Parameters(paramLabel = "RULES", arity = "0..1", description = "The folder that holds the policies.")
    private Path rules = Path.of("rules");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "md",
            description = "What to write: md (default) or html.")
    private String format = "md";

    @Mixin
    private final RulesOption options = new RulesOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var asked = format();
        var language = options.language();
        var compiled = options.compile(rules);
        var release = compiled.release();
        if (release == null) {
            compiled.diagnostics().forEach(d -> spec.commandLine().getErr().println(d.text(language)));
            return Terminal.FINDINGS;
        }
        var out = spec.commandLine().getOut();
        out.print(Catalogue.of(release, asked, language));
        out.flush();
        return Terminal.WELL;
    }

    private Catalogue.Format format() {
        return switch (format) {
            case "md" -> Catalogue.Format.MD;
            case "html" -> Catalogue.Format.HTML;
            default -> throw new Misuse("--format is `" + format + "`; it can be md or html");
        };
    }
}
