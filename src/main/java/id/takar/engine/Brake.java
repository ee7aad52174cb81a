package id.takar.engine;

/**
 * Lets another thread end an evaluation that takes too long; the evaluation itself looks at no clock. It ends between
 * two rules. Used by one evaluation at a time.
 */
public final class Brake {
    private long own;
    private volatile long current;
    private volatile long ended = -1;

    /** An evaluation begins, in this thread. */
    public void begin() {
        own++;
        current = own;
    }

    /** The number of the evaluation that began last; another thread tells by it whether that is still under way. */
    public long current() {
        return current;
    }

    /** Ends the evaluation of this number; does nothing when that is over. */
    public void end(long number) {
        ended = number;
    }

    /** Whether the evaluation is to end. */
    boolean isPulled() {
        return ended == own;
    }

    /**
     * Goes on, unless the evaluation is to end.
     *
     * @param rule the rule that is next
     * @throws RuleTooLong when it is to end
     */
    void check(Rule rule) {
        if (isPulled()) {
            throw new RuleTooLong(rule.id());
        }
    }
}
