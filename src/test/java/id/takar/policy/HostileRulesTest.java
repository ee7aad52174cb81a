package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Diagnostic;
import id.takar.engine.ReleaseCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Sends every file of an attacker through all that a release goes through, in a process that would show a success. */
class HostileRulesTest {
    private static final String MARK = "takar.hostile";

    private static final Map<Ring, Integer> TABLE = new TreeMap<>();

    /** Where a file is stopped, in the order in which it meets them. */
    private enum Ring {
        RAW_TEXT("file."),
        PARSER("syntax."),
        COMPILER("compile."),
        SCENARIOS("scenario."),
        CLOSED_FORM(""),
        ACCEPTED("accepted");

        private final String codes;

        Ring(String codes) {
            this.codes = codes;
        }

        static Ring of(String code) {
            return Stream.of(values())
                    .sorted(Comparator.comparing(ring -> -ring.codes.length()))
                    .filter(ring -> code.startsWith(ring.codes))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static List<SentFile> hostile() {
        return SentFile.all("hostile");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingRunsAndTheLineIsTold(SentFile file) throws Exception {
        var compiled = new ReleaseCompiler(null).compile(file.files());
        var found = new ArrayList<>(compiled.diagnostics());
        var release = compiled.release();
        if (release != null) {
            found.addAll(Scenarios.run(release).faults());
        }
        var errors = found.stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .filter(each -> !each.code().equals("scenario.uncovered"))
                .toList();

        if (file.expected().equals("accepted")) {
            assertThat(errors).isEmpty();
            assertThat(SpeakingRules.of(compiled.orThrow())).anyMatch(rule -> rule.startsWith("hostile."));
        } else {
            assertThat(errors)
                    .extracting(each -> each.code() + " " + each.line())
                    .contains(file.expected());
        }
        assertThat(errors).allSatisfy(HostileRulesTest::saysNothingOfTheServer);
        TABLE.merge(Ring.of(file.expected()), 1, Integer::sum);
    }

    /** The reader of a message is an officer: no class, no generated line, no path, no place left open. */
    private static void saysNothingOfTheServer(Diagnostic error) {
        for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("id"))) {
            assertThat(error.text(language))
                    .doesNotContain("{0}", "{1}", "Exception", "src/main/java", "\tat ")
                    .doesNotContain(Path.of("").toAbsolutePath().toString());
        }
    }

    @AfterEach
    void nothingHappened() throws IOException {
        assertThat(System.getProperty(MARK)).isNull();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("takar-hostile"));
        assertThat(Files.exists(Path.of(System.getProperty("java.io.tmpdir"), "takar-hostile")))
                .isFalse();
    }

    @Test
    void thereAreEnoughOfEachKind() {
        var kinds = hostile().stream()
                .filter(file -> file.name().startsWith("n"))
                .collect(Collectors.groupingBy(SentFile::category, Collectors.counting()));

        assertThat(hostile()).filteredOn(file -> file.name().startsWith("h")).hasSize(137);
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(12);
        assertThat(kinds.values()).allMatch(count -> count >= 5);
    }

    @AfterAll
    static void tellTheTable() {
        LoggerFactory.getLogger(HostileRulesTest.class).info("hostile files by the ring that stops them: {}", TABLE);
    }
}
