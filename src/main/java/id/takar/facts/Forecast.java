package id.takar.facts;

/**
 * Declares that a decision looks for the first day from which an answer would be met, other facts unchanged.
 *
 * @param outcome the outcome that carries the day found
 * @param answer the outcome whose answer must be met on that day
 * @param period the outcome that a rule states on days on which it can take effect
 * @param months the threshold that says how many months to look ahead
 */
public record Forecast(String outcome, String answer, String period, String months) {
    /** Look for the day as declared. */
    public static Forecast of(String outcome, String answer, String period, String months) {
        return new Forecast(outcome, answer, period, months);
    }
}
