package id.takar.facts;

/**
 * Declares that an outcome needs a requirement met, while the declaring rule holds.
 *
 * @param outcome the outcome that combines its requirements' answers: unmet beats undecided beats met
 * @param id the requirement, as findings name it
 */
public record Requirement(String outcome, String id) {
    /** The outcome needs the requirement. */
    public static Requirement of(String outcome, String id) {
        return new Requirement(outcome, id);
    }
}
