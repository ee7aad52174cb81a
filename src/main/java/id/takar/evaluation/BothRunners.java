package id.takar.evaluation;

import id.takar.engine.Firing;
import id.takar.engine.Release;
import id.takar.engine.RuleFailed;
import id.takar.engine.RuleFault;
import id.takar.engine.Runner;
import id.takar.facts.Subject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides on both runners and compares: every byte of the decision, and the order in which rules spoke. Drools' network
 * is right by definition. One per thread.
 */
public final class BothRunners {
    private final Evaluation straight;
    private final Evaluation network;

    /**
     * @param release a release without obstacles
     */
    public BothRunners(Release release) {
        this(Evaluation.of(release, Runner.STRAIGHT), Evaluation.of(release, Runner.NETWORK));
    }

    BothRunners(Evaluation straight, Evaluation network) {
        this.straight = straight;
        this.network = network;
    }

    /** What one runner makes of a subject: a decision and the order of its rules, or a fault of the rules. */
    private record Came(
            @Nullable String decision,
            List<String> rules,
            @Nullable String fault) {
        static Came of(Evaluation evaluation, Subject file, LocalDate day) {
            try {
                var decided = evaluation.decided(file, day);
                return new Came(
                        new String(decided.decision().bytes(), StandardCharsets.UTF_8),
                        decided.evaluated().firings().stream().map(Came::line).toList(),
                        null);
            } catch (RuleFault fault) {
                // Which of the rules of a stage is tried when one fails, the network leaves open.
                return new Came(
                        null,
                        fault instanceof RuleFailed ? List.of() : fault.rules(),
                        fault.getClass().getSimpleName());
            }
        }

        private static String line(Firing firing) {
            return firing.rule().policy() + " " + firing.rule().id();
        }
    }

    /** How the runners differ about a subject on a day; empty when they do not. */
    public Optional<String> difference(Subject file, LocalDate day) {
        var one = Came.of(straight, file, day);
        var other = Came.of(network, file, day);
        if (!Objects.equals(one.fault(), other.fault())) {
            return Optional.of("on " + day + " one says " + said(one) + ", the network " + said(other));
        }
        if (!one.rules().equals(other.rules())) {
            return Optional.of("on " + day + " rules spoke in another order than on the network, at first "
                    + first(one.rules(), other.rules()));
        }
        return Objects.equals(one.decision(), other.decision())
                ? Optional.empty()
                : Optional.of("on " + day + " the same rules spoke, and the decision is another than on the network");
    }

    private static String said(Came came) {
        return came.fault() == null ? "a decision" : came.fault() + " " + came.rules();
    }

    private static String first(List<String> one, List<String> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return "`" + one.get(i) + "`, where it is `" + other.get(i) + "`";
            }
        }
        return "where one of them ends";
    }
}
