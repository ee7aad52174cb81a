package id.takar.engine.straight;

/** A second fact of a kind of which there may be one. */
public final class SecondSingle extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int earlier;
    private final int later;

    SecondSingle(int earlier, int later) {
        super("two rules conclude the same single thing", null, false, false);
        this.earlier = earlier;
        this.later = later;
    }

    /** The place of the rule that concluded the first; negative when it was given. */
    public int earlier() {
        return earlier;
    }

    /** The place of the rule that concluded the second; negative when it was given. */
    public int later() {
        return later;
    }
}
