package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Of how many members the work was planned, directed and supervised. Where it does not apply to a member, that member
 * does not count.
 *
 * @param planned members by whether their work was planned, none where an answer is left out; null when not stated
 * @param directed members by whether they were directed, likewise
 * @param supervised members by whether they were supervised, likewise
 */
@Given(at = "cycle", about = About.GROUP, shownAt = 2)
public record ManagedCycle(
        @Schema(
                description = "Members by whether their work was planned, none where an answer is left out",
                example = "{\"MET\":8,\"UNMET\":1,\"UNDECIDED\":1}")
        @Min(0)
        @Max(99999999)
        @Nullable
        Map<Answer, Integer> planned,

        @Schema(
                description = "Members by whether they were directed, none where an answer is left out",
                example = "{\"MET\":6,\"UNMET\":3,\"UNDECIDED\":1}")
        @Min(0)
        @Max(99999999)
        @Nullable
        Map<Answer, Integer> directed,

        @Schema(
                description = "Members by whether they were supervised, none where an answer is left out",
                example = "{\"MET\":7,\"UNMET\":2,\"UNDECIDED\":1}")
        @Min(0)
        @Max(99999999)
        @Nullable
        Map<Answer, Integer> supervised)
        implements NamesMissing {
    /** Nothing stated. */
    public static final ManagedCycle UNKNOWN = new ManagedCycle(null, null, null);

    private static final List<String> STAGES = List.of("planned", "directed", "supervised");

    public ManagedCycle {
        planned = copy(planned);
        directed = copy(directed);
        supervised = copy(supervised);
    }

    private static @Nullable Map<Answer, Integer> copy(@Nullable Map<Answer, Integer> counts) {
        return counts == null ? null : Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Members whose work was planned or not; null when not stated. */
    @Reads("cycle.planned")
    public @Nullable Integer plannedDecided() {
        return count(planned, List.of(Answer.MET, Answer.UNMET));
    }

    /** Members whose work was not planned; null when not stated. */
    @Reads("cycle.planned")
    public @Nullable Integer plannedUnmet() {
        return count(planned, List.of(Answer.UNMET));
    }

    /** Members who were directed or not; null when not stated. */
    @Reads("cycle.directed")
    public @Nullable Integer directedDecided() {
        return count(directed, List.of(Answer.MET, Answer.UNMET));
    }

    /** Members who were not directed; null when not stated. */
    @Reads("cycle.directed")
    public @Nullable Integer directedUnmet() {
        return count(directed, List.of(Answer.UNMET));
    }

    /** Members who were supervised or not; null when not stated. */
    @Reads("cycle.supervised")
    public @Nullable Integer supervisedDecided() {
        return count(supervised, List.of(Answer.MET, Answer.UNMET));
    }

    /** Members who were not supervised; null when not stated. */
    @Reads("cycle.supervised")
    public @Nullable Integer supervisedUnmet() {
        return count(supervised, List.of(Answer.UNMET));
    }

    /** Questions about members that were answered yes, of the three for each; null unless all three are stated. */
    public @Nullable Integer met() {
        return all(List.of(Answer.MET));
    }

    /** Questions about members that were answered yes or no, of the three for each; null unless all are stated. */
    public @Nullable Integer decided() {
        return all(List.of(Answer.MET, Answer.UNMET));
    }

    /** Questions about members that could not be answered; null unless all three are stated. */
    public @Nullable Integer undecided() {
        return all(List.of(Answer.UNDECIDED));
    }

    /** The questions that were answered yes, in percent of those answered; null when none was. */
    public @Nullable BigDecimal score() {
        return Exact.share(met(), decided());
    }

    @Override
    public List<String> missing(String property) {
        boolean each = STAGES.stream().noneMatch(property::startsWith);
        return STAGES.stream()
                .filter(stage -> each || property.startsWith(stage))
                .filter(stage -> isOpen(stage, property))
                .map(stage -> "cycle." + stage)
                .toList();
    }

    private boolean isOpen(String stage, String property) {
        var counts = stage.equals("planned") ? planned : stage.equals("directed") ? directed : supervised;
        return counts == null || (property.equals("score") && Objects.equals(decided(), 0));
    }

    private @Nullable Integer all(List<Answer> answers) {
        var first = count(planned, answers);
        var second = count(directed, answers);
        var third = count(supervised, answers);
        return first == null || second == null || third == null ? null : Integer.valueOf(first + second + third);
    }

    private static @Nullable Integer count(@Nullable Map<Answer, Integer> counts, List<Answer> answers) {
        return counts == null
                ? null
                : answers.stream()
                        .mapToInt(answer -> counts.getOrDefault(answer, 0))
                        .sum();
    }
}
