package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulePathsTest {
    @Test
    void areThoseOfTheShippedFiles() {
        assertThat(RuleFolder.shipped().keySet()).allMatch(RulePaths::isOne);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a/",
                "a//b",
                "../a",
                "a/../b",
                ".git/config",
                "a/.b",
                "a b",
                "a\\b",
                "a\nb",
                "\u00e9",
                "a:b"
            })
    void areNothingElse(String path) {
        assertThat(RulePaths.isOne(path)).isFalse();
        assertThat(RulePaths.isOne("a".repeat(201))).isFalse();
    }
}
