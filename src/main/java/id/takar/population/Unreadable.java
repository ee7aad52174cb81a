package id.takar.population;

/** What was sent cannot be read at all. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String help;

    /**
     * @param detail what is wrong
     * @param help what to do
     */
    Unreadable(String detail, String help) {
        super(detail);
        this.help = help;
    }

    /** What is wrong. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** What to do. */
    public String help() {
        return help;
    }
}
