package id.takar.engine;

import static id.takar.engine.Policies.policies;
import static id.takar.engine.Policies.rule;
import static id.takar.engine.Policies.threshold;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnreadTest {
    private static final String DRAW =
            rule("draw", "Rank( golongan == Golongan.III_A )", "insert( CreditStep.of( threshold( \"step\" ) ) );");
    private static final String READ =
            rule("read", "CreditStep( value > threshold( \"least\" ) )", "insert( Finding.noted( \"n\" ) );");
    private static final String PROMISE = rule(
            "promise",
            "@from( \"2000-01-01\" ) @dated( \"day\" )",
            "",
            "insert( Promise.of( \"o\", \"CreditStep\" ) );");

    @Test
    void aConclusionThatNobodyReadsIsWarnedOf() {
        assertThat(with(DRAW).compile().diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo("type.unread");
            assertThat(d.file()).isEqualTo("a/b.drl");
            assertThat(d.line()).isEqualTo(5);
        });
    }

    @Test
    void aConclusionThatIsReadOrPromisedIsNot() {
        assertThat(with(DRAW, READ)
                        .thresholds("a/b", threshold("step", "4"), threshold("least", "3"))
                        .compile()
                        .diagnostics())
                .isEmpty();
        assertThat(with(PROMISE, DRAW).compile().diagnostics()).isEmpty();
    }

    @Test
    void aReleaseTellsWhichFactsItsRulesDoNotRead() {
        assertThat(with(PROMISE, DRAW).release().unread()).contains("Post").doesNotContain("Rank", "CreditStep");
    }

    private static Policies with(String... rules) {
        return policies().logic("a/b", rules).thresholds("a/b", threshold("step", "4"));
    }
}
