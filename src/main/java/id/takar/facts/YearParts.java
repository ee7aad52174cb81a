package id.takar.facts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parts of the period together: moves from post to post, and study leave. */
@Given(at = "yearParts")
public final class YearParts implements NamesMissing {
    private final @Nullable List<YearPart> parts;

    YearParts(@Nullable List<YearPart> parts) {
        this.parts = parts == null
                ? null
                : parts.stream()
                        .sorted(Comparator.comparing(YearPart::to).thenComparing(YearPart::key))
                        .toList();
    }

    /** Whether the agency judges partial years: the switch is one. */
    public Boolean judgedUnder(BigDecimal applied) {
        return applied.compareTo(BigDecimal.ONE) == 0;
    }

    /** Whether one post was held through the whole period; null when the parts are not stated. */
    @Reads("yearParts")
    public @Nullable Boolean undivided() {
        return parts == null ? null : parts.size() <= 1 && inPosts(parts).size() == parts.size();
    }

    /** How many parts were spent in a post; null when the parts are not stated. */
    @Reads("yearParts")
    public @Nullable Integer posts() {
        return parts == null ? null : inPosts(parts).size();
    }

    /** How many parts in a post came before the last part; null when the parts are not stated. */
    @Reads("yearParts")
    public @Nullable Integer earlierPosts() {
        return parts == null ? null : earlier(parts).size();
    }

    /** How many parts were spent on study leave; null when the parts are not stated. */
    @Reads("yearParts")
    public @Nullable Integer studyLeaves() {
        return parts == null ? null : onStudyLeave(parts).size();
    }

    /** The key of the last part; null when the parts are not stated or there is none. */
    @Reads("yearParts")
    public @Nullable String last() {
        return parts == null || parts.isEmpty()
                ? null
                : parts.get(parts.size() - 1).key();
    }

    /** Whether each part in a post has an SKP of its own; null when that is not known. */
    @Reads("yearParts")
    public @Nullable Boolean plansWritten() {
        return parts == null ? null : all(inPosts(parts), YearPart::planWritten);
    }

    /** Whether each part in a post before the last part was evaluated by its rater; null when that is not known. */
    @Reads("yearParts")
    public @Nullable Boolean earlierEvaluated() {
        return parts == null ? null : all(earlier(parts), YearPart::evaluated);
    }

    /** Whether the academic progress was judged in each study leave; null when that is not known. */
    @Reads("yearParts")
    public @Nullable Boolean studyJudged() {
        return parts == null ? null : all(onStudyLeave(parts), YearPart::evaluated);
    }

    @Override
    public List<String> missing(String property) {
        if (parts == null) {
            return List.of("yearParts");
        }
        if ("plansWritten".equals(property)) {
            return unstated(inPosts(parts), "planWritten", YearPart::planWritten);
        }
        if ("earlierEvaluated".equals(property)) {
            return unstated(earlier(parts), "evaluated", YearPart::evaluated);
        }
        return "studyJudged".equals(property)
                ? unstated(onStudyLeave(parts), "evaluated", YearPart::evaluated)
                : List.of();
    }

    private static List<YearPart> inPosts(List<YearPart> parts) {
        return parts.stream().filter(p -> p.kind() == YearPartKind.POST).toList();
    }

    private static List<YearPart> onStudyLeave(List<YearPart> parts) {
        return parts.stream().filter(p -> p.kind() == YearPartKind.STUDY_LEAVE).toList();
    }

    private static List<YearPart> earlier(List<YearPart> parts) {
        return inPosts(parts.subList(0, Math.max(0, parts.size() - 1)));
    }

    /** False when one is known to be false, else null when one is not known. */
    private static @Nullable Boolean all(List<YearPart> parts, Function<YearPart, @Nullable Boolean> said) {
        if (parts.stream().anyMatch(p -> Boolean.FALSE.equals(said.apply(p)))) {
            return false;
        }
        return parts.stream().anyMatch(p -> said.apply(p) == null) ? null : true;
    }

    private static List<String> unstated(
            List<YearPart> parts, String entry, Function<YearPart, @Nullable Boolean> said) {
        return parts.stream()
                .filter(p -> said.apply(p) == null)
                .map(p -> "yearParts[" + p.key() + "]." + entry)
                .toList();
    }
}
