package id.takar.evaluation;

import id.takar.engine.Answered;
import id.takar.engine.Evaluated;
import id.takar.engine.Evaluator;
import id.takar.engine.Release;
import id.takar.engine.Runner;
import id.takar.facts.Answer;
import id.takar.facts.EmployeeFile;
import id.takar.facts.Forecast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides by one release: release, file and day in, decision out, and nothing else matters. One per thread.
 */
public final class Evaluation {
    private final Release release;
    private final Evaluator evaluator;
    private final Evaluator ahead;
    private final Map<LocalDate, Evaluated> nobodyOn = new TreeMap<>();

    private Evaluation(Release release, Runner runner) {
        this.release = release;
        this.evaluator = release.evaluator(runner);
        this.ahead = release.evaluator(runner, release.foreseen());
    }

    /** An evaluation by this release. Making one takes a while; keep it for its thread. */
    public static Evaluation of(Release release) {
        return of(release, release.runner());
    }

    /** An evaluation by this release on a runner of one's choice. */
    public static Evaluation of(Release release, Runner runner) {
        return new Evaluation(release, runner);
    }

    /** The release that decides. */
    public Release release() {
        return release;
    }

    /**
     * Decides about one employee.
     *
     * @param file what is stated
     * @param day the day asked about
     * @throws id.takar.engine.RuleFault when two rules conclude the same single thing, or one cannot be carried out
     */
    public Decision decide(EmployeeFile file, LocalDate day) {
        var evaluated = evaluator.evaluate(file, day, day);
        return DecisionWriter.write(release, file, day, evaluated, foreseen(file, day, evaluated));
    }

    /** For each forecast that a policy declares, the first day found, with the rules that make it so. */
    private List<Foreseen> foreseen(EmployeeFile file, LocalDate day, Evaluated today) {
        var open = new ArrayList<>(today.forecasts().stream()
                .filter(forecast -> worthLooking(today.answer(forecast.answer())))
                .toList());
        var found = new ArrayList<Foreseen>();
        var first = day.getDayOfMonth() == 1 ? day : day.withDayOfMonth(1).plusMonths(1);
        for (int month = 0; !open.isEmpty(); month++) {
            var candidate = first.plusMonths(month);
            open.removeIf(forecast -> candidate.isAfter(day.plusMonths(months(today, forecast))));
            var due = open.stream()
                    .filter(f -> nobody(candidate).states(f.period()))
                    .toList();
            if (due.isEmpty()) {
                continue;
            }
            var then = candidate.equals(day) ? today : ahead.evaluate(file, candidate, day);
            for (var forecast : due) {
                var answer = then.answer(forecast.answer());
                if (answer != null && answer.answer() == Answer.MET) {
                    found.add(new Foreseen(forecast.outcome(), candidate, answer.because()));
                    open.remove(forecast);
                }
            }
        }
        return found;
    }

    private static boolean worthLooking(@org.jspecify.annotations.Nullable Answered answer) {
        return answer != null && answer.answer() != Answer.NOT_APPLICABLE;
    }

    private static int months(Evaluated today, Forecast forecast) {
        return today.thresholds().get(forecast.months()) instanceof BigDecimal months ? months.intValueExact() : 0;
    }

    /** What the rules say of nobody on a day: whether it is a day on which things take effect. */
    private Evaluated nobody(LocalDate day) {
        return nobodyOn.computeIfAbsent(day, d -> ahead.evaluate(EmployeeFile.nothingStated(), d, d));
    }

    /**
     * A day found by looking ahead.
     *
     * @param outcome the outcome that carries it
     * @param day the day
     * @param because the rules that make it so on that day
     */
    record Foreseen(String outcome, LocalDate day, List<String> because) {}
}
