package id.takar.engine.straight;

/** An evaluation ended by its brake. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int rule;

    Stopped(int rule) {
        super("an evaluation was ended", null, false, false);
        this.rule = rule;
    }

    /** The place of the rule that was next. */
    public int rule() {
        return rule;
    }
}
