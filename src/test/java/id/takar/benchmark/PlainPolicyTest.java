package id.takar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.BareRunners;
import id.takar.engine.straight.Fired;
import id.takar.synthetic.SyntheticPeople;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A third opinion: plain Java, written by hand from the rules' text, says what the rules say. */
class PlainPolicyTest {
    private static final int PEOPLE = Boolean.getBoolean("takar.full") ? 100_000 : 20_000;

    private final BareRunners runners = new BareRunners(BenchmarkPolicy.release(), BenchmarkPolicy.DAY);
    private final BareRunners.OnStraight straight = runners.new OnStraight();
    private final int[] numbers = IntStream.range(0, runners.size())
            .map(place -> PlainPolicy.RULES.indexOf(runners.id(place)))
            .toArray();
    private final PlainPolicy plain = new PlainPolicy(runners::threshold);

    @Test
    void saysWhatTheRulesSayAboutEverybody() {
        var people = new SyntheticPeople(20_240_314, BenchmarkPeople.cases());
        Set<String> spoke = new HashSet<>();
        for (int number = 0; number < PEOPLE; number++) {
            var facts = runners.facts(people.person(number), BenchmarkPolicy.DAY);
            var fired = straight.fire(facts);
            var trace = plain.decide(PlainFacts.of(facts));
            if (!isSame(trace, fired)) {
                assertThat(lines(trace)).as("person %s", number).isEqualTo(lines(fired));
            }
            for (int rule : trace.rules()) {
                spoke.add(PlainPolicy.RULES.get(rule));
            }
        }
        assertThat(spoke).containsExactlyInAnyOrderElementsOf(PlainPolicy.RULES);
    }

    /** The same words of the same rules about the same facts, in whatever order of rules. */
    private boolean isSame(PlainTrace trace, Fired fired) {
        if (trace.count() != fired.count()) {
            return false;
        }
        int[] ours = order(trace.count(), i -> trace.rules()[i]);
        int[] theirs = order(fired.count(), i -> numbers[fired.rule(i)]);
        for (int i = 0; i < ours.length; i++) {
            int from = ours[i] == 0 ? 0 : trace.ends()[ours[i] - 1];
            var matched = fired.matched(theirs[i]).stream()
                    .filter(fact -> !runners.isAdded(fact))
                    .toList();
            var facts = List.of(trace.words()).subList(from + 1, trace.ends()[ours[i]]);
            boolean same = trace.rules()[ours[i]] == numbers[fired.rule(theirs[i])]
                    && trace.words()[from].equals(fired.said(theirs[i]))
                    && facts.equals(matched);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static int[] order(int count, IntUnaryOperator rule) {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt(rule::applyAsInt))
                .mapToInt(i -> i)
                .toArray();
    }

    @Test
    void hasThePolicysRules() {
        assertThat(runners.holding()).isEqualTo(86);
    }

    private static List<String> lines(PlainTrace trace) {
        var lines = new ArrayList<String>();
        for (int i = 0, at = 0; i < trace.count(); at = trace.ends()[i], i++) {
            var facts = new ArrayList<>(List.of(trace.words()).subList(at + 1, trace.ends()[i]));
            lines.add(line(PlainPolicy.RULES.get(trace.rules()[i]), trace.words()[at], facts));
        }
        return lines.stream().sorted().toList();
    }

    private List<String> lines(Fired fired) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < fired.count(); i++) {
            var facts = fired.matched(i).stream()
                    .filter(fact -> !runners.isAdded(fact))
                    .toList();
            lines.add(line(runners.id(fired.rule(i)), fired.said(i), facts));
        }
        return lines.stream().sorted().toList();
    }

    private static String line(String rule, Object said, List<Object> facts) {
        return rule + " " + said + " " + facts;
    }
}
