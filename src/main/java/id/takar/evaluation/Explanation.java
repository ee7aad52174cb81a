package id.takar.evaluation;

import id.takar.engine.Release;
import id.takar.engine.RuleText;
import id.takar.facts.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision in plain words: each outcome with the rules that made it so, down to the facts, and their articles.
 *
 * @param outcomes the outcomes, by id
 * @param notes what else rules found that a reader should know
 * @param gaps what the policies leave unanswered although nothing is missing
 * @param language Indonesian or English
 */
public record Explanation(List<Result> outcomes, List<Because> notes, List<String> gaps, Locale language) {

    /**
     * One outcome or requirement in words.
     *
     * @param id its id
     * @param title what it is called
     * @param value its value in words
     * @param word its value as the decision has it
     * @param because the rules that made it so
     * @param missing what the employee file would have to state
     * @param requirements the requirements it combines
     * @param foreseen whether it was found by asking the same on coming days, by the rules of those days
     */
    public record Result(
            String id,
            String title,
            String value,
            String word,
            List<Because> because,
            List<String> missing,
            List<Result> requirements,
            boolean foreseen) {}

    /**
     * One rule that spoke, in words.
     *
     * @param rule its id
     * @param policy its policy
     * @param text its sentence with the values filled in
     * @param legalBasis the article
     * @param confidence how sure the source is; null when not marked
     * @param key which of several facts it is about; null when about the employee
     * @param facts where the facts stand that it matched
     * @param from the rules whose conclusions it built on
     */
    public record Because(
            String rule,
            String policy,
            String text,
            String legalBasis,
            @Nullable String confidence,
            @Nullable String key,
            List<String> facts,
            List<Because> from) {
        /** Whether no text of the law was seen that confirms it; to be said beside the article, in words. */
        public boolean unconfirmed() {
            return RuleText.isUnconfirmed(confidence);
        }
    }

    /** Explains a decision with the sentences of the release that made it, in Indonesian or, if asked, English. */
    public static Explanation of(Decision decision, Release release, Locale language) {
        return new Explainer(decision, release, Words.of(language)).explain();
    }

    /** A value in words: the release's own label for it, or ours. */
    public static String words(String value, Release release, Locale language) {
        return Words.of(language).value(release, value);
    }

    /** A legal basis in words: the policies' label for it, or the article with the words between its numbers translated. */
    public static String basis(String legalBasis, Release release, Locale language) {
        return Words.of(language).basis(release, legalBasis);
    }

    /** The sentence of a rule that spoke, with its values filled in. */
    public static String sentence(Reason reason, Release release, Locale language) {
        return Words.of(language).sentence(release, reason);
    }

    /**
     * The sentence of a rule whoever it speaks about: with the last values of the thresholds that it names, and dots for
     * what only facts can fill. Its name where the policies have no sentence.
     */
    public static String sentence(RuleText rule, Release release, Locale language) {
        return Words.of(language).sentence(release, rule);
    }

    /** As text that a person can read on paper. */
    public String text() {
        return ExplanationText.of(this);
    }

    /** Turns a decision into words, following conclusions back to the rules that drew them. */
    private static final class Explainer {
        private final Decision decision;
        private final Release release;
        private final Words words;
        private final List<Reason> reasons;

        Explainer(Decision decision, Release release, Words words) {
            this.decision = decision;
            this.release = release;
            this.words = words;
            this.reasons = decision.reasons();
        }

        Explanation explain() {
            var outcomes = decision.outcomes().stream().map(this::result).toList();
            var told = new HashSet<String>();
            outcomes.forEach(o -> tell(o, told));
            var aside = decision.outcomes().stream()
                    .filter(o -> o.value().equals(Answer.NOT_APPLICABLE.name()))
                    .flatMap(o -> o.requirements().stream())
                    .map(DecidedOutcome::id)
                    .collect(Collectors.toSet());
            var notes = reasons.stream()
                    .filter(r -> !told.contains(r.rule()) && !aside.contains(r.about()))
                    .map(r -> because(r, Set.of()))
                    .sorted(Comparator.comparing(Because::policy))
                    .toList();
            return new Explanation(outcomes, notes, decision.gaps(), words.language());
        }

        private static void tell(Result result, Set<String> told) {
            result.because().forEach(b -> tell(b, told));
            result.requirements().forEach(r -> tell(r, told));
        }

        private static void tell(Because because, Set<String> told) {
            told.add(because.rule());
            because.from().forEach(b -> tell(b, told));
        }

        private Result result(DecidedOutcome outcome) {
            return new Result(
                    outcome.id(),
                    title(outcome.id()),
                    words.value(release, outcome.value()),
                    outcome.value(),
                    outcome.foreseen() || isCombined(outcome) ? List.of() : becauseOf(outcome),
                    outcome.missing(),
                    isCombined(outcome)
                            ? outcome.requirements().stream().map(this::result).toList()
                            : List.of(),
                    outcome.foreseen());
        }

        /** What was set aside as a whole has one reason, and its requirements have none. */
        private static boolean isCombined(DecidedOutcome outcome) {
            return !outcome.requirements().isEmpty() && !outcome.value().equals(Answer.NOT_APPLICABLE.name());
        }

        private String title(String id) {
            return Stream.of("outcome.", "finding.")
                    .map(prefix -> release.message(prefix + id, words.language()))
                    .filter(text -> text != null)
                    .findFirst()
                    .orElse(id);
        }

        private List<Because> becauseOf(DecidedOutcome outcome) {
            var found = new ArrayList<Because>();
            reasons.stream()
                    .filter(r -> outcome.because().contains(r.rule()))
                    .forEach(r -> found.add(because(r, Set.of())));
            return found;
        }

        private Because because(Reason reason, Set<String> above) {
            var here = new HashSet<>(above);
            here.add(reason.about());
            var from = reasons.stream()
                    .filter(r -> reason.facts().contains(r.about()) && !here.contains(r.about()))
                    .map(r -> because(r, here))
                    .toList();
            return new Because(
                    reason.rule(),
                    reason.policy(),
                    words.sentence(release, reason),
                    words.basis(release, reason.legalBasis()),
                    reason.confidence(),
                    reason.key(),
                    reason.facts(),
                    from);
        }
    }
}
