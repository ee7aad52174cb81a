package id.takar.confine;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.util.Printer;

/** One method's instructions against the list of its zone. */
final class MethodCheck {
    /** The longest array: the generator makes arrays of arguments and of a policy's rules. */
    private static final int MOST_IN_ARRAY = 1_024;

    private static final String CONCATENATES = "java/lang/invoke/StringConcatFactory.makeConcatWithConstants";

    private final ClassCheck type;
    private final Allowed allowed;
    private final Zone zone;
    private final MethodNode method;

    MethodCheck(ClassCheck type, Allowed allowed, Zone zone, MethodNode method) {
        this.type = type;
        this.allowed = allowed;
        this.zone = zone;
        this.method = method;
    }

    void run(Consumer<String> breach) {
        for (var instruction : method.instructions) {
            if (instruction.getOpcode() >= 0) {
                var found = wrong(instruction);
                if (found != null) {
                    breach.accept(found);
                }
            }
        }
    }

    private @Nullable String wrong(AbstractInsnNode instruction) {
        String name = Printer.OPCODES[instruction.getOpcode()];
        if (!allowed.opcode(zone, name)) {
            return "the instruction " + name;
        }
        if (instruction instanceof MethodInsnNode call) {
            return member(call.getOpcode(), call.owner, call.name, call.desc);
        } else if (instruction instanceof FieldInsnNode field) {
            return member(field.getOpcode(), field.owner, field.name, field.desc);
        } else if (instruction instanceof TypeInsnNode named) {
            return type(Type.getObjectType(named.desc), named);
        } else if (instruction instanceof LdcInsnNode constant) {
            return constant(constant.cst);
        } else if (instruction instanceof InvokeDynamicInsnNode call) {
            return dynamic(call);
        }
        return jumpsBack(instruction) ? "a loop" : null;
    }

    private @Nullable String member(int opcode, String owner, String name, String descriptor) {
        boolean written = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD;
        if (written && !(type.isOwn(owner) && method.name.startsWith("<"))) {
            return "a change of " + owner + "." + name;
        }
        var generated = type.reaches(method, owner, name);
        boolean fine = generated != null ? generated : allowed.member(zone, owner, name, descriptor);
        // The frame of a rule may hand on what it never looks at.
        boolean types = zone == Zone.SCAFFOLD || type.knows(zone, Type.getType(descriptor));
        return fine && types ? null : owner + "." + name + " " + descriptor;
    }

    private @Nullable String type(Type named, TypeInsnNode instruction) {
        if (!type.knows(zone, named)) {
            return "the type " + named.getInternalName();
        }
        boolean makesArray = instruction.getOpcode() == Opcodes.ANEWARRAY;
        boolean ofEnum = zone == Zone.SCAFFOLD && method.name.equals("values");
        return makesArray && !ofEnum && !isSmall(instruction.getPrevious()) ? "an array of no fixed length" : null;
    }

    private static boolean isSmall(AbstractInsnNode length) {
        int opcode = length.getOpcode();
        return (length instanceof InsnNode && opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5)
                || (length instanceof IntInsnNode push && push.operand >= 0 && push.operand <= MOST_IN_ARRAY);
    }

    private @Nullable String constant(Object value) {
        boolean plain = value instanceof String || value instanceof Integer;
        boolean named = zone == Zone.SCAFFOLD
                && value instanceof Type of
                && of.getSort() != Type.METHOD
                && type.knows(zone, of);
        return plain || named ? null : "the constant " + value;
    }

    private static @Nullable String dynamic(InvokeDynamicInsnNode call) {
        var factory = call.bsm;
        boolean concatenates = CONCATENATES.equals(factory.getOwner() + "." + factory.getName())
                && call.desc.equals("(Ljava/lang/String;)Ljava/lang/String;")
                && call.bsmArgs.length == 1
                && call.bsmArgs[0] instanceof String;
        return concatenates ? null : "a call made at run time, " + factory.getOwner() + "." + factory.getName();
    }

    private boolean jumpsBack(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            return isBefore(jump.label, instruction);
        } else if (instruction instanceof LookupSwitchInsnNode choice) {
            return isBefore(choice.dflt, instruction)
                    || choice.labels.stream().anyMatch(label -> isBefore(label, instruction));
        } else if (instruction instanceof TableSwitchInsnNode choice) {
            return isBefore(choice.dflt, instruction)
                    || choice.labels.stream().anyMatch(label -> isBefore(label, instruction));
        }
        return false;
    }

    private boolean isBefore(LabelNode label, AbstractInsnNode instruction) {
        return method.instructions.indexOf(label) < method.instructions.indexOf(instruction);
    }
}
