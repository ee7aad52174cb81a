package id.takar.cli;

import id.takar.facts.EmployeeFile;
import id.takar.policy.RuleFolder;
import id.takar.policy.Scenarios;
import id.takar.population.EmployeeFiles;
import id.takar.population.FlatRows;
import id.takar.population.PeopleWriter;
import id.takar.synthetic.SyntheticPeople;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes up a population; the same seed gives the same bytes. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Makes up people who do not exist, to try things with: employee files for 2023, in the shares of the",
            "nation's civil servants. Names say that they are synthetic, and their NIPs belong to nobody.",
            "One of fifty is somebody out of the scenarios of the policies, where every rule speaks about somebody,",
            "until each has come once; 100,000 people have them all. The same seed gives the same bytes."
        })
final class GenerateCommand implements Callable<Integer> {
    private static final long MOST = 5_000_000;

    @Option(names = "--employees", required = true, paramLabel = "N", description = "How many, at most 5,000,000.")
    private long employees;

    @Option(
            names = "--seed",
            required = true,
            paramLabel = "S",
            description = "Which of all populations, a whole number.")
    private long seed;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where to; .csv, .xlsx or .jsonl says the form.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--rules",
            paramLabel = "RULES",
            description = "The folder whose scenarios give the cases (default: the policies that came with Takar).")
    private @Nullable Path rules;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (employees < 1 || employees > MOST) {
            throw new Misuse("--employees is " + employees + "; it can be 1 to " + MOST);
        }
        var form = form();
        if (employees > form.most()) {
            throw new Misuse("a sheet has room for " + form.most() + " people; choose .csv or .jsonl");
        }
        var people = new SyntheticPeople(seed, cases(rules));
        var part = out.resolveSibling(out.getFileName() + ".part");
        try {
            write(people, form, part);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        spec.commandLine().getErr().println(employees + " people who do not exist in " + out);
        return Terminal.WELL;
    }

    private PeopleWriter.Form form() {
        try {
            return PeopleWriter.Form.of(out.getFileName().toString());
        } catch (IllegalArgumentException unknown) {
            throw new Misuse("--out " + unknown.getMessage());
        }
    }

    private void write(SyntheticPeople people, PeopleWriter.Form form, Path to) throws IOException {
        var progress = new Progress(spec.commandLine().getErr(), employees);
        var columns = form.isTable() ? columns(people) : List.<String>of();
        try (var writer = PeopleWriter.of(form, columns, new BufferedOutputStream(Files.newOutputStream(to)))) {
            for (long number = 0; number < employees; number++) {
                writer.write(people.person(number));
                progress.decided();
            }
        }
        progress.done();
    }

    /** The columns that somebody needs: making people up twice costs less than keeping them. */
    private List<String> columns(SyntheticPeople people) {
        var used = new TreeSet<String>();
        var rows = new FlatRows();
        for (long number = 0; number < employees; number++) {
            used.addAll(rows.row(people.person(number)).keySet());
        }
        return FlatRows.inOrder(used);
    }

    /** The employees in the scenarios beside policies. */
    static List<EmployeeFile> cases(@Nullable Path rules) {
        var files = new EmployeeFiles();
        return Scenarios.in(rules == null ? RuleFolder.shipped() : RulesOption.files(rules)).stream()
                .map(scenario -> files.read(scenario.employee().getBytes(StandardCharsets.UTF_8))
                        .file())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
