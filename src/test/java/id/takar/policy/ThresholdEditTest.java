package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.engine.ThresholdText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Setting a threshold without touching a file: what the officer means is written, and nothing else moves. */
class ThresholdEditTest {
    private static final String NEEDS = "samarinda/productivity/levels.thresholds.drl";
    private static final ReleaseCompiler COMPILER = ReleaseCompiler.again(null, null);

    private final SortedMap<String, byte[]> files = RuleFolder.read(Path.of("rules"));
    private final Release shipped = COMPILER.compile(files).orThrow();

    @Test
    void endsTheVersionTheDayBeforeAndBeginsOneLikeIt() {
        var edit = new ThresholdEdit(
                LocalDate.of(2027, 1, 1), new BigDecimal("62.5"), "agency policy", "decided on 12 March", "T");

        String text = edit.in(text(NEEDS), of("needs.met")).orElseThrow();

        assertThat(text)
                .isEqualTo(text(NEEDS).replace("2022-01-01\" )", "2022-01-01\" )\n    @until( \"2026-12-31\" )") + """

                        rule "From when a level of needs counts as met from 2027-01-01"
                            @id( "needs.met" )
                            @legalBasis( "agency policy" )
                            @from( "2027-01-01" )
                            @confidence( "T" )
                            @source( "decided on 12 March" )
                            @unit( "points" )
                        when
                        then
                            insert( Threshold.of( "needs.met", "62.5" ) );
                        end
                        """);
        assertThat(compiled(NEEDS, text).thresholds().stream()
                        .filter(each -> each.id().equals("needs.met"))
                        .map(each -> each.rule().from() + " " + each.value()))
                .containsExactly("2022-01-01 60", "2027-01-01 62.5");
    }

    @Test
    void correctsTheVersionThatBeginsOnThatDayInItsPlace() {
        var edit = new ThresholdEdit(LocalDate.of(2022, 1, 1), new BigDecimal("61"), "agency policy", "", "I");

        String text = edit.in(text(NEEDS), of("needs.met")).orElseThrow();

        assertThat(text)
                .isEqualTo(text(NEEDS)
                        .replace("\"needs.met\", 60", "\"needs.met\", 61")
                        .replace("    @source( \"domain 7.1, the default for sufficient\" )\n", ""));
    }

    @Test
    void namesALaterVersionAnewAndNotAfterTheOneBefore() {
        String once = new ThresholdEdit(LocalDate.of(2027, 1, 1), new BigDecimal("61"), "agency policy", "", "I")
                .in(text(NEEDS), of("needs.met"))
                .orElseThrow();
        var later = compiled(NEEDS, once).thresholds().stream()
                .filter(each -> each.id().equals("needs.met"))
                .reduce((first, second) -> second)
                .orElseThrow();

        String twice = new ThresholdEdit(LocalDate.of(2028, 7, 1), new BigDecimal("60"), "agency policy", "", "I")
                .in(once, later)
                .orElseThrow();

        assertThat(compiled(NEEDS, twice).thresholds().stream()
                        .filter(each -> each.id().equals("needs.met"))
                        .map(each -> each.rule().name() + ": " + each.value() + " until "
                                + each.rule().until()))
                .containsExactly(
                        "From when a level of needs counts as met: 60 until 2026-12-31",
                        "From when a level of needs counts as met from 2027-01-01: 61 until 2028-06-30",
                        "From when a level of needs counts as met from 2028-07-01: 60 until null");
    }

    /** Each threshold that came with Takar can be set; the files say the same of all others as before. */
    @Test
    void knowsEachThresholdThatCameWithTakar() {
        assertThat(shipped.thresholds()).hasSizeGreaterThan(200);
        var changed = new TreeMap<>(files);
        for (var threshold : shipped.thresholds()) {
            String file = threshold.rule().file();
            String text = new String(changed.get(file), StandardCharsets.UTF_8);
            // The same value again, by the same article: nothing moves but the way it is written.
            var edit = new ThresholdEdit(
                    threshold.rule().from(),
                    threshold.value(),
                    threshold.rule().legalBasis(),
                    threshold.rule().source() == null ? "" : threshold.rule().source(),
                    threshold.rule().confidence() == null
                            ? ""
                            : threshold.rule().confidence());
            String again = edit.in(text, threshold).orElseThrow();
            assertThat(again.lines())
                    .as(threshold.id())
                    .hasSameSizeAs(text.lines().toList());
            changed.put(file, again.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(values(COMPILER.compile(changed).orThrow())).isEqualTo(values(shipped));
    }

    /** Each of them can be given another version from a day on, and the past stays as it was. */
    @Test
    void beginsAVersionOfEachThresholdThatCameWithTakar() {
        var day = LocalDate.of(2030, 1, 1);
        var changed = new TreeMap<>(files);
        // From the end of each file, so that what stands before keeps its lines.
        var open = shipped.thresholds().stream()
                .filter(threshold -> threshold.rule().holdsOn(day))
                .sorted(Comparator.comparing(
                                (ThresholdText threshold) -> threshold.rule().line())
                        .reversed())
                .toList();
        for (var threshold : open) {
            var edit =
                    new ThresholdEdit(day, threshold.value(), threshold.rule().legalBasis(), "decided", "T");
            String text = new String(changed.get(threshold.rule().file()), StandardCharsets.UTF_8);
            changed.put(
                    threshold.rule().file(),
                    edit.in(text, threshold).orElseThrow().getBytes(StandardCharsets.UTF_8));
        }

        var after = COMPILER.compile(changed).orThrow();

        assertThat(after.thresholds()).hasSize(shipped.thresholds().size() + open.size());
        for (var threshold : open) {
            var versions = after.thresholds().stream()
                    .filter(each -> each.id().equals(threshold.id()))
                    .toList();
            assertThat(versions)
                    .as(threshold.id())
                    .anyMatch(each -> day.equals(each.rule().from())
                            && each.rule().until() == null
                            && "decided".equals(each.rule().source()))
                    .anyMatch(each -> each.rule().from().equals(threshold.rule().from())
                            && day.minusDays(1).equals(each.rule().until())
                            && each.value().equals(threshold.value()));
        }
    }

    private static List<String> values(Release release) {
        return release.thresholds().stream()
                .map(each -> each.id() + " " + each.value() + " " + each.rule())
                .toList();
    }

    private Release compiled(String file, String text) {
        var changed = new TreeMap<>(files);
        changed.put(file, text.getBytes(StandardCharsets.UTF_8));
        return COMPILER.compile(changed).orThrow();
    }

    private ThresholdText of(String id) {
        return shipped.thresholds().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }
}
