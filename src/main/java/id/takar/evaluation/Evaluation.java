package id.takar.evaluation;

import id.takar.engine.Answered;
import id.takar.engine.Brake;
import id.takar.engine.Evaluated;
import id.takar.engine.Evaluator;
import id.takar.engine.Release;
import id.takar.engine.Runner;
import id.takar.facts.About;
import id.takar.facts.Answer;
import id.takar.facts.Forecast;
import id.takar.facts.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides by one release: release, file and day in, decision out, and nothing else matters. One per thread.
 */
public final class Evaluation {
    private final Release release;
    private final Runner runner;
    private final DecisionWriter writer;
    private final Map<About, Stage> stages = new EnumMap<>(About.class);
    private final Brake brake = new Brake();
    private Observer observer = (release, file, day) -> {};

    private Evaluation(Release release, Runner runner) {
        this.release = release;
        this.runner = runner;
        this.writer = new DecisionWriter(release);
    }

    /** An evaluation by this release. Making one takes a while; keep it for its thread. */
    public static Evaluation of(Release release) {
        return of(release, release.runner());
    }

    /** An evaluation by this release on a runner of one's choice. */
    public static Evaluation of(Release release, Runner runner) {
        var evaluation = new Evaluation(release, runner);
        evaluation.stage(About.EMPLOYEE);
        return evaluation;
    }

    /** Sees every decision as it is made. */
    @FunctionalInterface
    public interface Observer {
        /**
         * Something was decided.
         *
         * @param file what was stated
         * @param day the day asked about
         */
        void decided(Release release, Subject file, LocalDate day);
    }

    /** Lets somebody see what is decided from now on. */
    public Evaluation seenBy(Observer observer) {
        this.observer = observer;
        return this;
    }

    /** What another thread ends its evaluations with, one at a time. */
    public Brake brake() {
        return brake;
    }

    /** What carries out its rules. */
    public Runner runner() {
        return runner;
    }

    /** The release that decides. */
    public Release release() {
        return release;
    }

    /**
     * Decides about one employee, or about one group of employees by the policies about groups.
     *
     * @param file what is stated
     * @param day the day asked about
     * @throws id.takar.engine.RuleFault when two rules conclude the same single thing, or one cannot be carried out
     */
    public Decision decide(Subject file, LocalDate day) {
        return watched(file, day).decision();
    }

    /** Decides likewise, and says all that the rules said. */
    public Decided watched(Subject file, LocalDate day) {
        var decided = decided(file, day);
        observer.decided(release, file, day);
        return decided;
    }

    /** Decides likewise, seen by nobody: for sums over several subjects, and for comparing. */
    public Decided decided(Subject file, LocalDate day) {
        return decided(file, day, forecast -> true);
    }

    /**
     * Decides likewise, but looks ahead only for the outcomes that are asked for.
     *
     * @param asked whether to look for the day that a forecast names
     */
    public Decided decided(Subject file, LocalDate day, Predicate<Forecast> asked) {
        brake.begin();
        var stage = stage(file.about());
        var evaluated = stage.evaluator.evaluate(file, day, day);
        var foreseen = stage.foreseen(file, day, evaluated, asked);
        return new Decided(writer.write(file, day, evaluated, foreseen), evaluated);
    }

    /**
     * A decision with what it was made of.
     *
     * @param decision the decision
     * @param evaluated what the rules said
     */
    public record Decided(Decision decision, Evaluated evaluated) {}

    private Stage stage(About about) {
        return stages.computeIfAbsent(about, a -> new Stage(release, a, runner, brake));
    }

    /**
     * A day found by looking ahead.
     *
     * @param outcome the outcome that carries it
     * @param day the day
     * @param because the rules that make it so on that day
     */
    record Foreseen(String outcome, LocalDate day, List<String> because) {}

    /** The evaluators of one kind of subject. */
    private static final class Stage {
        private final About about;
        private final Evaluator evaluator;
        private final Release release;
        private final Runner runner;
        private final Brake brake;
        /** By the outcome that they are asked for. */
        private final Map<String, Evaluator> ahead = new HashMap<>();
        /** By period and day. */
        private final Map<String, Map<LocalDate, Boolean>> takesEffect = new HashMap<>();

        Stage(Release release, About about, Runner runner, Brake brake) {
            this.brake = brake;
            this.about = about;
            this.evaluator = release.evaluator(about, runner, brake);
            this.runner = runner;
            this.release = release;
        }

        /** For each forecast that a policy declares, the first day found, with the rules that make it so. */
        private List<Foreseen> foreseen(Subject file, LocalDate day, Evaluated today, Predicate<Forecast> asked) {
            var found = new ArrayList<Foreseen>();
            for (var forecast : today.forecasts()) {
                if (asked.test(forecast) && worthLooking(today.answer(forecast.answer()))) {
                    var first = first(forecast, file, day, today);
                    if (first != null) {
                        found.add(first);
                    }
                }
            }
            return found;
        }

        private @Nullable Foreseen first(Forecast forecast, Subject file, LocalDate day, Evaluated today) {
            var firstOfMonth =
                    day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
            var last = day.plusMonths(months(today, forecast));
            for (var each = firstOfMonth; !each.isAfter(last); each = each.plusMonths(1)) {
                if (takesEffect(forecast.period(), each)) {
                    var then =
                            each.equals(day) ? today : ahead(forecast.answer()).evaluate(file, each, day);
                    var answer = then.answer(forecast.answer());
                    if (answer != null && answer.answer() == Answer.MET) {
                        return new Foreseen(forecast.outcome(), each, answer.because());
                    }
                }
            }
            return null;
        }

        private static boolean worthLooking(@Nullable Answered answer) {
            return answer != null && answer.answer() != Answer.NOT_APPLICABLE;
        }

        private static int months(Evaluated today, Forecast forecast) {
            return today.thresholds().get(forecast.months()) instanceof BigDecimal months ? months.intValueExact() : 0;
        }

        /** What asks only the rules that bear on an outcome. Made when somebody first looks ahead for it. */
        private Evaluator ahead(String outcome) {
            return ahead.computeIfAbsent(outcome, o -> release.evaluator(about, runner, o, brake));
        }

        /** Whether a rule states this of nobody on a day: whether it is a day on which things take effect. */
        private boolean takesEffect(String period, LocalDate day) {
            return takesEffect
                    .computeIfAbsent(period, p -> new HashMap<>())
                    .computeIfAbsent(
                            day,
                            d -> ahead(period)
                                    .evaluate(Subject.nothingStated(about), d, d)
                                    .states(period));
        }
    }
}
