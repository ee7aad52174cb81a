package id.takar.engine;

import java.util.List;

/** The rules took longer about one employee than they may. */
public final class RuleTooLong extends RuleFault {
    private static final long serialVersionUID = 1L;

    RuleTooLong(String rule) {
        super("the time was up before the rule `" + rule + "`", List.of(rule), "the time was up", null);
    }
}
