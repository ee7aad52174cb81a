package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the instrument of public service motivation and the arithmetic over them.
 *
 * @param answers one for each item; null when not stated
 */
@Given(at = "publicService")
public record PublicServiceAnswers(
        @Schema(
                description = "One for each item; null when not stated",
                example = "[{\"key\":\"CP3\",\"dimension\":\"COMPASSION\",\"reversed\":true,\"answer\":2}]")
        @Nullable
        List<PublicServiceAnswer> answers)
        implements NamesMissing {
    private static final Map<String, PublicServiceDimension> DIMENSIONS = Map.of(
            "policyMaking", PublicServiceDimension.POLICY_MAKING,
            "publicInterest", PublicServiceDimension.PUBLIC_INTEREST,
            "compassion", PublicServiceDimension.COMPASSION,
            "selfSacrifice", PublicServiceDimension.SELF_SACRIFICE);
    static final PublicServiceAnswers UNKNOWN = new PublicServiceAnswers(null);

    public PublicServiceAnswers {
        answers = answers == null ? null : List.copyOf(answers);
    }

    /**
     * True when enough items of attraction to policy making were answered; null while too many are missing.
     *
     * @param items how many items it has
     * @param mostMissing the largest part of them that may be missing, in percent
     */
    @Reads("publicService.answers")
    public @Nullable Boolean policyMaking(BigDecimal items, BigDecimal mostMissing) {
        return enough(PublicServiceDimension.POLICY_MAKING, items, mostMissing);
    }

    /**
     * The mean of the answers about attraction to policy making, reversed ones turned round. Needs enough of them.
     *
     * @param lowest the lowest answer of the scale
     * @param highest the highest
     */
    public BigDecimal policyMakingMean(BigDecimal lowest, BigDecimal highest) {
        return mean(PublicServiceDimension.POLICY_MAKING, lowest, highest);
    }

    /**
     * True when enough items of commitment to the public interest were answered; null while too many are missing.
     *
     * @param items how many items it has
     * @param mostMissing the largest part of them that may be missing, in percent
     */
    @Reads("publicService.answers")
    public @Nullable Boolean publicInterest(BigDecimal items, BigDecimal mostMissing) {
        return enough(PublicServiceDimension.PUBLIC_INTEREST, items, mostMissing);
    }

    /**
     * The mean of the answers about commitment to the public interest, reversed ones turned round. Needs enough of them.
     *
     * @param lowest the lowest answer of the scale
     * @param highest the highest
     */
    public BigDecimal publicInterestMean(BigDecimal lowest, BigDecimal highest) {
        return mean(PublicServiceDimension.PUBLIC_INTEREST, lowest, highest);
    }

    /**
     * True when enough items of compassion were answered; null while too many are missing.
     *
     * @param items how many items it has
     * @param mostMissing the largest part of them that may be missing, in percent
     */
    @Reads("publicService.answers")
    public @Nullable Boolean compassion(BigDecimal items, BigDecimal mostMissing) {
        return enough(PublicServiceDimension.COMPASSION, items, mostMissing);
    }

    /**
     * The mean of the answers about compassion, reversed ones turned round. Needs enough of them.
     *
     * @param lowest the lowest answer of the scale
     * @param highest the highest
     */
    public BigDecimal compassionMean(BigDecimal lowest, BigDecimal highest) {
        return mean(PublicServiceDimension.COMPASSION, lowest, highest);
    }

    /**
     * True when enough items of self-sacrifice were answered; null while too many are missing.
     *
     * @param items how many items it has
     * @param mostMissing the largest part of them that may be missing, in percent
     */
    @Reads("publicService.answers")
    public @Nullable Boolean selfSacrifice(BigDecimal items, BigDecimal mostMissing) {
        return enough(PublicServiceDimension.SELF_SACRIFICE, items, mostMissing);
    }

    /**
     * The mean of the answers about self-sacrifice, reversed ones turned round. Needs enough of them.
     *
     * @param lowest the lowest answer of the scale
     * @param highest the highest
     */
    public BigDecimal selfSacrificeMean(BigDecimal lowest, BigDecimal highest) {
        return mean(PublicServiceDimension.SELF_SACRIFICE, lowest, highest);
    }

    @Override
    public List<String> missing(String property) {
        var dimension = DIMENSIONS.get(property);
        return dimension == null ? List.of() : missing(dimension);
    }

    private @Nullable Boolean enough(PublicServiceDimension of, BigDecimal items, BigDecimal mostMissing) {
        var answered = BigDecimal.valueOf(counting(of).size());
        var lacking = items.subtract(answered).multiply(Exact.HUNDRED);
        boolean enough = answered.signum() > 0 && lacking.compareTo(mostMissing.multiply(items)) <= 0;
        return enough ? true : null;
    }

    private BigDecimal mean(PublicServiceDimension of, BigDecimal lowest, BigDecimal highest) {
        return Exact.mean(
                counting(of).stream().map(a -> a.scored(lowest, highest)).toList());
    }

    private List<PublicServiceAnswer> counting(PublicServiceDimension of) {
        return answers == null
                ? List.of()
                : answers.stream().filter(a -> a.counts(of)).toList();
    }

    /** The entries that keep items of a dimension, or of none stated, from counting; the list where items lack. */
    private List<String> missing(PublicServiceDimension of) {
        var names = new ArrayList<String>();
        for (var answer : answers == null ? List.<PublicServiceAnswer>of() : answers) {
            var at = "publicService.answers[" + answer.key() + "]";
            if (answer.dimension() == null) {
                names.add(at + ".dimension");
            } else if (answer.dimension() == of) {
                if (answer.reversed() == null) {
                    names.add(at + ".reversed");
                }
                if (answer.answer() == null) {
                    names.add(at + ".answer");
                }
            }
        }
        return names.isEmpty() ? List.of("publicService.answers") : names;
    }
}
