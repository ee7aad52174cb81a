package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.ReleaseCompiler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RuleHistoryTest {
    /** Where the text of a rule is looked for it is found: each rule that came with Takar, with all its versions. */
    @Test
    void findsEachRuleInItsFile() {
        var release = new ReleaseCompiler(null)
                .compile(RuleFolder.read(Path.of("rules")))
                .orThrow();
        assertThat(release.rules()).hasSizeGreaterThan(1_000).allSatisfy(rule -> {
            String file = new String(release.files().get(rule.file()), StandardCharsets.UTF_8);
            assertThat(RuleHistory.text(file, rule.id()))
                    .startsWith("rule \"")
                    .contains("rule \"" + rule.name() + "\"")
                    .contains("@from( \"" + rule.from() + "\" )")
                    .endsWith("end");
        });
    }

    @Test
    void takesNoOtherRuleForIt() {
        String file = """
                rule "One"
                    @id( "a.b" )
                when
                then
                    insert( Finding.met( "a.bend" ) );
                end

                // rule "Not this"
                rule "Two"
                    @id( "axb" )
                when
                then
                end
                """;
        assertThat(RuleHistory.text(file, "a.b")).startsWith("rule \"One\"").doesNotContain("Two");
        assertThat(RuleHistory.text(file, "b")).isEmpty();
    }
}
