package id.takar.engine;

import java.util.List;

/** A rule could not be carried out about one employee. */
public final class RuleFailed extends RuleFault {
    private static final long serialVersionUID = 1L;

    RuleFailed(String rule, Throwable cause) {
        super("the rule `" + rule + "` could not be carried out: " + what(cause), List.of(rule), what(cause), cause);
    }

    private static String what(Throwable cause) {
        var root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        var message = root.getMessage();
        return root instanceof NullPointerException || message == null
                ? "something it uses is not stated"
                : message.lines().findFirst().orElse("");
    }
}
