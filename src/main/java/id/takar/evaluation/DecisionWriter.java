package id.takar.evaluation;

import id.takar.engine.Answered;
import id.takar.engine.Evaluated;
import id.takar.engine.Firing;
import id.takar.engine.Promised;
import id.takar.engine.Release;
import id.takar.facts.Finding;
import id.takar.facts.Outcome;
import id.takar.facts.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what the rules said as the canonical bytes of a decision, in a defined order whatever fired first. */
final class DecisionWriter {
    private static final int GRADE_DIGITS = 2;
    /** Whole numbers of more digits lose some in other people's JSON readers. */
    private static final int JSON_DIGITS = 15;

    private DecisionWriter() {}

    static Decision write(
            Release release, Subject file, LocalDate day, Evaluated evaluated, List<Evaluation.Foreseen> foreseen) {
        var outcomes = new TreeMap<String, Object>();
        evaluated.answers().forEach(a -> outcomes.put(a.id(), answer(a)));
        evaluated.results().forEach(r -> outcomes.put(r.id(), result(r)));
        foreseen.forEach(f -> outcomes.put(f.outcome(), foreseen(f)));
        var decision = new TreeMap<String, Object>();
        decision.put("release", release.id());
        decision.put("day", day.toString());
        put(decision, "periodFrom", file.period().from());
        put(decision, "periodTo", file.period().to());
        decision.put("outcomes", outcomes.values());
        decision.put(
                "reasons",
                evaluated.firings().stream()
                        .map(DecisionWriter::reason)
                        .sorted(ORDER)
                        .toList());
        decision.put(
                "gaps",
                evaluated.gaps().stream()
                        .map(gap -> new TreeMap<>(Map.of("kind", gap.kind().name(), "id", gap.id())))
                        .toList());
        return Decision.of(CanonicalJson.bytes(decision));
    }

    private static final Comparator<SortedMap<String, Object>> ORDER =
            Comparator.<SortedMap<String, Object>, String>comparing(r -> String.valueOf(r.get("about")))
                    .thenComparing(r -> String.valueOf(r.get("rule")))
                    .thenComparing(r -> String.valueOf(r.getOrDefault("key", "")));

    private static SortedMap<String, Object> answer(Answered answered) {
        var written = outcome(answered.id(), answered.answer().name(), answered.because(), answered.missing());
        if (!answered.requirements().isEmpty()) {
            written.put(
                    "requirements",
                    answered.requirements().stream().map(DecisionWriter::answer).toList());
        }
        return written;
    }

    private static SortedMap<String, Object> result(Promised result) {
        var value = result.shown();
        return outcome(result.id(), value == null ? "UNDECIDED" : value(value), result.because(), result.missing());
    }

    private static SortedMap<String, Object> foreseen(Evaluation.Foreseen found) {
        var written = outcome(found.outcome(), found.day().toString(), found.because(), List.of());
        written.put("foreseen", true);
        return written;
    }

    private static SortedMap<String, Object> outcome(
            String id, Object value, Collection<String> because, Collection<String> missing) {
        var written = new TreeMap<String, Object>();
        written.put("id", id);
        written.put("value", value);
        written.put("because", because);
        written.put("missing", missing);
        return written;
    }

    private static SortedMap<String, Object> reason(Firing firing) {
        var rule = firing.rule();
        var written = new TreeMap<String, Object>();
        written.put("rule", rule.id());
        written.put("policy", rule.policy());
        written.put("legalBasis", rule.legalBasis());
        written.put("from", rule.from().toString());
        put(written, "until", rule.until());
        put(written, "confidence", rule.confidence());
        put(written, "source", rule.source());
        written.put("bindings", values(firing.bindings()));
        written.put("thresholds", values(firing.thresholds()));
        written.put("facts", firing.facts());
        var concluded = firing.concluded();
        if (concluded != null) {
            written.put("about", concluded);
            written.put("says", values(firing.conclusion()));
        } else if (firing.said() instanceof Finding finding) {
            written.put("about", finding.id());
            written.put("says", finding.value() == null ? finding.kind().name() : grade(finding.value()));
            put(written, "key", finding.key());
        } else if (firing.said() instanceof Outcome outcome) {
            written.put("about", outcome.id());
            written.put("says", outcome.value());
        } else {
            throw new IllegalStateException("a rule said " + firing.said());
        }
        return written;
    }

    private static String grade(BigDecimal value) {
        return value.setScale(GRADE_DIGITS, RoundingMode.HALF_UP).toPlainString();
    }

    private static SortedMap<String, Object> values(Map<String, Object> values) {
        var written = new TreeMap<String, Object>();
        values.forEach((name, value) -> written.put(name, value(value)));
        return written;
    }

    /** Whole numbers as numbers, other numbers as text in plain notation, everything else as it is said. */
    private static Object value(Object value) {
        if (value instanceof BigDecimal number) {
            boolean countable = number.scale() <= 0 && number.precision() - number.scale() <= JSON_DIGITS;
            return countable ? number.toBigIntegerExact() : number.toPlainString();
        }
        return value instanceof Integer || value instanceof Boolean ? value : value.toString();
    }

    private static void put(Map<String, Object> into, String key, @Nullable Object value) {
        if (value != null) {
            into.put(key, value.toString());
        }
    }
}
