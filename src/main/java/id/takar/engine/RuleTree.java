package id.takar.engine;

import java.util.List;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The tree of a rule that gets compiled, written from what was understood and nothing else. */
final class RuleTree {
    private RuleTree() {}

    /**
     * The tree of a rule.
     *
     * @param name its sentence
     * @param javaPackage the package it is compiled in
     * @param patterns the facts it asks for, in order
     * @param action what it inserts
     * @param thresholds whether it names any threshold
     */
    static RuleDescr of(String name, String javaPackage, List<Pattern> patterns, Action action, boolean thresholds) {
        var tree = new RuleDescr();
        tree.setName(name);
        tree.setNamespace(javaPackage);
        var lhs = new AndDescr();
        if (thresholds) {
            lhs.addDescr(new PatternDescr("Thresholds", RuleReader.THRESHOLDS));
        }
        for (var pattern : patterns) {
            lhs.addDescr(of(pattern));
        }
        tree.setLhs(lhs);
        tree.setConsequence(action.java());
        return tree;
    }

    private static PatternDescr of(Pattern pattern) {
        var name = pattern.type().name();
        var tree = pattern.binding() == null ? new PatternDescr(name) : new PatternDescr(name, pattern.binding());
        pattern.properties()
                .forEach((variable, property) ->
                        tree.addConstraint(new ExprConstraintDescr(variable + " : " + property.java())));
        pattern.conditions().forEach(c -> tree.addConstraint(new ExprConstraintDescr(c.drl())));
        return tree;
    }
}
