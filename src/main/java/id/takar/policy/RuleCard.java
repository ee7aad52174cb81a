package id.takar.policy;

import id.takar.engine.Release;
import id.takar.engine.RuleText;
import id.takar.evaluation.Explanation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule as people read it.
 *
 * @param sentence what it says, in the reader's language, with the thresholds filled in that it speaks of; its name
 *     where the policies have no sentence
 * @param basis its legal basis in words
 * @param unconfirmed whether no text of the law was seen that confirms it
 * @param thresholds the thresholds that it names
 */
record RuleCard(
        String id,
        String sentence,
        String name,
        String policy,
        String legalBasis,
        String basis,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String confidence,
        boolean unconfirmed,
        @Nullable String source,
        String file,
        int line,
        List<String> thresholds) {
    static RuleCard of(RuleText rule, Release release, Locale language) {
        return new RuleCard(
                rule.id(),
                Explanation.sentence(rule, release, language),
                rule.name(),
                rule.policy(),
                rule.legalBasis(),
                Explanation.basis(rule.legalBasis(), release, language),
                rule.from(),
                rule.until(),
                rule.confidence(),
                RuleText.isUnconfirmed(rule.confidence()),
                rule.source(),
                rule.file(),
                rule.line(),
                List.copyOf(rule.thresholds()));
    }

    /** The rules of a release, by policy and place. */
    static List<RuleCard> all(Release release, Locale language) {
        return release.rules().stream()
                .map(rule -> of(rule, release, language))
                .sorted(Comparator.comparing(RuleCard::policy)
                        .thenComparing(RuleCard::file)
                        .thenComparing(RuleCard::line))
                .toList();
    }

    /** Whether it speaks of these words. */
    boolean speaksOf(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return Stream.of(id, sentence, name, policy, legalBasis, basis)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
