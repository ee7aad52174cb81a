package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.Eventually;
import id.takar.population.Populations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "takar.demo.cohort=true")
class DemoCohortTest {
    @Autowired
    private Runs runs;

    @Autowired
    private RunPages pages;

    @Autowired
    private Populations populations;

    @Autowired
    private DemoCohort cohort;

    @Test
    void decidesTheCohortAtTheFirstStartOnly() throws Exception {
        Eventually.is(
                "the cohort is decided", () -> runs.latest(1).stream().anyMatch(run -> run.state() == Run.State.DONE));

        var run = runs.latest(1).get(0);
        assertThat(run.day()).isEqualTo(Cohort.DAY);
        assertThat(run.createdBy()).isEqualTo("takar");
        assertThat(pages.decisions(run.id(), 0, 100).items()).hasSize(40);
        cohort.fill();
        assertThat(populations.latest(10)).hasSize(1);
        assertThat(runs.latest(10)).hasSize(1);
    }
}
