package id.takar.engine.straight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.drools.model.Drools;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** What an action does with the engine, read from its class file. */
final class ActionCode {
    private static final String DROOLS = Type.getInternalName(Drools.class);
    private static final List<String> ENGINE =
            List.of("org/drools/model/", "org/drools/modelcompiler/", "org/kie/", "org/drools/core/");

    /** Looked at once, since releases share the classes of most policies. */
    private static final Map<Class<?>, Class<?>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private ActionCode() {}

    /**
     * The type of the one fact that an action makes and inserts.
     *
     * @throws Obstacle when it does anything else
     */
    static Class<?> inserts(Lambda action, ClassFiles files) throws Obstacle {
        var known = KNOWN.get(action.type());
        if (known == null) {
            known = read(action, files);
            KNOWN.put(action.type(), known);
        }
        return known;
    }

    private static Class<?> read(Lambda action, ClassFiles files) throws Obstacle {
        var tree = Lambda.file(action.type(), files);
        var inserted = new ArrayList<String>();
        for (var method : tree.methods) {
            if ((method.access & Opcodes.ACC_BRIDGE) == 0 && works(method)) {
                read(method, inserted);
            }
        }
        if (inserted.size() != 1) {
            throw new Obstacle("has an action that inserts " + (inserted.isEmpty() ? "nothing" : "several facts"));
        }
        return loaded(inserted.get(0));
    }

    private static boolean works(MethodNode method) {
        return method.name.equals("execute") || method.name.startsWith("lambda$");
    }

    private static void read(MethodNode method, List<String> inserted) throws Obstacle {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction.getOpcode() == Opcodes.GOTO || instruction.getType() == AbstractInsnNode.JUMP_INSN) {
                throw new Obstacle("has an action that decides something itself");
            }
            if (instruction instanceof TypeInsnNode type && isEngine(type.desc)) {
                throw new Obstacle("has an action that uses the engine");
            }
            if (!(instruction instanceof MethodInsnNode call) || !isEngine(call.owner)) {
                continue;
            }
            if (!call.owner.equals(DROOLS)
                    || !call.name.equals("insert")
                    || !call.desc.equals("(Ljava/lang/Object;)V")) {
                throw new Obstacle("has an action that does more than insert: " + call.name);
            }
            inserted.add(made(call.getPrevious()));
        }
    }

    private static boolean isEngine(String owner) {
        return ENGINE.stream().anyMatch(owner::startsWith);
    }

    /** What the instruction before an insertion made. */
    private static String made(@Nullable AbstractInsnNode before) throws Obstacle {
        if (before instanceof MethodInsnNode call) {
            boolean isNew = call.getOpcode() == Opcodes.INVOKESPECIAL && call.name.equals("<init>");
            boolean isFactory = call.getOpcode() == Opcodes.INVOKESTATIC
                    && Type.getReturnType(call.desc).getInternalName().equals(call.owner);
            if (isNew || isFactory) {
                return call.owner;
            }
        }
        throw new Obstacle("has an action that inserts what it did not make");
    }

    private static Class<?> loaded(String internal) throws Obstacle {
        try {
            return Class.forName(internal.replace('/', '.'), false, Straight.class.getClassLoader());
        } catch (ClassNotFoundException unknown) {
            throw new Obstacle("has an action that inserts what is not known");
        }
    }
}
