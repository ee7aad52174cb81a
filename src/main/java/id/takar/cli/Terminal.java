package id.takar.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The terminal's way in: one command, its answer on the streams given, and an exit code. */
@Command(
        name = "takar",
        mixinStandardHelpOptions = true,
        versionProvider = Terminal.Version.class,
        subcommands = {
            CheckCommand.class,
            CatalogueCommand.class,
            EvaluateCommand.class,
            ExplainCommand.class,
            GenerateCommand.class,
            ReleaseCommand.class,
            HelpCommand.class
        },
        description = "Evaluates civil servants with policies that can be read, run and proven.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar takar.jar check rules",
            "      Read the policies, compile them and run their scenarios.",
            "  java -jar takar.jar catalogue --format html rules > catalogue.html",
            "      Write the rules as sentences, to be read beside the law.",
            "  java -jar takar.jar evaluate --rules rules --on 2024-03-14 employees.jsonl --out decisions.jsonl",
            "      Decide about every employee in a file of JSON Lines, without a server or a database.",
            "  java -jar takar.jar generate --employees 10000 --seed 1 --out people.jsonl",
            "      Make up people who do not exist, to try things with.",
            "  java -jar takar.jar release list --clone rules",
            "      Tell from a clone of the rules what was published, by whom, and approved by whom.",
            "  java -jar takar.jar",
            "      Start the service on http://127.0.0.1:8080.",
            "",
            "Exit codes: 0 well, 1 there are findings or faulty rows, 2 used in a way that cannot work."
        })
public final class Terminal {
    static final int WELL = 0;
    static final int FINDINGS = 1;
    static final int MISUSE = 2;

    private static final Pattern SETTING = Pattern.compile("--[^=]+=.*|--debug|--trace", Pattern.DOTALL);

    Terminal() {}

    /** Whether somebody means the terminal: with whatever word comes first, unless it is a setting of the service. */
    public static boolean isMeant(String[] args) {
        return args.length > 0 && !SETTING.matcher(args[0]).matches();
    }

    /**
     * Runs one command.
     *
     * @param args the command and its arguments
     * @param out where its answer goes
     * @param err where progress and misuse are told
     * @return 0 when all is well, 1 for findings, 2 for misuse
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        quieten();
        return new CommandLine(new Terminal())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((thrown, command, parsed) -> {
                    if (thrown instanceof Misuse) {
                        command.getErr().println(thrown.getMessage());
                        return MISUSE;
                    }
                    if (thrown instanceof Refused) {
                        command.getErr().println(thrown.getMessage());
                        return FINDINGS;
                    }
                    if (thrown instanceof NoSuchFileException file) {
                        command.getErr().println("there is no such file or folder: " + file.getMessage());
                        return MISUSE;
                    }
                    if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
                        command.getErr().println("cannot be read or written: " + thrown.getMessage());
                        return MISUSE;
                    }
                    throw thrown;
                })
                .execute(args);
    }

    /** What libraries log is for whoever runs a service; a command answers in its own words. */
    private static void quieten() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
            loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
        }
    }

    /** The version that was built. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Terminal.class.getPackage().getImplementationVersion();
            return new String[] {"Takar " + (version == null ? "from its sources" : version)};
        }
    }
}
