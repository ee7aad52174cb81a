package id.takar.run;

import id.takar.engine.Release;
import id.takar.engine.ThresholdText;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Explanation;
import id.takar.facts.Answer;
import id.takar.facts.GroupKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the people of each agency and unit spread, beside the pattern that applies to it and the shares from elsewhere. */
@Component
class Spreads {
    private static final int UNITS = 30;
    private static final int SEARCHED = 200;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final GroupStore groups;
    private final MessageSource messages;

    Spreads(GroupStore groups, MessageSource messages) {
        this.groups = groups;
        this.messages = messages;
    }

    /**
     * A table of shares.
     *
     * @param title what the pattern is called
     * @param words what the columns are, in words
     * @param rows everybody, the shares from elsewhere, then units, the largest first
     * @param left how many units are not shown, since the pattern does not look at them or others are larger
     */
    record Spread(String title, List<Word> words, List<Row> rows, int left) {}

    /** A word and what it is called. */
    record Word(String word, String text) {}

    /**
     * A row of shares.
     *
     * @param name whose
     * @param number the group's number; null for everybody and for shares from elsewhere
     * @param people of how many; null where they are from elsewhere
     * @param parts the shares, in the order of the words
     * @param pattern which pattern applies, in words; null where none does
     * @param said whether it is kept, and what is not
     */
    record Row(
            String name,
            @Nullable Integer number,
            @Nullable Integer people,
            List<Part> parts,
            @Nullable String pattern,
            List<Said> said) {}

    /**
     * A share.
     *
     * @param word what of
     * @param percent how many of a hundred, to two digits
     * @param before the sum of those before it
     */
    record Part(String word, BigDecimal percent, BigDecimal before) {}

    /** What was found about the pattern: {@code MET} where it is kept. */
    record Said(String word, String text) {}

    List<Spread> of(Run run, Release release, Counts counts, Locale language) {
        if (run.state() != Run.State.DONE) {
            return List.of();
        }
        return SpreadLabel.of(release, language).stream()
                .flatMap(label -> spread(run, release, label, counts, language).stream())
                .toList();
    }

    private Optional<Spread> spread(Run run, Release release, SpreadLabel label, Counts counts, Locale language) {
        var rows = new ArrayList<Row>();
        everybody(label, counts, language).ifPresent(rows::add);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        rows.add(new Row(label.beside(), null, null, parts(elsewhere(label, release, run.day())), null, List.of()));
        var units = groups.largest(run.id(), Set.of(GroupKind.AGENCY, GroupKind.UNIT), SEARCHED).stream()
                .flatMap(group -> row(group, label, release, language).stream())
                .toList();
        rows.addAll(units.subList(0, Math.min(UNITS, units.size())));
        return Optional.of(new Spread(
                Column.title(label.outcome(), release, language),
                label.words().stream()
                        .map(word -> new Word(word.word(), Explanation.words(word.word(), release, language)))
                        .toList(),
                rows,
                Math.max(
                        0,
                        groups.count(run.id(), Set.of(GroupKind.AGENCY, GroupKind.UNIT))
                                - Math.min(UNITS, units.size()))));
    }

    private Optional<Row> everybody(SpreadLabel label, Counts counts, Locale language) {
        var people = counts.outcomes().stream()
                .filter(count -> count.name().equals(label.person()))
                .collect(Collectors.toMap(Counts.Count::value, Counts.Count::people));
        var found = label.words().stream()
                .map(word -> people.getOrDefault(word.word(), 0))
                .toList();
        return row(messages.getMessage("run.spread.all", null, language), null, found, label, null, List.of());
    }

    private static List<Share> elsewhere(SpreadLabel label, Release release, LocalDate day) {
        return label.words().stream()
                .map(word -> new Share(
                        word.word(),
                        release.thresholds().stream()
                                .filter(each -> each.id().equals(word.threshold())
                                        && each.rule().holdsOn(day))
                                .map(ThresholdText::value)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(BigDecimal.ZERO)))
                .toList();
    }

    /** The row of a group that the pattern looks at. */
    private static Optional<Row> row(GroupDecision group, SpreadLabel label, Release release, Locale language) {
        var decision = group.decision();
        var pattern = decision == null
                ? null
                : decision.outcome(label.outcome()).map(DecidedOutcome::value).orElse(null);
        if (decision == null || pattern == null || pattern.equals(Answer.NOT_APPLICABLE.name())) {
            return Optional.empty();
        }
        var predicates = group.file().members().predicates();
        var people = label.words().stream()
                .map(word -> predicates == null
                        ? 0
                        : predicates.entrySet().stream()
                                .filter(entry -> entry.getKey().name().equals(word.word()))
                                .mapToInt(java.util.Map.Entry::getValue)
                                .sum())
                .toList();
        return row(
                group.name(),
                group.number(),
                people,
                label,
                Explanation.words(pattern, release, language),
                said(decision, label, release, language));
    }

    private static List<Said> said(Decision decision, SpreadLabel label, Release release, Locale language) {
        return decision.reasons().stream()
                .filter(reason -> label.findings().contains(reason.about()))
                .map(reason -> new Said(reason.says(), Explanation.sentence(reason, release, language)))
                .toList();
    }

    private static Optional<Row> row(
            String name,
            @Nullable Integer number,
            List<Integer> people,
            SpreadLabel label,
            @Nullable String pattern,
            List<Said> said) {
        int all = people.stream().mapToInt(n -> n).sum();
        if (all == 0) {
            return Optional.empty();
        }
        var shares = new ArrayList<Share>();
        for (int i = 0; i < people.size(); i++) {
            shares.add(new Share(
                    label.words().get(i).word(),
                    ALL.multiply(BigDecimal.valueOf(people.get(i)))
                            .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP)));
        }
        return Optional.of(new Row(name, number, all, parts(shares), pattern, said));
    }

    private record Share(String word, BigDecimal percent) {}

    private static List<Part> parts(List<Share> shares) {
        var parts = new ArrayList<Part>();
        var before = BigDecimal.ZERO;
        for (var share : shares) {
            parts.add(new Part(share.word(), share.percent(), before));
            before = before.add(share.percent());
        }
        return parts;
    }
}
