package id.takar.confine;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** One class against its kind's shape and the lists. */
final class ClassCheck {
    private static final int REFUSED_ON_METHODS = Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED | Opcodes.ACC_ABSTRACT;

    private final Allowed allowed;
    private final String folder;
    private final Set<String> generated;
    private final ClassNode type;
    private final GeneratedClass kind;

    ClassCheck(Allowed allowed, String folder, Set<String> generated, ClassNode type, GeneratedClass kind) {
        this.allowed = allowed;
        this.folder = folder;
        this.generated = generated;
        this.type = type;
        this.kind = kind;
    }

    /** Tells a method's name, empty for the class, and what of it is not allowed. */
    void run(BiConsumer<String, String> breach) {
        if (type.version != Opcodes.V17) {
            breach.accept("", "class file version " + type.version);
        }
        if (!kind.hasShapeOf(type)) {
            breach.accept("", "a " + type.superName + " that is " + type.interfaces);
        }
        if (isMore()) {
            breach.accept("", "attributes that generated classes do not have");
        }
        for (var field : type.fields) {
            check(field, breach);
        }
        for (var method : type.methods) {
            check(method, what -> breach.accept(method.name, what));
        }
    }

    private boolean isMore() {
        return type.outerClass != null
                || type.module != null
                || type.permittedSubclasses != null
                || type.recordComponents != null
                || any(type.invisibleAnnotations, type.attrs)
                || !kind.hasAnnotationsOf(type);
    }

    private void check(FieldNode field, BiConsumer<String, String> breach) {
        if (!knows(Zone.SCAFFOLD, Type.getType(field.desc))) {
            breach.accept("", "a field of type " + field.desc);
        }
        if (any(field.visibleAnnotations, field.invisibleAnnotations, field.attrs)) {
            breach.accept("", "an annotated field");
        }
    }

    private void check(MethodNode method, Consumer<String> breach) {
        if ((method.access & REFUSED_ON_METHODS) != 0) {
            breach.accept("a native, synchronized or abstract method");
        }
        if (!method.tryCatchBlocks.isEmpty()) {
            breach.accept("a caught exception");
        }
        if (any(method.visibleAnnotations, method.invisibleAnnotations, method.attrs)) {
            breach.accept("an annotated method");
        }
        var zone = kind.zoneOf(method);
        if (!knows(zone, Type.getMethodType(method.desc)) && zone == Zone.AUTHOR) {
            breach.accept("parameters " + method.desc);
        }
        new MethodCheck(this, allowed, zone, method).run(breach);
    }

    /** Whether a member of a generated class may be used; empty when its owner is not generated. */
    @Nullable
    Boolean reaches(MethodNode from, String owner, String member) {
        if (!generated.contains(owner)) {
            return null;
        }
        return GeneratedClass.of(folder, owner)
                .map(of -> kind.reaches(type, from, owner, of, member))
                .orElse(false);
    }

    boolean isOwn(String owner) {
        return owner.equals(type.name);
    }

    /** Whether code in a zone may name a type: one on its list, or in scaffolding one that was generated. */
    boolean knows(Zone zone, Type named) {
        return switch (named.getSort()) {
            case Type.ARRAY -> knows(zone, named.getElementType());
            case Type.OBJECT ->
                (zone == Zone.SCAFFOLD && generated.contains(named.getInternalName())) || allowed.type(zone, named);
            case Type.METHOD ->
                knows(zone, named.getReturnType())
                        && Stream.of(named.getArgumentTypes()).allMatch(each -> knows(zone, each));
            default -> true;
        };
    }

    private static boolean any(@Nullable List<?>... lists) {
        return Stream.of(lists).anyMatch(list -> list != null && !list.isEmpty());
    }
}
