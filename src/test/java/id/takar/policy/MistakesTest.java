package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Diagnostic;
import id.takar.engine.Fix;
import id.takar.engine.Place;
import id.takar.engine.ReleaseCompiler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What officers get wrong: each is told with its code at its place, in both languages, and nothing else is. */
class MistakesTest {
    private static final TreeSet<String> MENDED = new TreeSet<>();

    static List<SentFile> mistakes() {
        return SentFile.all("mistakes");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isToldAtItsPlace(SentFile file) {
        var compiled = new ReleaseCompiler(null).compile(file.files());
        var found = new ArrayList<>(compiled.diagnostics());
        if (compiled.release() != null) {
            found.addAll(Scenarios.run(compiled.release()).faults());
        }
        var errors = found.stream()
                .filter(each -> each.severity() == Diagnostic.Severity.ERROR)
                .filter(each -> !each.code().equals("scenario.uncovered"))
                .toList();

        assertThat(errors.stream()
                        .map(each -> each.code() + " " + each.line() + ":" + each.column())
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .isEqualTo(file.expected());
        errors.forEach(each -> isWellSaid(each, file));
        errors.forEach(each -> Fix.of(each, file.files()).ifPresent(fix -> mends(fix, each, file)));
    }

    /** A fix is only offered where what it is for is gone afterwards. */
    private static void mends(Fix fix, Diagnostic error, SentFile file) {
        var files = new TreeMap<>(file.files());
        files.computeIfPresent(
                error.file(),
                (path, bytes) ->
                        fix.applied(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));

        var compiled = new ReleaseCompiler(null).compile(files);
        var left = new ArrayList<>(compiled.diagnostics());
        if (compiled.release() != null) {
            left.addAll(Scenarios.run(compiled.release()).faults());
        }

        assertThat(left)
                .filteredOn(each ->
                        each.code().equals(error.code()) && each.arguments().equals(error.arguments()))
                .filteredOn(each -> each.line() == error.line() && each.column() == error.column())
                .isEmpty();
        MENDED.add(error.code());
    }

    @AfterAll
    static void manyAreMended() {
        assertThat(MENDED).hasSizeGreaterThanOrEqualTo(10);
    }

    private static void isWellSaid(Diagnostic error, SentFile file) {
        var place = Place.of(error, file.files());
        assertThat(place.endColumn()).isGreaterThan(place.column());
        assertThat(error.number()).matches("TKR-\\d{4}");
        for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("id"))) {
            assertThat(error.message(language))
                    .isNotBlank()
                    .doesNotContain("{0}", "{1}", "{2}", "Exception", "policy/");
            assertThat(error.help(language)).doesNotContain("{0}", "{1}", "{2}");
        }
    }

    @Test
    void thereAreEnough() {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(50);
    }
}
