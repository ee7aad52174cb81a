package id.takar.policy;

import id.takar.engine.Diagnostic.Link;
import id.takar.engine.Release;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Explanation;
import id.takar.evaluation.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rules behind a value of a decision, back through what they concluded to the facts. */
final class ReasonChain {
    private static final int LONGEST = 40;
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final Decision decision;
    private final Release release;
    private final List<Reason> reasons;
    private final List<Link> links = new ArrayList<>();
    private final Set<Reason> told = new HashSet<>();

    private ReasonChain(Decision decision, Release release) {
        this.decision = decision;
        this.release = release;
        this.reasons = decision.reasons();
    }

    /** What is behind an outcome, a requirement, a finding with or without its key, or a conclusion. */
    static List<Link> behind(String id, Decision decision, Release release) {
        var chain = new ReasonChain(decision, release);
        chain.about(id, 0);
        return chain.links;
    }

    /** What is behind what a rule said. */
    static List<Link> ofRule(String rule, Decision decision, Release release) {
        var chain = new ReasonChain(decision, release);
        chain.reasons.stream().filter(r -> r.rule().equals(rule)).forEach(r -> chain.tell(r, 0));
        return chain.links;
    }

    private void about(String id, int depth) {
        reasons.stream().filter(r -> isAbout(r, id)).forEach(r -> tell(r, depth));
        answers(decision)
                .filter(outcome -> outcome.id().equals(id))
                .map(DecidedOutcome::because)
                .flatMap(Collection::stream)
                .distinct()
                .flatMap(rule -> reasons.stream().filter(r -> r.rule().equals(rule)))
                .forEach(r -> tell(r, depth));
    }

    private void tell(Reason reason, int depth) {
        if (links.size() >= LONGEST || !told.add(reason)) {
            return;
        }
        var values = new TreeMap<>(reason.thresholds());
        values.putAll(reason.bindings());
        links.add(new Link(
                depth,
                reason.rule(),
                Map.of(
                        "id", Explanation.sentence(reason, release, INDONESIAN),
                        "en", Explanation.sentence(reason, release, Locale.ENGLISH)),
                values));
        for (String fact : reason.facts()) {
            about(fact, depth + 1);
            String carried = release.carriedBy(fact);
            if (carried != null) {
                about(carried, depth + 1);
            }
        }
    }

    static boolean isAbout(Reason reason, String id) {
        return reason.about().equals(id) || (reason.about() + "[" + reason.key() + "]").equals(id);
    }

    /** All outcomes of a decision, with the requirements they combine. */
    static Stream<DecidedOutcome> answers(Decision decision) {
        return decision.outcomes().stream().flatMap(o -> Stream.concat(Stream.of(o), o.requirements().stream()));
    }
}
