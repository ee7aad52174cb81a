package id.takar.engine;

import id.takar.facts.Thresholds;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Turns each {@code threshold( "id" )} in a policy's class bytes into a slot of the release: a policy is compiled apart
 * and knows no slots, the release that joins policies does. A condition then costs an array read, not a look-up.
 */
final class ThresholdLinker {
    private static final String OWNER = Type.getInternalName(Thresholds.class);
    private static final String BY_SLOT = "(I)Ljava/math/BigDecimal;";

    private final List<String> slots;

    /**
     * @param slots every threshold of the release, in the order of its slots
     */
    ThresholdLinker(List<String> slots) {
        this.slots = List.copyOf(slots);
    }

    byte[] link(byte[] bytes) {
        var tree = new ClassNode();
        new ClassReader(bytes).accept(tree, 0);
        tree.methods.forEach(this::link);
        var writer = new ClassWriter(0);
        tree.accept(writer);
        return writer.toByteArray();
    }

    private void link(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call
                    && call.owner.equals(OWNER)
                    && call.name.equals("value")
                    && call.getPrevious() instanceof LdcInsnNode text
                    && text.cst instanceof String id) {
                text.cst = slot(id);
                call.name = "at";
                call.desc = BY_SLOT;
            }
        }
    }

    private int slot(String id) {
        int slot = slots.indexOf(id);
        if (slot < 0) {
            throw new IllegalStateException("no slot for the threshold " + id);
        }
        return slot;
    }
}
