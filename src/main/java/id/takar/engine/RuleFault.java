package id.takar.engine;

import java.util.List;

/** The policies cannot decide about an employee file; a fault of theirs, told with the rules that have it. */
public abstract sealed class RuleFault extends RuntimeException permits RuleConflict, RuleFailed, RuleTooLong {
    private static final long serialVersionUID = 1L;

    private final transient List<String> rules;

    private final String what;

    RuleFault(String message, List<String> rules, String what, @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
        this.rules = List.copyOf(rules);
        this.what = what;
    }

    /** What they both conclude, or what went wrong in carrying one out. */
    public String what() {
        return what;
    }

    /** The ids of the rules at fault. */
    public List<String> rules() {
        return rules;
    }
}
