package id.takar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.takar.facts.EmployeeFile;
import id.takar.facts.Rank;
import id.takar.facts.WorkResult;
import id.takar.population.EmployeeFiles;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is known in an evaluation, whichever runner it is on. */
class KnownTest {
    private final Known known = new Known();
    private final EmployeeFile file = new EmployeeFiles()
            .read("{\"skp\":{\"results\":[{\"key\":\"R1\"},{\"key\":\"R2\"}]}}".getBytes(StandardCharsets.UTF_8))
            .file();

    @Test
    void aSecondFactOfASingleIsAnError() {
        known.add(file.rank());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> known.add(file.rank()))
                .withMessage("a second Rank, of which there may be one");
        assertThat(known.first(Vocabulary.TAKAR.fact(Rank.class))).isSameAs(file.rank());
    }

    @Test
    void thereMayBeManyOfSomeTypes() {
        file.skp().results().forEach(known::add);

        assertThat(known.all(Vocabulary.TAKAR.fact(WorkResult.class))).hasSize(2);
    }
}
