package id.takar.engine.straight;

import static org.objectweb.asm.Opcodes.*;

import id.takar.engine.straight.PlannedRule.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Writes the class of a release: a field for each type of which there is one, an array for each of which there may be
 * many, and the rules as nested questions in their order, in methods small enough for the just-in-time compiler.
 */
final class CodeWriter {
    static final String NAME = "id/takar/engine/straight/Release";
    static final String BASE = Type.getInternalName(Straight.class);
    static final String OBJECT = "Ljava/lang/Object;";
    static final String ARRAY = "[Ljava/lang/Object;";
    private static final int FEW = 8;

    private final ClassWriter code = new ClassWriter(ClassWriter.COMPUTE_MAXS | ClassWriter.COMPUTE_FRAMES) {
        @Override
        protected String getCommonSuperClass(String one, String other) {
            return "java/lang/Object";
        }
    };
    private final Plan plan;
    private final Map<Class<?>, Integer> places = new LinkedHashMap<>();
    private final Map<Object, Integer> singles = new LinkedHashMap<>();
    private final List<Map<Object, Integer>> tables = new ArrayList<>();

    CodeWriter(Plan plan) {
        this.plan = plan;
        plan.types().forEach(type -> places.put(type, places.size()));
        plan.rules()
                .filter(rule -> rule.single() != null && rule.single() != rule.inserts())
                .forEach(rule -> singles.putIfAbsent(rule.single(), singles.size()));
    }

    byte[] bytes() {
        code.visit(V17, ACC_PUBLIC | ACC_FINAL | ACC_SUPER, NAME, null, BASE, null);
        constructor();
        clear();
        put();
        singles.values().forEach(this::say);
        plan.rules().forEach(this::action);
        var waves = new ArrayList<Integer>();
        for (var wave : plan.waves()) {
            waves.add(waves.size());
            new WaveWriter(this, waves.size() - 1, wave).write();
        }
        carryOut(waves);
        code.visitEnd();
        return code.toByteArray();
    }

    /** Where facts of each type are kept. */
    Map<Class<?>, Integer> places() {
        return Map.copyOf(places);
    }

    /** Which branch each constant takes, by look-up. */
    Map<?, ?>[] tables() {
        return tables.stream().map(Map::copyOf).toArray(Map[]::new);
    }

    /** A new look-up: the branch of each constant. */
    int table(Map<Object, Integer> branches) {
        tables.add(branches);
        return tables.size() - 1;
    }

    boolean isMany(Class<?> type) {
        return plan.isMany(type);
    }

    private void constructor() {
        String type = "(Ljava/util/Map;[Ljava/util/Map;)V";
        var method = method(ACC_PUBLIC, "<init>", type);
        method.visitVarInsn(ALOAD, 0);
        method.visitVarInsn(ALOAD, 1);
        method.visitVarInsn(ALOAD, 2);
        method.visitMethodInsn(INVOKESPECIAL, BASE, "<init>", type, false);
        for (var fact : places.keySet()) {
            if (isMany(fact)) {
                code.visitField(ACC_PRIVATE, field(fact), ARRAY, null, null).visitEnd();
                code.visitField(ACC_PRIVATE, count(fact), "I", null, null).visitEnd();
                method.visitVarInsn(ALOAD, 0);
                method.visitIntInsn(BIPUSH, FEW);
                method.visitTypeInsn(ANEWARRAY, "java/lang/Object");
                method.visitFieldInsn(PUTFIELD, NAME, field(fact), ARRAY);
            } else {
                code.visitField(ACC_PRIVATE, field(fact), Type.getDescriptor(fact), null, null)
                        .visitEnd();
            }
        }
        singles.values()
                .forEach(number -> code.visitField(ACC_PRIVATE, said(number), OBJECT, null, null)
                        .visitEnd());
        end(method);
    }

    private void clear() {
        var method = method(ACC_PROTECTED, "clear", "()V");
        for (var type : places.keySet()) {
            if (isMany(type)) {
                get(method, field(type), ARRAY);
                method.visitInsn(ICONST_0);
                get(method, count(type), "I");
                method.visitInsn(ACONST_NULL);
                method.visitMethodInsn(
                        INVOKESTATIC, "java/util/Arrays", "fill", "(" + ARRAY + "II" + OBJECT + ")V", false);
                method.visitVarInsn(ALOAD, 0);
                method.visitInsn(ICONST_0);
                method.visitFieldInsn(PUTFIELD, NAME, count(type), "I");
            } else {
                forget(method, field(type), Type.getDescriptor(type));
            }
        }
        singles.values().forEach(number -> forget(method, said(number), OBJECT));
        end(method);
    }

    private static void forget(MethodVisitor method, String field, String type) {
        method.visitVarInsn(ALOAD, 0);
        method.visitInsn(ACONST_NULL);
        method.visitFieldInsn(PUTFIELD, NAME, field, type);
    }

    /** A given fact to its place. */
    private void put() {
        var method = method(ACC_PROTECTED, "put", "(I" + OBJECT + ")V");
        var labels = places.keySet().stream().map(type -> new Label()).toArray(Label[]::new);
        var otherwise = new Label();
        method.visitVarInsn(ILOAD, 1);
        if (labels.length > 0) {
            method.visitTableSwitchInsn(0, labels.length - 1, otherwise, labels);
        } else {
            method.visitInsn(POP);
        }
        places.forEach((type, place) -> {
            method.visitLabel(labels[place]);
            method.visitVarInsn(ALOAD, 0);
            method.visitInsn(ICONST_M1);
            method.visitVarInsn(ALOAD, 2);
            method.visitTypeInsn(CHECKCAST, Type.getInternalName(type));
            method.visitMethodInsn(INVOKEVIRTUAL, NAME, "put" + place, putting(type), false);
            method.visitInsn(RETURN);
            if (isMany(type)) {
                putAmongMany(type);
            } else {
                putAlone(type);
            }
        });
        method.visitLabel(otherwise);
        end(method);
    }

    private static String putting(Class<?> type) {
        return "(I" + Type.getDescriptor(type) + ")V";
    }

    private void putAlone(Class<?> type) {
        var method = method(ACC_PRIVATE, "put" + places.get(type), putting(type));
        alone(method, field(type), Type.getDescriptor(type));
        end(method);
    }

    /** Keeps what is in the second variable, for the rule in the first, unless there is another. */
    private static void alone(MethodVisitor method, String field, String type) {
        var free = new Label();
        var out = new Label();
        get(method, field, type);
        method.visitJumpInsn(IFNULL, free);
        get(method, field, type);
        method.visitVarInsn(ALOAD, 2);
        method.visitJumpInsn(IF_ACMPEQ, out);
        method.visitVarInsn(ALOAD, 0);
        method.visitVarInsn(ILOAD, 1);
        get(method, field, type);
        method.visitMethodInsn(
                INVOKEVIRTUAL, NAME, "second", "(I" + OBJECT + ")" + Type.getDescriptor(SecondSingle.class), false);
        method.visitInsn(ATHROW);
        method.visitLabel(free);
        method.visitVarInsn(ALOAD, 0);
        method.visitVarInsn(ALOAD, 2);
        method.visitFieldInsn(PUTFIELD, NAME, field, type);
        method.visitLabel(out);
    }

    private void putAmongMany(Class<?> type) {
        var method = method(ACC_PRIVATE, "put" + places.get(type), putting(type));
        var roomy = new Label();
        var out = new Label();
        get(method, field(type), ARRAY);
        get(method, count(type), "I");
        method.visitVarInsn(ALOAD, 2);
        method.visitMethodInsn(INVOKESTATIC, BASE, "isThere", "(" + ARRAY + "I" + OBJECT + ")Z", false);
        method.visitJumpInsn(IFNE, out);
        get(method, count(type), "I");
        get(method, field(type), ARRAY);
        method.visitInsn(ARRAYLENGTH);
        method.visitJumpInsn(IF_ICMPLT, roomy);
        method.visitVarInsn(ALOAD, 0);
        get(method, field(type), ARRAY);
        method.visitMethodInsn(INVOKESTATIC, BASE, "more", "(" + ARRAY + ")" + ARRAY, false);
        method.visitFieldInsn(PUTFIELD, NAME, field(type), ARRAY);
        method.visitLabel(roomy);
        get(method, field(type), ARRAY);
        get(method, count(type), "I");
        method.visitVarInsn(ALOAD, 2);
        method.visitInsn(AASTORE);
        method.visitVarInsn(ALOAD, 0);
        get(method, count(type), "I");
        method.visitInsn(ICONST_1);
        method.visitInsn(IADD);
        method.visitFieldInsn(PUTFIELD, NAME, count(type), "I");
        method.visitLabel(out);
        end(method);
    }

    /** What a rule does once its facts match: its action, its line in the trace, its conclusion to its place. */
    private void action(PlannedRule rule) {
        var method = method(ACC_PRIVATE, "act" + rule.index(), acting(rule));
        int said = rule.facts().size() + 1;
        trying(method, rule);
        int[] at = IntStream.rangeClosed(1, rule.facts().size()).toArray();
        call(method, rule.action(), true, rule.arguments(), at);
        method.visitVarInsn(ALOAD, 0);
        method.visitMethodInsn(INVOKEVIRTUAL, NAME, "taken", "()" + OBJECT, false);
        method.visitTypeInsn(CHECKCAST, Type.getInternalName(rule.inserts()));
        method.visitVarInsn(ASTORE, said);
        method.visitVarInsn(ALOAD, 0);
        number(method, rule.index());
        method.visitVarInsn(ALOAD, said);
        spoke(method, rule.facts().size());
        if (rule.single() != null) {
            conclude(method, rule, said);
        }
        end(method);
    }

    private static void spoke(MethodVisitor method, int facts) {
        boolean few = facts <= 3;
        if (!few) {
            number(method, facts);
            method.visitTypeInsn(ANEWARRAY, "java/lang/Object");
        }
        for (int i = 0; i < facts; i++) {
            if (!few) {
                method.visitInsn(DUP);
                number(method, i);
            }
            method.visitVarInsn(ALOAD, i + 1);
            if (!few) {
                method.visitInsn(AASTORE);
            }
        }
        method.visitMethodInsn(
                INVOKEVIRTUAL, NAME, "spoke", "(I" + OBJECT + (few ? OBJECT.repeat(facts) : ARRAY) + ")V", false);
    }

    private void conclude(MethodVisitor method, PlannedRule rule, int said) {
        if (rule.single() == rule.inserts()) {
            method.visitVarInsn(ALOAD, 0);
            number(method, rule.index());
            method.visitVarInsn(ALOAD, said);
            method.visitMethodInsn(
                    INVOKEVIRTUAL, NAME, "put" + places.get(rule.inserts()), putting(rule.inserts()), false);
            return;
        }
        method.visitVarInsn(ALOAD, 0);
        number(method, rule.index());
        method.visitVarInsn(ALOAD, said);
        method.visitMethodInsn(INVOKEVIRTUAL, NAME, "say" + number(rule), "(I" + OBJECT + ")V", false);
    }

    /** Keeps what may be said once, such as an outcome. */
    private void say(int number) {
        var method = method(ACC_PRIVATE, "say" + number, "(I" + OBJECT + ")V");
        alone(method, said(number), OBJECT);
        end(method);
    }

    private int number(PlannedRule rule) {
        var number = rule.single() == null ? null : singles.get(rule.single());
        if (number == null) {
            throw new IllegalStateException("what rule " + rule.index() + " says has no place");
        }
        return number;
    }

    private void carryOut(List<Integer> waves) {
        var method = method(ACC_PROTECTED, "carryOut", "(I)V");
        for (int wave : waves) {
            var next = new Label();
            method.visitVarInsn(ILOAD, 1);
            number(method, wave);
            method.visitJumpInsn(IF_ICMPNE, next);
            method.visitVarInsn(ALOAD, 0);
            method.visitMethodInsn(INVOKEVIRTUAL, NAME, "wave" + wave, "()V", false);
            method.visitLabel(next);
        }
        end(method);
    }

    /** The arguments of what a rule does: its facts. */
    static String acting(PlannedRule rule) {
        var type = new StringBuilder("(");
        rule.facts().forEach(fact -> type.append(Type.getDescriptor(fact)));
        return type + ")V";
    }

    /** Notes which rule is tried, for when it fails. */
    static void trying(MethodVisitor method, PlannedRule rule) {
        method.visitVarInsn(ALOAD, 0);
        number(method, rule.index());
        method.visitFieldInsn(PUTFIELD, NAME, "current", "I");
    }

    /**
     * Calls a lambda.
     *
     * @param acts whether it takes the place to insert into first
     * @param at in which variable the fact of each place of the rule is
     */
    static void call(MethodVisitor method, Lambda lambda, boolean acts, List<Value> arguments, int[] at) {
        instance(method, lambda);
        if (acts) {
            method.visitVarInsn(ALOAD, 0);
        }
        var wanted = lambda.takes();
        for (int i = 0; i < arguments.size(); i++) {
            var value = arguments.get(i);
            var read = value.read();
            Class<?> has = value.type();
            if (read == null) {
                method.visitVarInsn(ALOAD, at[value.fact()]);
            } else {
                instance(method, read);
                method.visitVarInsn(ALOAD, at[value.fact()]);
                invoke(method, read);
                has = read.gives();
            }
            var wants = wanted[i + (acts ? 1 : 0)];
            if (!wants.isAssignableFrom(has)) {
                method.visitTypeInsn(CHECKCAST, Type.getInternalName(wants));
            }
        }
        invoke(method, lambda);
    }

    static void instance(MethodVisitor method, Lambda lambda) {
        String type = Type.getInternalName(lambda.type());
        method.visitFieldInsn(GETSTATIC, type, "INSTANCE", Type.getDescriptor(lambda.type()));
    }

    static void invoke(MethodVisitor method, Lambda lambda) {
        method.visitMethodInsn(
                INVOKEVIRTUAL,
                Type.getInternalName(lambda.type()),
                lambda.name(),
                lambda.method().toMethodDescriptorString(),
                false);
    }

    static void get(MethodVisitor method, String field, String type) {
        method.visitVarInsn(ALOAD, 0);
        method.visitFieldInsn(GETFIELD, NAME, field, type);
    }

    static void number(MethodVisitor method, int number) {
        if (number >= -1 && number <= 5) {
            method.visitInsn(ICONST_0 + number);
        } else if (number <= Short.MAX_VALUE) {
            method.visitIntInsn(number <= Byte.MAX_VALUE ? BIPUSH : SIPUSH, number);
        } else {
            method.visitLdcInsn(number);
        }
    }

    String field(Class<?> type) {
        return "fact" + places.get(type);
    }

    String count(Class<?> type) {
        return "count" + places.get(type);
    }

    private static String said(int number) {
        return "said" + number;
    }

    MethodVisitor method(int access, String name, String type) {
        int fixed = name.equals("<init>") || (access & ACC_PRIVATE) != 0 ? 0 : ACC_FINAL;
        var method = code.visitMethod(access | fixed, name, type, null, new String[] {"java/lang/Exception"});
        method.visitCode();
        return method;
    }

    static void end(MethodVisitor method) {
        method.visitInsn(RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
