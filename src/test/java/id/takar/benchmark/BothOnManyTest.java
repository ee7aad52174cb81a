package id.takar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.BareRunners;
import id.takar.engine.Spoke;
import id.takar.synthetic.SyntheticPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * The benchmark's policy says the same straight and on Drools' network about many generated employees: each rule in the
 * same place, with the same words about the same facts. A million with {@code -P full}.
 */
class BothOnManyTest {
    private static final int PEOPLE = Boolean.getBoolean("takar.full") ? 1_000_000 : 20_000;
    private static final int THREADS = 2;

    @Test
    void sayTheSame() throws Exception {
        var release = BenchmarkPolicy.release();
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var work = new ArrayList<Callable<Long>>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                work.add(() -> compare(new BareRunners(release, BenchmarkPolicy.DAY), first));
            }
            long spoken = 0;
            for (var done : threads.invokeAll(work)) {
                spoken += done.get();
            }
            assertThat(spoken).isGreaterThan(10L * PEOPLE);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long compare(BareRunners runners, int first) {
        var people = new SyntheticPeople(20_261_130, BenchmarkPeople.cases());
        var straight = runners.new OnStraight();
        var network = runners.new OnNetwork(true);
        long spoken = 0;
        for (int number = first; number < PEOPLE; number += THREADS) {
            var facts = runners.facts(people.person(number), BenchmarkPolicy.DAY);
            List<Spoke> one = straight.spoke(facts);
            List<Spoke> other = network.spoke(facts);
            if (!Spoke.areSame(one, other)) {
                assertThat(one).as("person %s", number).isEqualTo(other);
            }
            spoken += one.size();
        }
        return spoken;
    }
}
