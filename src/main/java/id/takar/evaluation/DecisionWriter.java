package id.takar.evaluation;

import id.takar.engine.Answered;
import id.takar.engine.Evaluated;
import id.takar.engine.Firing;
import id.takar.engine.Promised;
import id.takar.engine.Release;
import id.takar.engine.RuleText;
import id.takar.facts.Answer;
import id.takar.facts.Finding;
import id.takar.facts.Outcome;
import id.takar.facts.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the rules said as the canonical bytes of a decision, in a defined order whatever fired first. Members stand
 * in the order of their names, as RFC 8785 has it. One per thread; what is said of a rule itself is written once.
 */
final class DecisionWriter {
    private static final int GRADE_DIGITS = 2;
    /** Whole numbers of more digits lose some in other people's JSON readers. */
    private static final int JSON_DIGITS = 15;
    /** Bytes for a part of a reason. */
    private static final int SHORT = 256;

    private final String release;
    private final CanonicalJson json = new CanonicalJson();
    private final IdentityHashMap<RuleText, RuleWords> words = new IdentityHashMap<>();

    DecisionWriter(Release release) {
        this.release = release.id();
    }

    Decision write(Subject file, LocalDate day, Evaluated evaluated, List<Evaluation.Foreseen> foreseen) {
        json.clear();
        var values = new TreeMap<String, String>();
        json.raw("{\"day\":").string(day.toString());
        json.raw(",\"gaps\":[");
        var gaps = evaluated.gaps();
        for (int i = 0; i < gaps.size(); i++) {
            json.raw(i == 0 ? "{\"id\":" : ",{\"id\":").string(gaps.get(i).id());
            json.raw(",\"kind\":").string(gaps.get(i).kind().name());
            json.raw('}');
        }
        json.raw("],\"outcomes\":[");
        outcomes(evaluated, foreseen, values);
        json.raw(']');
        member("periodFrom", file.period().from());
        member("periodTo", file.period().to());
        json.raw(",\"reasons\":[");
        reasons(evaluated.firings());
        json.raw("],\"release\":").string(release);
        json.raw('}');
        return Decision.of(json.bytes(), values);
    }

    /** By id; what a later kind says of the same outcome takes the place of an earlier one. */
    private void outcomes(Evaluated evaluated, List<Evaluation.Foreseen> foreseen, SortedMap<String, String> values) {
        var all = new TreeMap<String, Object>();
        evaluated.answers().forEach(answer -> all.put(answer.id(), answer));
        evaluated.results().forEach(result -> all.put(result.id(), result));
        foreseen.forEach(found -> all.put(found.outcome(), found));
        boolean first = true;
        for (var outcome : all.values()) {
            if (!first) {
                json.raw(',');
            }
            first = false;
            if (outcome instanceof Answered answered) {
                answer(answered);
                values.put(answered.id(), answered.answer().name());
            } else if (outcome instanceof Promised result) {
                var shown = result.shown();
                Object value = shown == null ? Answer.UNDECIDED.name() : shown;
                values.put(result.id(), text(value));
                outcome(result.id(), value, result.because(), result.missing(), false, List.of());
            } else if (outcome instanceof Evaluation.Foreseen found) {
                values.put(found.outcome(), found.day().toString());
                outcome(found.outcome(), found.day().toString(), found.because(), List.of(), true, List.of());
            }
        }
    }

    private void answer(Answered answered) {
        outcome(
                answered.id(),
                answered.answer().name(),
                answered.because(),
                answered.missing(),
                false,
                answered.requirements());
    }

    private void outcome(
            String id,
            Object value,
            Collection<String> because,
            Collection<String> missing,
            boolean foreseen,
            List<Answered> requirements) {
        json.raw("{\"because\":").list(because);
        json.raw(foreseen ? ",\"foreseen\":true,\"id\":" : ",\"id\":").string(id);
        json.raw(",\"missing\":").list(missing);
        if (!requirements.isEmpty()) {
            json.raw(",\"requirements\":[");
            for (int i = 0; i < requirements.size(); i++) {
                if (i > 0) {
                    json.raw(',');
                }
                answer(requirements.get(i));
            }
            json.raw(']');
        }
        json.raw(",\"value\":");
        value(value, json);
        json.raw('}');
    }

    /** One rule that spoke, with what reasons are ordered by. */
    private record Reason(Firing firing, RuleWords rule, String key) implements Comparable<Reason> {
        @Override
        public int compareTo(Reason other) {
            int rules = Integer.compare(rule.place, other.rule.place);
            return rules == 0 ? key.compareTo(other.key) : rules;
        }
    }

    private void reasons(List<Firing> firings) {
        var reasons = new Reason[firings.size()];
        for (int i = 0; i < reasons.length; i++) {
            var firing = firings.get(i);
            var rule = words.get(firing.rule());
            var key = firing.said() instanceof Finding finding && finding.key() != null ? finding.key() : "";
            reasons[i] = new Reason(firing, rule == null ? meet(firing) : rule, key);
        }
        Arrays.sort(reasons);
        for (int i = 0; i < reasons.length; i++) {
            if (i > 0) {
                json.raw(',');
            }
            reason(reasons[i]);
        }
    }

    /** Takes note of a rule that speaks for the first time, and of its place among those that spoke before. */
    private RuleWords meet(Firing firing) {
        var rule = new RuleWords(firing.rule(), about(firing));
        words.put(firing.rule(), rule);
        var all = new ArrayList<>(words.values());
        Collections.sort(all);
        int place = 0;
        for (int i = 0; i < all.size(); i++) {
            place += i > 0 && all.get(i).compareTo(all.get(i - 1)) > 0 ? 1 : 0;
            all.get(i).place = place;
        }
        return rule;
    }

    /** What a rule speaks about, always the same. */
    private static String about(Firing firing) {
        var concluded = firing.concluded();
        if (concluded != null) {
            return concluded;
        }
        if (firing.said() instanceof Finding finding) {
            return finding.id();
        }
        if (firing.said() instanceof Outcome outcome) {
            return outcome.id();
        }
        throw new IllegalStateException("a rule said " + firing.said());
    }

    private void reason(Reason reason) {
        var firing = reason.firing();
        var rule = reason.rule();
        json.raw(rule.beforeBindings);
        values(firing.bindings());
        json.raw(rule.beforeFacts).list(firing.facts());
        json.raw(rule.afterFacts);
        if (firing.said() instanceof Finding finding && finding.key() != null) {
            json.raw(",\"key\":").string(finding.key());
        }
        json.raw(rule.beforeSays);
        says(firing);
        json.raw(rule.afterSays);
        thresholds(firing.thresholds(), rule);
        json.raw(rule.end);
    }

    /** Written once for all about whom the same values decide. */
    private void thresholds(SortedMap<String, Object> values, RuleWords rule) {
        if (rule.thresholds != values) {
            var written = new CanonicalJson(SHORT);
            values(values, written);
            rule.thresholds = values;
            rule.thresholdsWritten = written.bytes();
        }
        json.raw(rule.thresholdsWritten);
    }

    /** What every reason by a rule has, as JSON, and where its reasons stand. */
    private static final class RuleWords implements Comparable<RuleWords> {
        private final String about;
        private final String id;
        private final byte[] beforeBindings;
        private final byte[] beforeFacts;
        private final byte[] afterFacts;
        private final byte[] beforeSays;
        private final byte[] afterSays;
        private final byte[] end;
        private int place;
        private @Nullable SortedMap<String, Object> thresholds;
        private byte[] thresholdsWritten = {};

        RuleWords(RuleText rule, String about) {
            this.about = about;
            this.id = rule.id();
            var first = new CanonicalJson(SHORT);
            first.raw("{\"about\":").string(about);
            beforeBindings = first.raw(",\"bindings\":").bytes();
            beforeFacts = words(member("confidence", rule.confidence()) + ",\"facts\":");
            afterFacts = words(member("from", rule.from()));
            beforeSays = words(member("legalBasis", rule.legalBasis())
                    + member("policy", rule.policy())
                    + member("rule", rule.id())
                    + ",\"says\":");
            afterSays = words(member("source", rule.source()) + ",\"thresholds\":");
            end = words(member("until", rule.until()) + "}");
        }

        private static byte[] words(String json) {
            return json.getBytes(StandardCharsets.UTF_8);
        }

        private static String member(String name, @Nullable Object value) {
            if (value == null) {
                return "";
            }
            var written = new CanonicalJson(SHORT);
            written.raw(",\"" + name + "\":").string(value.toString());
            return new String(written.bytes(), StandardCharsets.UTF_8);
        }

        /** By what they speak about, then by their ids. */
        @Override
        public int compareTo(RuleWords other) {
            int abouts = about.compareTo(other.about);
            return abouts == 0 ? id.compareTo(other.id) : abouts;
        }
    }

    private void says(Firing firing) {
        if (firing.concluded() != null) {
            values(firing.conclusion());
        } else if (firing.said() instanceof Finding finding) {
            json.string(finding.value() == null ? finding.kind().name() : grade(finding.value()));
        } else if (firing.said() instanceof Outcome outcome) {
            json.string(outcome.value());
        }
    }

    private static String grade(BigDecimal value) {
        return value.setScale(GRADE_DIGITS, RoundingMode.HALF_UP).toPlainString();
    }

    private void values(SortedMap<String, Object> values) {
        values(values, json);
    }

    private static void values(SortedMap<String, Object> values, CanonicalJson json) {
        char before = '{';
        for (var entry : values.entrySet()) {
            json.raw(before).string(entry.getKey());
            json.raw(':');
            value(entry.getValue(), json);
            before = ',';
        }
        json.raw(before == '{' ? "{}" : "}");
    }

    /** Whole numbers as numbers, other numbers as text in plain notation, everything else as it is said. */
    private static void value(Object value, CanonicalJson json) {
        if (value instanceof BigDecimal number) {
            boolean countable = number.scale() <= 0 && number.precision() - number.scale() <= JSON_DIGITS;
            if (countable) {
                json.value(number.toBigIntegerExact());
            } else {
                json.string(text(number));
            }
        } else if (value instanceof Integer || value instanceof Boolean) {
            json.value(value);
        } else {
            json.string(text(value));
        }
    }

    /** The same as text alone. */
    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private void member(String name, @Nullable Object value) {
        if (value != null) {
            json.raw(",\"" + name + "\":").string(value.toString());
        }
    }
}
