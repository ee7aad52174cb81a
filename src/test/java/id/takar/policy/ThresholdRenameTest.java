package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.engine.RuleText;
import id.takar.engine.ThresholdText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another name for a threshold: everywhere or nowhere, and nothing else moves. */
class ThresholdRenameTest {
    private static final ReleaseCompiler COMPILER = ReleaseCompiler.again(null, null);

    private final SortedMap<String, byte[]> files = RuleFolder.read(Path.of("rules"));

    /** All at once, so that none is found in the name of another. */
    @Test
    void renamesEachThresholdThatCameWithTakar() {
        var shipped = COMPILER.compile(files).orThrow();
        var ids =
                shipped.thresholds().stream().map(ThresholdText::id).distinct().toList();
        assertThat(ids).hasSizeGreaterThan(200);
        var renamed = new TreeMap<>(files);
        for (var id : ids) {
            var changed = new ThresholdRename(id, id + "-anew").in(renamed);
            assertThat(changed).as(id).isNotEmpty();
            renamed.putAll(changed);
        }

        var after = COMPILER.compile(renamed).orThrow();

        assertThat(values(after))
                .isEqualTo(shipped.thresholds().stream()
                        .map(each -> each.id() + "-anew " + each.value() + " "
                                + each.rule().from())
                        .sorted()
                        .toList());
        // A rule that has the id of its threshold goes with it.
        assertThat(asking(after).map(id -> id.replaceFirst("-anew$", "")))
                .containsExactlyElementsOf(asking(shipped).toList());
        var known = new ScenarioIds(after);
        var faults = new ScenarioFaults();
        Scenarios.of(after).forEach(scenario -> known.check(scenario, faults));
        assertThat(faults.found()).isEmpty();
    }

    private static Stream<String> asking(Release release) {
        return release.rules().stream().filter(rule -> !rule.declaration()).map(RuleText::id);
    }

    @ParameterizedTest
    @CsvSource({
        "'threshold( \"a.b\" ) a.b.c a.b-c x.a.b {a.b}', 'threshold( \"new.id\" ) a.b.c a.b-c x.a.b {new.id}'",
        "'SANGAT_BAIK=a.b; a.b, a.b.', 'SANGAT_BAIK=new.id; new.id, new.id.'"
    })
    void leavesIdsThatOnlyLookLikeIt(String text, String expected) {
        var one = new TreeMap<String, byte[]>();
        one.put("x.drl", text.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(new ThresholdRename("a.b", "new.id").in(one).get("x.drl"), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "Upper.case", "a..b", "a.b.", ".a.b", "a b.c", "a.\"b", "a.b\n"})
    void knowsWhatIsNoId(String text) {
        assertThat(ThresholdRename.isId(text)).isFalse();
        assertThat(ThresholdRename.isId("promotion.regular.years-2")).isTrue();
    }

    private static List<String> values(Release release) {
        return release.thresholds().stream()
                .map(each -> each.id() + " " + each.value() + " " + each.rule().from())
                .sorted()
                .toList();
    }
}
