package id.takar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.engine.Runner;
import id.takar.facts.EmployeeFile;
import id.takar.population.EmployeeFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whoever compares the runners sees every difference: here two releases stand in for two runners. */
class BothRunnersTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);
    private static final String ONE = rule("one", "Rank( golongan != null )", "Finding.noted( \"n\" )");
    private static final String OTHER = rule("other", "Rank( golongan != null )", "Finding.noted( \"n\" )");
    private static final String TWICE = rule("first", "Rank( golongan != null )", "Predicate.of( Predikat.BAIK )")
            + rule("second", "Rank( golongan != null )", "Predicate.of( Predikat.KURANG )");

    private final EmployeeFile employee = new EmployeeFiles()
            .read("{\"rank\":{\"golongan\":\"III/b\"}}".getBytes(StandardCharsets.UTF_8))
            .file();

    @Test
    void agreeAboutOneRelease() {
        assertThat(new BothRunners(release(ONE + OTHER)).difference(employee, DAY))
                .isEmpty();
        assertThat(new BothRunners(release(TWICE)).difference(employee, DAY)).isEmpty();
    }

    @Test
    void tellsAnotherOrderOfRules() {
        assertThat(between(ONE + OTHER, OTHER + ONE).difference(employee, DAY))
                .hasValueSatisfying(how -> assertThat(how)
                        .isEqualTo("on 2024-03-14 rules spoke in another order than on the network, at first"
                                + " `a/b one`, where it is `a/b other`"));
    }

    @Test
    void tellsAnotherDecisionByTheSameRules() {
        assertThat(between(ONE, ONE + " ").difference(employee, DAY))
                .hasValueSatisfying(how -> assertThat(how).contains("the decision is another than on the network"));
    }

    @Test
    void tellsAFaultThatOneOfThemHas() {
        assertThat(between(ONE, TWICE).difference(employee, DAY))
                .hasValue("on 2024-03-14 one says a decision, the network RuleConflict [first, second]");
    }

    private static BothRunners between(String straight, String network) {
        return new BothRunners(
                Evaluation.of(release(straight), Runner.STRAIGHT), Evaluation.of(release(network), Runner.NETWORK));
    }

    private static Release release(String rules) {
        var files = new TreeMap<String, byte[]>();
        var messages = new StringBuilder();
        for (String id : new String[] {"one", "other", "first", "second"}) {
            if (rules.contains("\"" + id + "\"")) {
                messages.append(id).append(" = ").append(id).append('\n');
            }
        }
        files.put("a/b.drl", bytes("package policy.a.b\n\nimport id.takar.facts.*\n\n" + rules));
        files.put("a/b.messages_id.properties", bytes(messages.toString()));
        files.put("a/b.messages_en.properties", bytes(messages.toString()));
        return new ReleaseCompiler(null).compile(files).orThrow();
    }

    private static String rule(String id, String when, String said) {
        return """
                rule "%1$s speaks"
                    @id( "%1$s" )
                    @legalBasis( "agency policy" )
                    @from( "2000-01-01" )
                when
                    %2$s
                then
                    insert( %3$s );
                end
                """.formatted(id, when, said);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
