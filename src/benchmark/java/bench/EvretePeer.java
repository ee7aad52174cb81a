package bench;

import java.util.List;
import org.evrete.Configuration;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.Knowledge;

/** Evrete: 23 rules, one session that is cleared for each evaluation. */
final class EvretePeer implements Engine {
    /** What is derived on the way. */
    public record Predicate(String value, Case from) {}

    /** A score by the predicate. */
    public record Score(int value, Case from) {}

    /** A condition over facts; Evrete knows two kinds that look alike. */
    private interface Test extends java.util.function.Predicate<Object[]> {}

    private final org.evrete.api.StatefulSession session;
    private int box;

    EvretePeer() {
        var service = new KnowledgeService(new Configuration());
        Knowledge knowledge = service.newKnowledge();
        var rules = knowledge.builder();
        for (int results = 0; results < 3; results++) {
            for (int behaviour = 0; behaviour < 3; behaviour++) {
                int r = results;
                int b = behaviour;
                rules.newRule("predicate " + r + b)
                        .salience(30)
                        .forEach("$c", Case.class)
                        .where((Test) v -> ((Case) v[0]).results() == r && ((Case) v[0]).behaviour() == b, "$c")
                        .execute(x -> x.insert(new Predicate(Case.predicate(r, b), x.get("$c"))));
            }
        }
        for (int i = 0; i < Case.SCORED.size(); i++) {
            String value = Case.SCORED.get(i);
            int score = Case.SCORES.get(i);
            rules.newRule("score " + value)
                    .salience(20)
                    .forEach("$p", Predicate.class)
                    .where((Test) v -> ((Predicate) v[0]).value().equals(value), "$p")
                    .execute(x -> x.insert(new Score(score, x.<Predicate>get("$p").from())));
        }
        int[][] bounds = {{0, 59}, {60, 79}, {80, 100}};
        int[][] boxes = {{1, 3, 6}, {2, 5, 8}, {4, 7, 9}};
        for (int p = 0; p < 3; p++) {
            for (int q = 0; q < 3; q++) {
                int[] of = bounds[p];
                int[] to = bounds[q];
                int is = boxes[p][q];
                rules.newRule("box " + is)
                        .salience(10)
                        .forEach("$s", Score.class)
                        .where(
                                (Test) v -> {
                                    var s = (Score) v[0];
                                    int potential = s.from().potential();
                                    return s.value() >= of[0] && s.value() <= of[1] && potential >= to[0] && potential <= to[1];
                                },
                                "$s")
                        .execute(x -> box = is);
            }
        }
        rules.build();
        this.session = knowledge.newStatefulSession(ActivationMode.CONTINUOUS);
    }

    @Override
    public int[] boxes(List<Case> cases) {
        return cases.stream().mapToInt(this::box).toArray();
    }

    private int box(Case each) {
        box = 0;
        session.insert(each);
        session.fire();
        session.clear();
        return box;
    }
}
