package id.takar.engine;

import static id.takar.engine.Policies.policies;
import static id.takar.engine.Policies.rule;
import static id.takar.engine.Policies.threshold;
import static org.assertj.core.api.Assertions.assertThat;

import id.takar.facts.About;
import id.takar.population.EmployeeFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** A folder that changes file by file: what stays is not made again, and every release is as if made from nothing. */
class CompileAgainTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    private static final String OVER_LIMIT = "TimeInRank( fullYears >= threshold( \"z.limit\" ) )";

    private final ReleaseCompiler compiler = ReleaseCompiler.again(null, null);

    @Test
    void makesAnewOnlyThePolicyThatChanged() {
        var first = compiled(files("5", "Finding.noted( \"n\" )"));
        var second = compiled(files("5", "Finding.noted( \"m\" )"));

        assertThat(modelOf(second, "policy.a.limit")).isSameAs(modelOf(first, "policy.a.limit"));
        assertThat(modelOf(second, "policy.a.note")).isNotSameAs(modelOf(first, "policy.a.note"));
    }

    @Test
    void loadsNothingAnewWhereNothingChanged() {
        var files = files("5", "Finding.noted( \"n\" )");

        assertThat(compiled(files).models()).isEqualTo(compiled(files).models());
        assertThat(compiler.compile(files).orThrow().fromCache()).isTrue();
    }

    @Test
    void findsEachThresholdInItsPlaceWhenOthersComeAndGo() {
        compiled(files("5", "Finding.noted( \"n\" )"));
        var more = files("7", "Finding.noted( \"n\" )");
        more.putAll(policies()
                .logic(
                        "a/early",
                        rule("e", OVER_LIMIT.replace("z.limit", "a.first"), "insert( Finding.noted( \"e\" ) );"))
                .thresholds("a/early", threshold("a.first", "3"))
                .files());

        assertThat(spoken(compiled(more))).containsExactlyInAnyOrder("e", "n");
        assertThat(spoken(compiled(files("4", "Finding.noted( \"n\" )")))).containsExactlyInAnyOrder("l", "n");
    }

    @Test
    void forgetsThresholdsThatAreLongGone() {
        var kept = new Kept();
        int most = 0;
        for (int i = 0; i < 1_000; i++) {
            most = Math.max(most, kept.slots(List.of("always", "now-" + i)).size());
        }

        assertThat(most).isLessThan(200);
        assertThat(kept.slots(List.of("always", "last"))).contains("always", "last");
    }

    @Test
    void isTheReleaseThatAFreshCompilerMakes() {
        compiled(files("5", "Finding.noted( \"n\" )"));
        compiler.compile(files("5", "System.exit( 0 )"));
        var files = files("6", "Finding.noted( \"n\" )");

        var again = compiled(files);
        var fresh = new ReleaseCompiler(null).compile(files).orThrow();

        assertThat(again.id()).isEqualTo(fresh.id());
        assertThat(again.rules()).isEqualTo(fresh.rules());
        assertThat(again.thresholds()).isEqualTo(fresh.thresholds());
        assertThat(spoken(again)).isEqualTo(spoken(fresh)).containsExactly("n");
    }

    @Test
    void saysTheSameOfAWrongFileEachTime() {
        var wrong = files("5", "System.exit( 0 )");

        var first = compiler.compile(wrong).diagnostics();

        assertThat(first).isNotEmpty();
        assertThat(compiler.compile(wrong).diagnostics()).isEqualTo(first);
        assertThat(compiler.compile(files("5", "Finding.noted( \"n\" )")).release())
                .isNotNull();
    }

    private Release compiled(SortedMap<String, byte[]> files) {
        return compiler.compile(files).orThrow();
    }

    private static Object modelOf(Release release, String javaPackage) {
        return release.models().stream()
                .filter(model -> model.getPackageName().equals(javaPackage))
                .findFirst()
                .orElseThrow();
    }

    /** The rules that speak of somebody with four years in rank. */
    private static List<String> spoken(Release release) {
        var reading = new EmployeeFiles()
                .read("{\"rank\":{\"golongan\":\"III/a\",\"since\":\"2020-03-14\"}}".getBytes(StandardCharsets.UTF_8));
        return release.evaluator(About.EMPLOYEE).evaluate(reading.file(), DAY, DAY).firings().stream()
                .map(firing -> firing.rule().id())
                .toList();
    }

    private static SortedMap<String, byte[]> files(String limit, String says) {
        return policies()
                .logic("a/limit", rule("l", OVER_LIMIT, "insert( Finding.noted( \"l\" ) );"))
                .thresholds("a/limit", threshold("z.limit", limit))
                .logic("a/note", rule("n", "Rank( golongan != null )", "insert( " + says + " );"))
                .files();
    }
}
