package id.takar.confine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Which rule a generated class belongs to: the one whose description refers to it. */
final class RuleNames {
    private RuleNames() {}

    /** The rules' names by the internal names of their classes. */
    static Map<String, String> of(Collection<ClassNode> classes) {
        var found = new HashMap<String, String>();
        classes.forEach(type -> type.methods.forEach(method -> add(method, found)));
        return found;
    }

    private static void add(MethodNode method, Map<String, String> found) {
        String rule = null;
        for (var instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call && call.name.equals("rule")) {
                rule = text(call);
            }
        }
        if (rule == null) {
            return;
        }
        for (var instruction : method.instructions) {
            if (instruction instanceof FieldInsnNode read && read.getOpcode() == Opcodes.GETSTATIC) {
                found.putIfAbsent(read.owner, rule);
            }
        }
    }

    /** The last text before an instruction. */
    private static @Nullable String text(AbstractInsnNode instruction) {
        var before = instruction.getPrevious();
        while (before != null && before.getOpcode() < 0) {
            before = before.getPrevious();
        }
        return before instanceof LdcInsnNode constant && constant.cst instanceof String text ? text : null;
    }
}
