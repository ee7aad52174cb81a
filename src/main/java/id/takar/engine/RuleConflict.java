package id.takar.engine;

import java.util.List;

/** Two rules concluded the same single thing about one employee: a fault of the policies, never settled by chance. */
public final class RuleConflict extends RuleFault {
    private static final long serialVersionUID = 1L;

    RuleConflict(String what, List<String> rules) {
        super(
                "the rules `" + String.join("` and `", rules) + "` both conclude `" + what
                        + "`; one employee can have only one",
                rules,
                what,
                null);
    }
}
