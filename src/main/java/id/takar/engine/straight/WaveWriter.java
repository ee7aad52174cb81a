package id.takar.engine.straight;

import static id.takar.engine.straight.CodeWriter.ARRAY;
import static id.takar.engine.straight.CodeWriter.NAME;
import static id.takar.engine.straight.CodeWriter.OBJECT;
import static org.objectweb.asm.Opcodes.*;

import id.takar.engine.straight.PlannedRule.Test;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes the rules of a wave as nested questions in their order. Neighbours that ask the same first ask it once;
 * neighbours that ask whether one property is this or that constant look it up.
 */
final class WaveWriter {
    private static final int RULES_A_METHOD = 8;
    private static final int WORTH_A_LOOKUP = 4;
    private static final int BITS = 64;

    /** What a rule asks before its facts of which there are many: whether a fact is there, or a test of such facts. */
    private record Step(int fact, Class<?> type, @Nullable Test test) {
        boolean isSameAs(Step other) {
            var mine = test;
            var others = other.test;
            if (mine == null || others == null) {
                return mine == null && others == null && fact == other.fact && type == other.type;
            }
            return mine.isSameAs(others);
        }

        /** Whether both ask for a constant of the same property of the same fact. */
        boolean looksLike(Step other) {
            return test != null
                    && other.test != null
                    && test.equal() != null
                    && other.test.equal() != null
                    && test.equal().property().equals(other.test.equal().property())
                    && test.arguments().equals(other.test.arguments());
        }

        Object constant() {
            if (test == null || test.equal() == null) {
                throw new IllegalStateException("no constant is asked for");
            }
            return test.equal().constant();
        }
    }

    /** A rule with what it asks, in order. */
    private record Asking(PlannedRule rule, List<Step> steps, int many, List<Test> each) {}

    /** Where facts are kept in a method: the variable of each place of a rule, 0 for none, and the next that is free. */
    private static final class Kept {
        private final int[] at;
        private final int free;

        Kept(int[] at, int free) {
            this.at = at;
            this.free = free;
        }

        static Kept nothing() {
            return new Kept(new int[0], 1);
        }

        Kept with(int fact) {
            int[] more = Arrays.copyOf(at, Math.max(at.length, fact + 1));
            more[fact] = free;
            return new Kept(more, free + 1);
        }
    }

    private final CodeWriter code;
    private final int wave;
    private final List<Asking> rules;
    private int methods;

    WaveWriter(CodeWriter code, int wave, List<PlannedRule> rules) {
        this.code = code;
        this.wave = wave;
        this.rules = rules.stream().map(this::asking).toList();
    }

    private Asking asking(PlannedRule rule) {
        int many = -1;
        var steps = new ArrayList<Step>();
        for (int i = 0; i < rule.facts().size(); i++) {
            if (code.isMany(rule.facts().get(i))) {
                many = i;
            } else {
                steps.add(new Step(i, rule.facts().get(i), null));
            }
        }
        var each = new ArrayList<Test>();
        for (var test : rule.tests()) {
            int one = many;
            if (test.arguments().stream().anyMatch(value -> value.fact() == one)) {
                each.add(test);
            } else {
                steps.add(new Step(-1, Object.class, test));
            }
        }
        return new Asking(rule, List.copyOf(steps), many, List.copyOf(each));
    }

    void write() {
        var method = code.method(ACC_PRIVATE, "wave" + wave, "()V");
        for (int i = 0; i < rules.size(); ) {
            int until = Math.max(lookupUntil(i), Math.min(rules.size(), Math.min(i + RULES_A_METHOD, endOfWord(i))));
            part(method, rules.subList(i, until));
            i = until;
        }
        CodeWriter.end(method);
    }

    private int endOfWord(int at) {
        int word = rules.get(at).rule().index() / BITS;
        int end = at;
        while (end < rules.size() && rules.get(end).rule().index() / BITS == word) {
            end++;
        }
        return end;
    }

    /** The end of a run of rules that a look-up tells apart; the same place when there is none. */
    private int lookupUntil(int at) {
        var steps = rules.get(at).steps();
        int depth = 0;
        while (depth < steps.size() && steps.get(depth).test() == null) {
            depth++;
        }
        int end = at + 1;
        while (end < rules.size() && depth < steps.size() && isOfLookup(at, end, depth)) {
            end++;
        }
        return end - at >= WORTH_A_LOOKUP ? end : at;
    }

    private boolean isOfLookup(int first, int other, int depth) {
        var one = rules.get(first).steps();
        var another = rules.get(other).steps();
        if (another.size() <= depth || !one.get(depth).looksLike(another.get(depth))) {
            return false;
        }
        for (int i = 0; i < depth; i++) {
            if (!one.get(i).isSameAs(another.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Some rules in a method of their own. */
    private void part(MethodVisitor caller, List<Asking> some) {
        String name = name();
        caller.visitVarInsn(ALOAD, 0);
        caller.visitMethodInsn(INVOKEVIRTUAL, NAME, name, "()V", false);
        var method = code.method(ACC_PRIVATE, name, "()V");
        var out = new Label();
        int first = some.get(0).rule().index();
        int last = some.get(some.size() - 1).rule().index();
        method.visitVarInsn(ALOAD, 0);
        CodeWriter.number(method, first);
        if (first / BITS == last / BITS) {
            long mask =
                    some.stream().mapToLong(each -> 1L << each.rule().index()).reduce(0, (one, other) -> one | other);
            CodeWriter.number(method, first / BITS);
            method.visitLdcInsn(mask);
            method.visitMethodInsn(INVOKEVIRTUAL, NAME, "mayAny", "(IIJ)Z", false);
            method.visitJumpInsn(IFEQ, out);
        } else {
            method.visitMethodInsn(INVOKEVIRTUAL, NAME, "look", "(I)V", false);
        }
        nest(method, some, 0, Kept.nothing(), false);
        method.visitLabel(out);
        CodeWriter.end(method);
    }

    private String name() {
        return "wave" + wave + "part" + methods++;
    }

    /**
     * Writes neighbours that have asked the same so far.
     *
     * @param depth how much they have asked
     * @param may whether it has been asked if they may speak
     */
    private void nest(MethodVisitor method, List<Asking> some, int depth, Kept kept, boolean may) {
        for (int i = 0; i < some.size(); ) {
            var one = some.get(i);
            if (one.steps().size() == depth) {
                var out = new Label();
                if (!may) {
                    mayOr(method, one.rule(), out);
                }
                speak(method, one, kept);
                method.visitLabel(out);
                i++;
                continue;
            }
            var step = one.steps().get(depth);
            int alike = i + 1;
            while (alike < some.size() && isLike(step, some.get(alike), depth)) {
                alike++;
            }
            if (alike - i >= WORTH_A_LOOKUP) {
                lookup(method, some.subList(i, alike), depth, kept);
                i = alike;
                continue;
            }
            int until = i + 1;
            while (until < some.size() && isSame(step, some.get(until), depth)) {
                until++;
            }
            var out = new Label();
            boolean alone = until == i + 1 && !may;
            if (alone) {
                mayOr(method, one.rule(), out);
            }
            var then = ask(method, one.rule(), step, kept, out);
            nest(method, some.subList(i, until), depth + 1, then, may || alone);
            method.visitLabel(out);
            i = until;
        }
    }

    private static boolean isLike(Step step, Asking other, int depth) {
        return other.steps().size() > depth && step.looksLike(other.steps().get(depth));
    }

    private static boolean isSame(Step step, Asking other, int depth) {
        return other.steps().size() > depth && step.isSameAs(other.steps().get(depth));
    }

    private static void mayOr(MethodVisitor method, PlannedRule rule, Label out) {
        method.visitVarInsn(ALOAD, 0);
        CodeWriter.number(method, rule.index());
        method.visitMethodInsn(INVOKEVIRTUAL, NAME, "may", "(I)Z", false);
        method.visitJumpInsn(IFEQ, out);
    }

    private Kept ask(MethodVisitor method, PlannedRule rule, Step step, Kept kept, Label out) {
        if (step.test() == null) {
            CodeWriter.get(method, code.field(step.type()), Type.getDescriptor(step.type()));
            method.visitInsn(DUP);
            method.visitVarInsn(ASTORE, kept.free);
            method.visitJumpInsn(IFNULL, out);
            return kept.with(step.fact());
        }
        CodeWriter.trying(method, rule);
        CodeWriter.call(method, step.test().predicate(), false, step.test().arguments(), kept.at);
        method.visitJumpInsn(IFEQ, out);
        return kept;
    }

    /** One look at a property instead of a test for each constant. */
    private void lookup(MethodVisitor method, List<Asking> some, int depth, Kept kept) {
        var byConstant = new LinkedHashMap<Object, List<Asking>>();
        some.forEach(one -> byConstant
                .computeIfAbsent(one.steps().get(depth).constant(), c -> new ArrayList<>())
                .add(one));
        var branches = new HashMap<Object, Integer>();
        byConstant.keySet().forEach(constant -> branches.put(constant, branches.size()));
        var first = some.get(0);
        var test = first.steps().get(depth).test();
        if (test == null || test.equal() == null) {
            throw new IllegalStateException("nothing to look up");
        }
        CodeWriter.trying(method, first.rule());
        method.visitVarInsn(ALOAD, 0);
        CodeWriter.number(method, code.table(branches));
        CodeWriter.call(method, test.equal().property(), false, test.arguments(), kept.at);
        method.visitMethodInsn(INVOKEVIRTUAL, NAME, "branch", "(I" + OBJECT + ")I", false);
        var labels = byConstant.keySet().stream().map(c -> new Label()).toArray(Label[]::new);
        var out = new Label();
        method.visitTableSwitchInsn(0, labels.length - 1, out, labels);
        int branch = 0;
        for (var same : byConstant.values()) {
            method.visitLabel(labels[branch++]);
            apart(method, same, depth + 1, kept);
            method.visitJumpInsn(GOTO, out);
        }
        method.visitLabel(out);
    }

    /** Rules in a method of their own that is given the facts known so far. */
    private void apart(MethodVisitor caller, List<Asking> some, int depth, Kept kept) {
        String name = name();
        var type = new StringBuilder("(");
        var there = new Kept(new int[0], 1);
        caller.visitVarInsn(ALOAD, 0);
        var facts = some.get(0).rule().facts();
        for (int fact = 0; fact < kept.at.length; fact++) {
            if (kept.at[fact] > 0) {
                caller.visitVarInsn(ALOAD, kept.at[fact]);
                type.append(Type.getDescriptor(facts.get(fact)));
                there = there.with(fact);
            }
        }
        type.append(")V");
        caller.visitMethodInsn(INVOKEVIRTUAL, NAME, name, type.toString(), false);
        var method = code.method(ACC_PRIVATE, name, type.toString());
        nest(method, some, depth, there, false);
        CodeWriter.end(method);
    }

    private void speak(MethodVisitor method, Asking one, Kept kept) {
        if (one.many() < 0) {
            act(method, one.rule(), kept);
            return;
        }
        int at = kept.free;
        int count = at + 1;
        int all = at + 2;
        var type = one.rule().facts().get(one.many());
        var inside = new Kept(kept.at, at + 3).with(one.many());
        int each = at + 3;
        var head = new Label();
        var next = new Label();
        var out = new Label();
        method.visitInsn(ICONST_0);
        method.visitVarInsn(ISTORE, at);
        CodeWriter.get(method, code.count(type), "I");
        method.visitVarInsn(ISTORE, count);
        CodeWriter.get(method, code.field(type), ARRAY);
        method.visitVarInsn(ASTORE, all);
        method.visitLabel(head);
        method.visitVarInsn(ILOAD, at);
        method.visitVarInsn(ILOAD, count);
        method.visitJumpInsn(IF_ICMPGE, out);
        method.visitVarInsn(ALOAD, all);
        method.visitVarInsn(ILOAD, at);
        method.visitInsn(AALOAD);
        method.visitTypeInsn(CHECKCAST, Type.getInternalName(type));
        method.visitVarInsn(ASTORE, each);
        CodeWriter.trying(method, one.rule());
        for (var test : one.each()) {
            CodeWriter.call(method, test.predicate(), false, test.arguments(), inside.at);
            method.visitJumpInsn(IFEQ, next);
        }
        act(method, one.rule(), inside);
        method.visitLabel(next);
        method.visitIincInsn(at, 1);
        method.visitJumpInsn(GOTO, head);
        method.visitLabel(out);
    }

    private static void act(MethodVisitor method, PlannedRule rule, Kept kept) {
        method.visitVarInsn(ALOAD, 0);
        for (int i = 0; i < rule.facts().size(); i++) {
            method.visitVarInsn(ALOAD, kept.at[i]);
        }
        method.visitMethodInsn(INVOKEVIRTUAL, NAME, "act" + rule.index(), CodeWriter.acting(rule), false);
    }
}
