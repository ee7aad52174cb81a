package id.takar.benchmark;

import id.takar.engine.BareRunners;
import id.takar.engine.straight.OnEvrete;
import id.takar.synthetic.SyntheticPeople;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One employee after another by the benchmark's policy, facts to findings with the full trace, results kept. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PolicyRun {
    /** What all threads share: the release and the facts of the people. */
    @State(Scope.Benchmark)
    public static class Given {
        /** How many people, over and over. */
        @Param("2000")
        public int people;

        /** How many rules are added that rarely match. */
        @Param("0")
        public int added;

        private BareRunners runners;
        private List<List<Object>> facts;
        private List<PlainFacts> plain;

        /** Compiles the policy and makes the people. */
        @Setup
        public void prepare() {
            runners = new BareRunners(BenchmarkPolicy.release(added), BenchmarkPolicy.DAY);
            var synthetic = new SyntheticPeople(1, BenchmarkPeople.cases());
            facts = IntStream.range(0, people)
                    .mapToObj(number -> runners.facts(synthetic.person(number), BenchmarkPolicy.DAY))
                    .toList();
            plain = facts.stream().map(PlainFacts::of).toList();
        }
    }

    /** What each thread has of its own: the engine, and where it is. */
    @State(Scope.Thread)
    public static class Running {
        /** Which engine. */
        @Param({"plain", "straight", "network", "network-as-documented", "evrete"})
        public String engine;

        private IntFunction<Object> decide;
        private Object[] kept;
        private int at;

        /** Starts the engine, which first has to say as much as Takar says about some. */
        @Setup
        public void start(Given given) {
            decide = engine(given);
            kept = new Object[given.people];
        }

        private IntFunction<Object> engine(Given given) {
            var runners = given.runners;
            var facts = given.facts;
            switch (engine) {
                case "plain" -> {
                    var plain = new PlainPolicy(runners::threshold);
                    return number -> plain.decide(given.plain.get(number));
                }
                case "straight" -> {
                    var straight = runners.new OnStraight();
                    return number -> straight.fire(facts.get(number));
                }
                case "network", "network-as-documented" -> {
                    var network = runners.new OnNetwork(engine.equals("network"));
                    check(given, number -> network.count(facts.get(number)));
                    return number -> network.fire(facts.get(number));
                }
                case "evrete" -> {
                    var evrete = new OnEvrete(runners.plan(), runners::holds);
                    IntFunction<List<Object>> all = number -> evrete.fire(runners.thresholds(), facts.get(number));
                    check(given, number -> all.apply(number).size());
                    return all::apply;
                }
                default -> throw new IllegalArgumentException(engine);
            }
        }

        private static void check(Given given, IntFunction<Integer> count) {
            var straight = given.runners.new OnStraight();
            for (int number = 0; number < Math.min(1_000, given.people); number++) {
                int right = straight.fire(given.facts.get(number)).count();
                if (count.apply(number) != right) {
                    throw new IllegalStateException(
                            "said " + count.apply(number) + ", not " + right + ", about " + number);
                }
            }
        }
    }

    /** Decides about the next one. */
    @Benchmark
    public Object one(Running running) {
        int at = running.at;
        running.at = at + 1 == running.kept.length ? 0 : at + 1;
        return running.kept[at] = running.decide.apply(at);
    }
}
