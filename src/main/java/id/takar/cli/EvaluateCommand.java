package id.takar.cli;

import id.takar.engine.Release;
import id.takar.evaluation.AskableDays;
import id.takar.evaluation.Evaluation;
import id.takar.facts.Region;
import id.takar.population.GroupFiles;
import id.takar.population.IncomingRow;
import id.takar.population.OrderedWorkers;
import id.takar.population.RowFeed;
import id.takar.population.Unreadable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides about every employee in a file by a folder of policies; no database, no server. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {
            "Decides about every employee in a file, by the policies in a folder. The file is JSON Lines, a table (CSV,",
            "XLSX), or several tables packed together; see the template that the service gives.",
            "Each line that comes out holds the decision and, where asked, its explanation.",
            "With --groups the lines are about groups of these employees instead, and hold their sums.",
            "A faulty line comes out with what is wrong with it, and the rest goes on."
        })
final class EvaluateCommand implements Callable<Integer> {
    @Option(
            names = "--rules",
            required = true,
            paramLabel = "RULES",
            description = "The folder that holds the policies.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path rules;

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DAY",
            description = "The day asked about, such as 2024-03-14.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String on;

    @Parameters(paramLabel = "FILE", description = "Employee files: .jsonl, .csv, .xlsx or .zip.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--out", paramLabel = "FILE", description = "Where decisions go; standard output by default.")
    private @Nullable Path out;

    @Option(names = "--explain", description = "Write the explanation of each decision as well.")
    private boolean explain;

    @Option(
            names = "--groups",
            description = "Decide about the groups those employees make instead: agencies, units, teams, programmes and"
                    + " activities, with their results summed up.")
    private boolean groups;

    @Option(
            names = "--region",
            paramLabel = "FILE",
            description = "With --groups: a JSON file that states the region which the agencies serve, such as"
                    + " {\"region\":{\"name\":\"Kota Samarinda\",\"year\":2023,\"ipm\":82.32}}; shown beside them.")
    private @Nullable Path region;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that decide; all processors by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final RulesOption options = new RulesOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var day = day();
        if (!Files.isRegularFile(file)) {
            throw new Misuse("there is no file `" + file + "`; name a file of employees");
        }
        if (threads < 1) {
            throw new Misuse("--threads is " + threads + "; at least one is needed");
        }
        var compiled = options.compile(rules);
        var release = compiled.release();
        if (release == null) {
            compiled.diagnostics().forEach(d -> spec.commandLine().getErr().println(d.text(options.language())));
            return Terminal.FINDINGS;
        }
        return decide(release, day);
    }

    private LocalDate day() {
        try {
            var day = LocalDate.parse(on);
            if (!AskableDays.include(day)) {
                throw new Misuse(
                        "--on is " + day + "; it can be from " + AskableDays.FIRST + " to " + AskableDays.LAST);
            }
            return day;
        } catch (DateTimeException notADay) {
            throw new Misuse("--on is `" + on + "`; write year-month-day, such as 2024-03-14");
        }
    }

    private Region region() throws IOException {
        if (region == null) {
            return Region.UNKNOWN;
        }
        if (!Files.isRegularFile(region)) {
            throw new Misuse("there is no file `" + region + "`; name a JSON file with a region");
        }
        var reading = new GroupFiles().read(Files.readAllBytes(region));
        var stated = reading.file();
        if (stated == null) {
            var fault = reading.errors().get(0);
            throw new Misuse(
                    region + ":" + fault.line() + ":" + fault.column() + ": " + fault.pointer() + " " + fault.detail());
        }
        return stated.region();
    }

    private int decide(Release release, LocalDate day) throws IOException {
        var target = out;
        if (target == null) {
            return decide(release, day, new StandardOutput(spec.commandLine().getOut()));
        }
        var unfinished = target.resolveSibling(target.getFileName() + ".part");
        if (Files.isDirectory(target)) {
            throw new Misuse("--out is the folder `" + target + "`; name a file");
        }
        try {
            int result;
            try (var stream = new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
                result = decide(release, day, stream);
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            return result;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private int decide(Release release, LocalDate day, OutputStream stream) throws IOException {
        var lines = new DecisionLines(release, rules.toString(), day, explain ? options.language() : null);
        if (!groups) {
            return decide(stream, () -> lines.decider(Evaluation.of(release)), line -> line(line, stream));
        }
        var served = region();
        var sums = new GroupLines(lines, release, day);
        int result = decide(stream, () -> sums.member(Evaluation.of(release)), member -> {
            var faulty = sums.add(member);
            return faulty != null && line(faulty, stream);
        });
        boolean faulty = sums.decided(served, line -> line(line, stream));
        stream.flush();
        return faulty ? Terminal.FINDINGS : result;
    }

    private <O> int decide(OutputStream stream, Supplier<Function<IncomingRow, O>> worker, Predicate<O> isFaulty)
            throws IOException {
        var progress = new Progress(spec.commandLine().getErr(), RowFeed.about(file));
        try (var rows = new RowFeed(file);
                var workers = new OrderedWorkers<IncomingRow, O>(threads, worker)) {
            int faulty = 0;
            while (true) {
                var decided = workers.next(rows);
                if (decided == null) {
                    break;
                }
                faulty += isFaulty.test(decided) ? 1 : 0;
                progress.decided();
            }
            stream.flush();
            progress.done();
            if (progress.rows() == 0) {
                throw new Misuse("the file `" + file + "` has no employee in it");
            }
            return faulty == 0 ? Terminal.WELL : Terminal.FINDINGS;
        } catch (Unreadable unreadable) {
            throw new Misuse("`" + file + "` cannot be read: " + unreadable.detail() + "; " + unreadable.help());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes a line, and says whether it is a faulty one. */
    private static boolean line(DecisionLines.Line line, OutputStream stream) {
        try {
            stream.write(line.bytes());
            stream.write('\n');
            return line.faulty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Standard output as bytes, through the writer that commands print to. */
    private static final class StandardOutput extends OutputStream {
        private final java.io.PrintWriter writer;
        private final java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();

        StandardOutput(java.io.PrintWriter writer) {
            this.writer = writer;
        }

        @Override
        public void write(int b) {
            line.write(b);
            if (b == '\n') {
                flush();
            }
        }

        @Override
        public void flush() {
            writer.print(line.toString(java.nio.charset.StandardCharsets.UTF_8));
            writer.flush();
            line.reset();
        }
    }
}
