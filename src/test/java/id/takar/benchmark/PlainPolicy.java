package id.takar.benchmark;

import id.takar.facts.Ability;
import id.takar.facts.Aspect;
import id.takar.facts.Attitude;
import id.takar.facts.BehaviourRating;
import id.takar.facts.Direction;
import id.takar.facts.Finding;
import id.takar.facts.Knowledge;
import id.takar.facts.Motivation;
import id.takar.facts.Outcome;
import id.takar.facts.Predicate;
import id.takar.facts.Predikat;
import id.takar.facts.Productivity;
import id.takar.facts.ProposedBehaviourRating;
import id.takar.facts.ProposedResultRating;
import id.takar.facts.Rating;
import id.takar.facts.ResultRating;
import id.takar.facts.ResultScore;
import id.takar.facts.Situation;
import id.takar.facts.Skill;
import id.takar.facts.TalentPerformance;
import id.takar.facts.TalentPotential;
import id.takar.facts.TalentPredicateScore;
import id.takar.facts.TalentReading;
import id.takar.facts.TalentValue;
import id.takar.facts.WorkResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The benchmark's policy written by hand, as fast as plain Java does it: a question is asked once, an answer that is
 * always the same is made once, nothing is looked up. It says what the rules say, with the same trace. One per thread.
 */
public final class PlainPolicy {
    /** The rules' ids; a rule's place here is its number. */
    static final List<String> RULES = List.of(
            "performance.measurability.some",
            "performance.measurability.none",
            "performance.measurable.met",
            "performance.measurable.no-unit",
            "performance.measurable.no-target",
            "performance.measurable.no-due-day",
            "performance.achievement.more-is-better",
            "performance.achievement.less-is-better",
            "performance.achievement.no-direction",
            "performance.achievement.nothing-planned",
            "performance.achievement.doubtful-direction",
            "performance.results.score.weighted",
            "performance.results.score.mean",
            "performance.results.score.weightless",
            "performance.results.score.none",
            "performance.weights.below",
            "performance.weights.above",
            "performance.results.proposal.above",
            "performance.results.proposal.meets",
            "performance.results.proposal.below",
            "performance.behaviour.proposal.above",
            "performance.behaviour.proposal.meets",
            "performance.behaviour.proposal.below",
            "performance.results.rating.rater-above",
            "performance.results.rating.rater-meets",
            "performance.results.rating.rater-below",
            "performance.results.rating.proposal-stands",
            "performance.results.difference.rater-higher",
            "performance.results.difference.rater-lower",
            "performance.behaviour.rating.rater-above",
            "performance.behaviour.rating.rater-meets",
            "performance.behaviour.rating.rater-below",
            "performance.behaviour.rating.proposal-stands",
            "performance.behaviour.difference.rater-higher",
            "performance.behaviour.difference.rater-lower",
            "performance.predicate.results-above.behaviour-above",
            "performance.predicate.results-above.behaviour-meets",
            "performance.predicate.results-above.behaviour-below",
            "performance.predicate.results-meets.behaviour-above",
            "performance.predicate.results-meets.behaviour-meets",
            "performance.predicate.results-meets.behaviour-below",
            "performance.predicate.results-below.behaviour-above",
            "performance.predicate.results-below.behaviour-meets",
            "performance.predicate.results-below.behaviour-below",
            "productivity.knowledge.whole",
            "productivity.knowledge.parts",
            "productivity.skill.whole",
            "productivity.skill.parts",
            "productivity.attitude.whole",
            "productivity.attitude.parts",
            "productivity.situation.whole",
            "productivity.situation.parts",
            "productivity.ability.both",
            "productivity.motivation.both",
            "productivity.index.both",
            "productivity.quadrant.delegate",
            "productivity.quadrant.excite",
            "productivity.quadrant.guide",
            "productivity.quadrant.direct",
            "talent.potential.whole",
            "talent.performance.very-good",
            "talent.performance.good",
            "talent.performance.needs-improvement",
            "talent.performance.poor",
            "talent.performance.very-poor",
            "talent.reading.chosen",
            "talent.performance.predicate-alone",
            "talent.value.both",
            "talent.box.is.9",
            "talent.box.is.8",
            "talent.box.is.7",
            "talent.box.is.6",
            "talent.box.is.5",
            "talent.box.is.4",
            "talent.box.is.3",
            "talent.box.is.2",
            "talent.box.is.1",
            "talent.succession.9",
            "talent.succession.8",
            "talent.succession.7");

    private static final Outcome MEASURABLE = Outcome.of("performance.measurability", "MEASURABLE");
    private static final Outcome NOT_MEASURABLE = Outcome.of("performance.measurability", "NOT_MEASURABLE");
    private static final Outcome NO_SCORE = Outcome.of("performance.results.score", "NOT_MEASURABLE");
    private static final Finding WEIGHTS = Finding.noted("performance.weights");
    private static final Finding RESULTS_DIFFER = Finding.noted("performance.results.difference");
    private static final Finding BEHAVIOUR_DIFFERS = Finding.noted("performance.behaviour.difference");
    private static final Finding SUCCESSION = Finding.noted("talent.succession");
    private static final Outcome[] QUADRANTS = {
        Outcome.of("productivity.quadrant", "DELEGATE"),
        Outcome.of("productivity.quadrant", "EXCITE"),
        Outcome.of("productivity.quadrant", "GUIDE"),
        Outcome.of("productivity.quadrant", "DIRECT")
    };
    private static final Outcome[] BOXES = new Outcome[10];
    private static final ProposedResultRating[] PROPOSED_RESULTS =
            all(Rating.values(), ProposedResultRating::of).toArray(ProposedResultRating[]::new);
    private static final ProposedBehaviourRating[] PROPOSED_BEHAVIOURS =
            all(Rating.values(), ProposedBehaviourRating::of).toArray(ProposedBehaviourRating[]::new);
    private static final ResultRating[] RESULTS =
            all(Rating.values(), ResultRating::of).toArray(ResultRating[]::new);
    private static final BehaviourRating[] BEHAVIOURS =
            all(Rating.values(), BehaviourRating::of).toArray(BehaviourRating[]::new);
    private static final Predicate[][] PREDICATES = {
        {Predicate.of(Predikat.SANGAT_BAIK), Predicate.of(Predikat.BAIK), Predicate.of(Predikat.KURANG)},
        {Predicate.of(Predikat.BAIK), Predicate.of(Predikat.BAIK), Predicate.of(Predikat.KURANG)},
        {
            Predicate.of(Predikat.BUTUH_PERBAIKAN),
            Predicate.of(Predikat.BUTUH_PERBAIKAN),
            Predicate.of(Predikat.SANGAT_KURANG)
        }
    };

    static {
        for (int box = 1; box <= 9; box++) {
            BOXES[box] = Outcome.of("talent.box", "BOX_" + box);
        }
    }

    private final PlainTrace.Writer out = new PlainTrace.Writer();
    private final BigDecimal cap;
    private final BigDecimal wholeWeights;
    private final BigDecimal headApplied;
    private final BigDecimal meetsFrom;
    private final BigDecimal meetsUpTo;
    private final BigDecimal able;
    private final BigDecimal motivated;
    private final TalentPredicateScore[] scores;
    private final TalentReading reading;
    private final boolean predicateAlone;
    private final BigDecimal percentPerformance;
    private final BigDecimal percentPotential;
    private final BigDecimal performanceHigh;
    private final BigDecimal performanceMedium;
    private final BigDecimal potentialHigh;
    private final BigDecimal potentialMedium;

    /**
     * @param threshold the value of each threshold on the day
     */
    public PlainPolicy(Function<String, @Nullable BigDecimal> threshold) {
        cap = threshold.apply("performance.achievement.cap");
        wholeWeights = threshold.apply("performance.weights.whole");
        headApplied = threshold.apply("performance.head.applied");
        meetsFrom = threshold.apply("performance.results.meets-from");
        meetsUpTo = threshold.apply("performance.results.meets-up-to");
        able = threshold.apply("ability.sufficient");
        motivated = threshold.apply("motivation.sufficient");
        scores = new TalentPredicateScore[Predikat.values().length];
        score(Predikat.SANGAT_BAIK, threshold.apply("talent.score.very-good"));
        score(Predikat.BAIK, threshold.apply("talent.score.good"));
        score(Predikat.BUTUH_PERBAIKAN, threshold.apply("talent.score.needs-improvement"));
        score(Predikat.KURANG, threshold.apply("talent.score.poor"));
        score(Predikat.SANGAT_KURANG, threshold.apply("talent.score.very-poor"));
        reading = TalentReading.of(threshold.apply("talent.reading.composite"));
        predicateAlone = reading.value().signum() == 0;
        percentPerformance = threshold.apply("talent.percent.performance");
        percentPotential = threshold.apply("talent.percent.potential");
        performanceHigh = threshold.apply("talent.bound.performance.high");
        performanceMedium = threshold.apply("talent.bound.performance.medium");
        potentialHigh = threshold.apply("talent.bound.potential.high");
        potentialMedium = threshold.apply("talent.bound.potential.medium");
    }

    private void score(Predikat predicate, BigDecimal value) {
        scores[predicate.ordinal()] = TalentPredicateScore.of(value);
    }

    private static <T> java.util.stream.Stream<T> all(Rating[] ratings, Function<Rating, T> made) {
        return java.util.Arrays.stream(ratings).map(made);
    }

    /** All that the policy says about one employee. */
    public PlainTrace decide(PlainFacts facts) {
        out.begin();
        for (var result : facts.results()) {
            measurable(result);
            achievement(result);
        }
        var score = score(facts);
        var proposedResults = score == null ? null : proposed(facts, score);
        var proposedBehaviour = proposedBehaviour(facts);
        var results = results(facts, proposedResults);
        var behaviour = behaviour(facts, proposedBehaviour);
        productivity(facts);
        var predicate = results == null || behaviour == null ? null : predicate(results, behaviour);
        talent(facts, predicate);
        return out.taken();
    }

    private void measurable(WorkResult result) {
        boolean unit = result.unitOfMeasure() != null;
        boolean target = result.target() != null;
        boolean due = result.due() != null;
        if (unit && target && due) {
            out.said(2, Finding.met("performance.measurable", result.key()), result);
            return;
        }
        if (!unit) {
            out.said(3, Finding.unmet("performance.measurable", result.key()), result);
        }
        if (!target) {
            out.said(4, Finding.unmet("performance.measurable", result.key()), result);
        }
        if (!due) {
            out.said(5, Finding.unmet("performance.measurable", result.key()), result);
        }
    }

    private void achievement(WorkResult result) {
        var direction = result.direction();
        if (result.complete() && result.realisation() != null) {
            int rule = result.target().signum() == 0
                    ? 9
                    : direction == Direction.MORE_IS_BETTER ? 6 : direction == Direction.LESS_IS_BETTER ? 7 : 8;
            out.said(rule, Finding.graded("performance.achievement", result.key(), result.achievement(cap)), result);
        }
        if (direction == null && (result.aspect() == Aspect.TIME || result.aspect() == Aspect.COST)) {
            out.said(10, Finding.noted("performance.achievement.direction", result.key()), result);
        }
    }

    private @Nullable ResultScore score(PlainFacts facts) {
        var skp = facts.skp();
        if (skp == null || skp.results() == null) {
            return null;
        }
        int measurable = 0;
        boolean weighted = false;
        boolean weighs = true;
        boolean realised = true;
        var weights = BigDecimal.ZERO;
        for (var result : facts.results()) {
            if (result.complete()) {
                measurable++;
                var weight = result.weight();
                weighted |= weight != null;
                weighs &= weight != null;
                realised &= result.realisation() != null;
                weights = weight == null ? weights : weights.add(weight);
            }
        }
        out.said(measurable > 0 ? 0 : 1, measurable > 0 ? MEASURABLE : NOT_MEASURABLE, skp);
        if (weighted && weighs) {
            int compared = weights.compareTo(wholeWeights);
            if (compared != 0) {
                out.said(compared < 0 ? 15 : 16, WEIGHTS, skp);
            }
        }
        if (measurable == 0) {
            out.said(14, NO_SCORE, skp);
        }
        if (!realised || (weighted && !weighs) || (!weighted && measurable == 0)) {
            return null;
        }
        boolean byWeight = weighted && weights.signum() > 0;
        var score = ResultScore.of(byWeight ? skp.weightedAchievement(cap) : skp.meanAchievement(cap));
        out.said(byWeight ? 11 : weighted ? 13 : 12, score, skp);
        return score;
    }

    private @Nullable ProposedResultRating proposed(PlainFacts facts, ResultScore score) {
        var unit = facts.unit();
        if (unit == null || unit.standsForHead(headApplied)) {
            return null;
        }
        int rule = score.value().compareTo(meetsUpTo) > 0 ? 17 : score.value().compareTo(meetsFrom) >= 0 ? 18 : 19;
        var proposed =
                PROPOSED_RESULTS[(rule == 17 ? Rating.ABOVE : rule == 18 ? Rating.MEETS : Rating.BELOW).ordinal()];
        out.said(rule, proposed, unit, score);
        return proposed;
    }

    private @Nullable ProposedBehaviourRating proposedBehaviour(PlainFacts facts) {
        var lowest = facts.values() == null ? null : facts.values().lowest();
        if (lowest == null) {
            return null;
        }
        var proposed = PROPOSED_BEHAVIOURS[lowest.ordinal()];
        out.said(lowest == Rating.ABOVE ? 20 : lowest == Rating.MEETS ? 21 : 22, proposed, facts.values());
        return proposed;
    }

    private @Nullable ResultRating results(PlainFacts facts, @Nullable ProposedResultRating proposed) {
        var rater = facts.ratings();
        if (rater == null) {
            return null;
        }
        var given = rater.results();
        if (given != null) {
            var rating = RESULTS[given.ordinal()];
            out.said(given == Rating.ABOVE ? 23 : given == Rating.MEETS ? 24 : 25, rating, rater);
            if (proposed != null && given != proposed.value()) {
                out.said(given.compareTo(proposed.value()) > 0 ? 27 : 28, RESULTS_DIFFER, proposed, rater);
            }
            return rating;
        }
        if (proposed == null) {
            return null;
        }
        var rating = RESULTS[proposed.value().ordinal()];
        out.said(26, rating, rater, proposed);
        return rating;
    }

    private @Nullable BehaviourRating behaviour(PlainFacts facts, @Nullable ProposedBehaviourRating proposed) {
        var rater = facts.ratings();
        if (rater == null) {
            return null;
        }
        var given = rater.behaviour();
        if (given != null) {
            var rating = BEHAVIOURS[given.ordinal()];
            out.said(given == Rating.ABOVE ? 29 : given == Rating.MEETS ? 30 : 31, rating, rater);
            if (proposed != null && given != proposed.value()) {
                out.said(given.compareTo(proposed.value()) > 0 ? 33 : 34, BEHAVIOUR_DIFFERS, proposed, rater);
            }
            return rating;
        }
        if (proposed == null) {
            return null;
        }
        var rating = BEHAVIOURS[proposed.value().ordinal()];
        out.said(32, rating, rater, proposed);
        return rating;
    }

    private Predicate predicate(ResultRating results, BehaviourRating behaviour) {
        int row = 2 - results.value().ordinal();
        int column = 2 - behaviour.value().ordinal();
        var predicate = PREDICATES[row][column];
        out.said(35 + 3 * row + column, predicate, results, behaviour);
        return predicate;
    }

    private void productivity(PlainFacts facts) {
        var ability = ability(facts);
        var motivation = motivation(facts);
        if (ability == null || motivation == null) {
            return;
        }
        out.said(54, Productivity.of(ability, motivation), ability, motivation);
        int quadrant = (ability.index().compareTo(able) >= 0 ? 0 : 2)
                + (motivation.index().compareTo(motivated) >= 0 ? 0 : 1);
        out.said(55 + quadrant, QUADRANTS[quadrant], ability, motivation);
    }

    private @Nullable Ability ability(PlainFacts facts) {
        var measures = facts.ability();
        if (measures == null) {
            return null;
        }
        var knowledge = measures.knowledge() != null ? measures.knowledge() : measures.knowledgeMean();
        var skill = measures.skill() != null ? measures.skill() : measures.skillMean();
        var known = knowledge == null ? null : Knowledge.of(knowledge);
        var skilled = skill == null ? null : Skill.of(skill);
        if (known != null) {
            out.said(measures.knowledge() != null ? 44 : 45, known, measures);
        }
        if (skilled != null) {
            out.said(measures.skill() != null ? 46 : 47, skilled, measures);
        }
        if (known == null || skilled == null) {
            return null;
        }
        var ability = Ability.of(known, skilled);
        out.said(52, ability, known, skilled);
        return ability;
    }

    private @Nullable Motivation motivation(PlainFacts facts) {
        var measures = facts.motivation();
        if (measures == null) {
            return null;
        }
        var attitude = measures.attitude() != null ? measures.attitude() : measures.attitudeMean();
        var situation = measures.situation() != null ? measures.situation() : measures.situationMean();
        var minded = attitude == null ? null : Attitude.of(attitude);
        var placed = situation == null ? null : Situation.of(situation);
        if (minded != null) {
            out.said(measures.attitude() != null ? 48 : 49, minded, measures);
        }
        if (placed != null) {
            out.said(measures.situation() != null ? 50 : 51, placed, measures);
        }
        if (minded == null || placed == null) {
            return null;
        }
        var motivation = Motivation.of(minded, placed);
        out.said(53, motivation, minded, placed);
        return motivation;
    }

    private void talent(PlainFacts facts, @Nullable Predicate predicate) {
        var measures = facts.talent();
        var potential =
                measures == null || measures.potential() == null ? null : TalentPotential.of(measures.potential());
        if (potential != null) {
            out.said(59, potential, measures);
        }
        if (predicate == null) {
            return;
        }
        var score = scores[predicate.value().ordinal()];
        if (score != null) {
            out.said(scoring(predicate.value()), score, predicate);
        }
        out.said(65, reading, predicate);
        if (score == null || !predicateAlone) {
            return;
        }
        var performance = TalentPerformance.of(score.value());
        out.said(66, performance, reading, score);
        if (potential == null) {
            return;
        }
        out.said(
                67,
                TalentValue.of(performance, percentPerformance, potential, percentPotential),
                performance,
                potential);
        box(performance, potential);
    }

    private static int scoring(Predikat predicate) {
        return switch (predicate) {
            case SANGAT_BAIK -> 60;
            case BAIK -> 61;
            case BUTUH_PERBAIKAN -> 62;
            case KURANG -> 63;
            case SANGAT_KURANG -> 64;
            case CUKUP -> throw new IllegalStateException("no rule scores it");
        };
    }

    private void box(TalentPerformance performance, TalentPotential potential) {
        int high = height(performance.value(), performanceHigh, performanceMedium);
        int far = height(potential.value(), potentialHigh, potentialMedium);
        int box = BOX[high][far];
        out.said(77 - box, BOXES[box], performance, potential);
        if (box >= 7) {
            out.said(86 - box, SUCCESSION, performance, potential);
        }
    }

    /** By performance, then potential: low, medium, high. */
    private static final int[][] BOX = {{1, 3, 6}, {2, 5, 8}, {4, 7, 9}};

    private static int height(BigDecimal value, BigDecimal high, BigDecimal medium) {
        return value.compareTo(high) >= 0 ? 2 : value.compareTo(medium) >= 0 ? 1 : 0;
    }
}
