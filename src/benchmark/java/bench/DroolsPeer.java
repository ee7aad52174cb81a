package bench;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSessionConfiguration;

/**
 * Drools by itself, 23 rules in its usual style: derived facts are inserted on the way. As textbooks have it, with a join
 * and a session for each case; or tuned as far as its public API goes: facts that carry what later rules ask for, the
 * compiled alpha network, a hundred cases a session, and no locks.
 */
public final class DroolsPeer implements Engine {
    private static final String HEAD = """
            package boxes
            import bench.Case
            import bench.DroolsPeer.Predicate
            import bench.DroolsPeer.Score
            import java.util.Map
            global Map boxes
            """;

    /** What is derived on the way. */
    public record Predicate(String value, Case from) {}

    /** A score by the predicate. */
    public record Score(int value, Case from) {}

    private final boolean tuned;
    private final KieBase base;
    private final KieSessionConfiguration configuration;
    private final Map<Case, Integer> boxes = new IdentityHashMap<>();

    DroolsPeer(boolean tuned) {
        if (tuned) {
            System.setProperty("drools.alphaNetworkCompiler", "inmemory");
        }
        this.tuned = tuned;
        var services = KieServices.get();
        var files = services.newKieFileSystem();
        files.write("src/main/resources/boxes/boxes.drl", drl(tuned));
        var built = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (built.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(built.getResults().toString());
        }
        this.base = services.newKieContainer(services.getRepository().getDefaultReleaseId()).getKieBase();
        this.configuration = services.newKieSessionConfiguration();
        if (tuned) {
            configuration.setProperty("drools.threadSafe", "false");
        }
    }

    @Override
    public int batch() {
        return tuned ? 100 : 1;
    }

    @Override
    public int[] boxes(List<Case> cases) {
        boxes.clear();
        var session = base.newKieSession(configuration, null);
        try {
            session.setGlobal("boxes", boxes);
            cases.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return cases.stream().mapToInt(boxes::get).toArray();
    }

    private static String drl(boolean tuned) {
        var text = new ArrayList<>(List.of(HEAD));
        for (int r = 0; r < 3; r++) {
            for (int b = 0; b < 3; b++) {
                text.add(rule(
                        "predicate " + r + b,
                        30,
                        "$c : Case( results == %d, behaviour == %d )".formatted(r, b),
                        "insert( new Predicate( \"%s\", $c ) );".formatted(Case.predicate(r, b))));
            }
        }
        for (int i = 0; i < Case.SCORED.size(); i++) {
            text.add(rule(
                    "score " + Case.SCORED.get(i),
                    20,
                    "Predicate( value == \"%s\", $c : from )".formatted(Case.SCORED.get(i)),
                    "insert( new Score( %d, $c ) );".formatted(Case.SCORES.get(i))));
        }
        int[][] bounds = {{0, 59}, {60, 79}, {80, 100}};
        int[][] boxes = {{1, 3, 6}, {2, 5, 8}, {4, 7, 9}};
        for (int p = 0; p < 3; p++) {
            for (int q = 0; q < 3; q++) {
                var score = "value >= %d, value <= %d".formatted(bounds[p][0], bounds[p][1]);
                int low = bounds[q][0];
                int high = bounds[q][1];
                text.add(rule(
                        "box " + boxes[p][q],
                        10,
                        tuned
                                ? "Score( %s, from.potential >= %d, from.potential <= %d, $c : from )"
                                        .formatted(score, low, high)
                                : "Score( %s, $c : from ) Case( this == $c, potential >= %d, potential <= %d )"
                                        .formatted(score, low, high),
                        "boxes.put( $c, %d );".formatted(boxes[p][q])));
            }
        }
        return String.join("\n", text);
    }

    private static String rule(String name, int salience, String when, String then) {
        return "rule \"%s\" salience %d when %s then %s end%n".formatted(name, salience, when, then);
    }
}
