package id.takar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.takar.facts.EmployeeFile;
import id.takar.facts.EmploymentStatus;
import id.takar.facts.Predikat;
import id.takar.population.EmployeeFiles;
import id.takar.synthetic.SyntheticPeople;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A population is made up on the terminal: the same for the same seed, and like the nation. */
class GenerateCommandTest {
    private static final int MANY = 20_000;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "jsonl"})
    void sameSeedSameBytesOtherSeedOthers(String form) throws IOException {
        assertThat(generate("300", "7", "one." + form)).isZero();
        assertThat(generate("300", "7", "two." + form)).isZero();
        assertThat(generate("300", "8", "three." + form)).isZero();

        assertThat(folder.resolve("one." + form)).hasSameBinaryContentAs(folder.resolve("two." + form));
        assertThat(Files.mismatch(folder.resolve("one." + form), folder.resolve("three." + form)))
                .isNotNegative();
        assertThat(folder.toFile().list()).hasSize(3);
    }

    @Test
    void whoComesFirstDoesNotDependOnHowManyCome() throws IOException {
        generate("10", "7", "few.jsonl");
        generate("400", "7", "many.jsonl");

        assertThat(Files.readAllLines(folder.resolve("many.jsonl")))
                .startsWith(Files.readAllLines(folder.resolve("few.jsonl")).toArray(String[]::new));
    }

    @Test
    void everybodyIsAValidFileWithoutDoubtsButForTheCases() throws IOException {
        generate("2000", "3", "people.jsonl");
        var files = new EmployeeFiles();
        var nips = new HashSet<String>();
        int number = 0;
        for (String line : Files.readAllLines(folder.resolve("people.jsonl"))) {
            var reading = files.read(line.getBytes(UTF_8));
            assertThat(reading.errors()).as(line).isEmpty();
            if (++number % SyntheticPeople.ONE_CASE_IN != 0) {
                assertThat(reading.warnings()).as(line).isEmpty();
            }
            var identity = reading.file().identity();
            assertThat(identity.name()).endsWith("(sintetis)");
            assertThat(identity.nip()).endsWith("000");
            nips.add(identity.nip());
        }
        assertThat(nips).hasSize(2000);
    }

    @Test
    void aHundredThousandHaveAllCasesOfTheScenarios() {
        var cases = GenerateCommand.cases(null);
        var people = new SyntheticPeople(5, cases);
        int last = cases.size() * SyntheticPeople.ONE_CASE_IN - 1;

        assertThat(cases).hasSizeGreaterThan(1_000);
        assertThat(last).isLessThan(100_000);
        assertThat(people.person(last).rank())
                .isEqualTo(cases.get(cases.size() - 1).rank());
        assertThat(people.person(last).skp())
                .isEqualTo(cases.get(cases.size() - 1).skp());
    }

    @Test
    void hasTheSharesOfTheNation() {
        var people = new SyntheticPeople(11, List.of());
        var all = LongStream.range(0, MANY).mapToObj(people::person).toList();

        assertThat(share(all.stream().filter(p -> p.employment().status() == EmploymentStatus.PNS)))
                .isCloseTo(0.836, within(0.01));
        assertThat(share(all.stream().filter(p -> p.predicates().get(1).value() == Predikat.BAIK)))
                .isCloseTo(0.888, within(0.01));
        assertThat(share(all.stream()
                        .filter(p -> p.rank().golongan() != null
                                && p.rank().golongan().toString().startsWith("III"))))
                .isCloseTo(0.58 * 0.836, within(0.03));
        assertThat(share(all.stream()
                        .filter(p -> p.rank().golongan() != null
                                && p.rank().golongan().toString().startsWith("IV"))))
                .isCloseTo(0.25 * 0.836, within(0.03));
    }

    private static double share(Stream<EmployeeFile> of) {
        return (double) of.count() / MANY;
    }

    @Test
    void misuseIsToldAndLeavesNothing() {
        assertThat(generate("0", "7", "people.jsonl")).isEqualTo(Terminal.MISUSE);
        assertThat(err.toString(UTF_8)).contains("--employees is 0; it can be 1 to 5000000");
        assertThat(generate("10", "7", "people.pdf")).isEqualTo(Terminal.MISUSE);
        assertThat(err.toString(UTF_8)).contains("none of .csv, .xlsx and .jsonl");
        assertThat(generate("2000000", "7", "people.xlsx")).isEqualTo(Terminal.MISUSE);
        assertThat(err.toString(UTF_8)).contains("a sheet has room for 1048575 people");
        assertThat(folder.toFile().list()).isEmpty();
    }

    private int generate(String employees, String seed, String file) {
        String[] arguments = {
            "generate",
            "--employees",
            employees,
            "--seed",
            seed,
            "--out",
            folder.resolve(file).toString()
        };
        return Terminal.run(arguments, System.out, new PrintStream(err, true, UTF_8));
    }
}
