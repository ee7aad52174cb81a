package id.takar.engine.straight;

/** A rule could not be carried out. */
public final class FailedRule extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int rule;
    private final Exception why;

    FailedRule(int rule, Exception cause) {
        super("a rule could not be carried out", cause, false, false);
        this.rule = rule;
        this.why = cause;
    }

    /** What it threw. */
    public Exception why() {
        return why;
    }

    /** The rule's place in the order of rules. */
    public int rule() {
        return rule;
    }
}
