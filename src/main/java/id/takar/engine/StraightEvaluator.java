package id.takar.engine;

import id.takar.engine.straight.FailedRule;
import id.takar.engine.straight.SecondSingle;
import id.takar.engine.straight.Stopped;
import id.takar.engine.straight.Straight;
import id.takar.facts.About;
import id.takar.facts.Subject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs a release without a network, by the class generated for it; gives what {@link NetworkEvaluator} gives. */
final class StraightEvaluator implements Evaluator {
    private static final int MOST_DAYS = 200;

    private final Release release;
    private final About about;
    private final Scope scope;
    private final StraightRelease rules;
    private final Straight straight;
    private final Straight.Brake brake;
    /** By days, since most of a population share theirs. */
    private final Map<Days, long[]> holding = new LinkedHashMap<>(MOST_DAYS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Days, long[]> eldest) {
            return size() > MOST_DAYS;
        }
    };

    StraightEvaluator(Release release, About about, Scope scope, StraightRelease rules, Brake brake) {
        this.release = release;
        this.about = about;
        this.scope = scope;
        this.rules = rules;
        this.straight = rules.start();
        this.brake = brake::isPulled;
    }

    @Override
    public Evaluated evaluate(Subject file, LocalDate day, LocalDate statedOn) {
        if (file.about() != about) {
            throw new IllegalArgumentException("this evaluator is about " + about + ", not " + file.about());
        }
        var given = Given.of(release, scope, file, day, statedOn);
        straight.begin(holding.computeIfAbsent(given.days(), this::holdingOn), brake);
        var combiner = new Combiner(scope, file, given, new StraightSpoken(rules, straight, given.declared()));
        straight.add(given.declared().thresholds());
        given.facts().forEach(straight::add);
        int wave = 0;
        for (var each : scope.waves()) {
            speak(wave++);
            combiner.combine(each.combinations()).forEach(straight::add);
        }
        return combiner.all();
    }

    private void speak(int wave) {
        try {
            straight.speak(wave);
        } catch (SecondSingle second) {
            var one = rules.rule(second.earlier());
            var other = rules.rule(second.later());
            throw new RuleConflict(one.concludes(), List.of(one.id(), other.id()));
        } catch (FailedRule failed) {
            throw new RuleFailed(rules.rule(failed.rule()).id(), failed.why());
        } catch (Stopped stopped) {
            throw new RuleTooLong(rules.rule(stopped.rule()).id());
        }
    }

    /** The places of the rules that hold, as bits. */
    private long[] holdingOn(Days days) {
        long[] bits = new long[(rules.size() + Long.SIZE - 1) / Long.SIZE];
        for (var rule : scope.order()) {
            if (rule.holdsOn(days)) {
                int place = rules.place(rule);
                bits[place / Long.SIZE] |= 1L << place;
            }
        }
        return bits;
    }
}
