package id.takar.policy;

import id.takar.engine.Release;
import id.takar.engine.RuleText;
import id.takar.engine.ThresholdText;
import id.takar.evaluation.Explanation;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A threshold as a table shows it.
 *
 * @param id its id
 * @param versions its values, the first day first; never empty
 * @param state the same in one line, to tell whether somebody changed it meanwhile
 */
record ThresholdRow(String id, List<Version> versions, String state) {
    private static final Comparator<ThresholdText> FIRST_DAY =
            Comparator.comparing(text -> text.rule().from());

    /**
     * A value with its days.
     *
     * @param value as the reader's language writes it
     * @param unit what it counts, such as {@code years}; null where the rule does not say
     * @param name what it is called, in the reader's language
     * @param rule the sentence of its rule
     * @param legalBasis the article, as the rule cites it
     * @param basis the same in words
     * @param unconfirmed whether no text of the law was seen that confirms it
     */
    record Version(
            String value,
            @Nullable String unit,
            LocalDate from,
            @Nullable LocalDate until,
            String name,
            String rule,
            String legalBasis,
            String basis,
            @Nullable String confidence,
            @Nullable String source,
            boolean unconfirmed,
            String policy,
            String file,
            int line) {
        private static Version of(ThresholdText text, Release release, Locale language) {
            var rule = text.rule();
            var unit = text.unit();
            return new Version(
                    Numbers.text(text.value(), language),
                    unit == null ? null : unit.word(),
                    rule.from(),
                    rule.until(),
                    Objects.requireNonNullElse(release.message(rule.id(), language), rule.name()),
                    rule.name(),
                    rule.legalBasis(),
                    Explanation.basis(rule.legalBasis(), release, language),
                    rule.confidence(),
                    rule.source(),
                    RuleText.isUnconfirmed(rule.confidence()),
                    rule.policy(),
                    rule.file(),
                    rule.line());
        }
    }

    /** All thresholds of a release, by id. */
    static List<ThresholdRow> of(Release release, Locale language) {
        var byId = release.thresholds().stream()
                .collect(Collectors.groupingBy(ThresholdText::id, TreeMap::new, Collectors.toList()));
        return byId.entrySet().stream()
                .map(entry -> new ThresholdRow(
                        entry.getKey(),
                        entry.getValue().stream()
                                .sorted(FIRST_DAY)
                                .map(text -> Version.of(text, release, language))
                                .toList(),
                        stateOf(entry.getValue())))
                .toList();
    }

    /** The values of a threshold with their days, in one line. */
    static String stateOf(List<ThresholdText> versions) {
        return versions.stream()
                .sorted(FIRST_DAY)
                .map(text -> text.rule().from() + " " + text.value() + " "
                        + text.rule().legalBasis())
                .collect(Collectors.joining("; "));
    }

    /** The value that holds last, which is shown first. */
    public Version latest() {
        return versions.get(versions.size() - 1);
    }

    /** The values before it. */
    public List<Version> earlier() {
        return versions.subList(0, versions.size() - 1);
    }

    /** Whether it speaks of these words: in its id, its sentences, its articles or its policy. */
    boolean speaksOf(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Stream.of(id),
                        versions.stream()
                                .flatMap(version -> Stream.of(
                                        version.name(), version.rule(), version.legalBasis(), version.policy())))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
