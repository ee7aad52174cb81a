package id.takar.engine.straight;

import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.drools.model.functions.IntrospectableLambda;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * A generated lambda: the only instance of a final class, and the method that does its work on types as they are. The
 * method is read from the class file: asked by reflection, the class would look for exceptions that are hidden from it.
 *
 * @param instance the instance
 * @param name the name of the method, not of the bridge to it
 * @param method what it takes and gives
 */
record Lambda(Object instance, String name, MethodType method) {
    private static final Map<Class<?>, List<Work>> WORKS = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * The lambda behind Drools' wrappers.
     *
     * @param name the name of the method that does its work
     * @throws Obstacle when it has another form than generated ones have
     */
    static Lambda of(@Nullable Object wrapped, String name, ClassFiles files) throws Obstacle {
        Object lambda = wrapped;
        while (lambda instanceof IntrospectableLambda wrapper) {
            lambda = wrapper.getLambda();
        }
        if (lambda == null || !(WORKS.containsKey(lambda.getClass()) || isOneOfAKind(lambda))) {
            throw new Obstacle("has code of an unknown form");
        }
        var methods = works(lambda.getClass(), files).stream()
                .filter(work -> work.name().equals(name))
                .toList();
        if (methods.size() != 1) {
            throw new Obstacle("has code of an unknown form");
        }
        try {
            return new Lambda(
                    lambda,
                    name,
                    MethodType.fromMethodDescriptorString(
                            methods.get(0).descriptor(), Straight.class.getClassLoader()));
        } catch (TypeNotPresentException unknown) {
            throw new Obstacle("has code that takes a type of its own: " + unknown.typeName());
        }
    }

    private record Work(String name, String descriptor) {}

    /** The methods of a class that do its work; looked at once, since releases share the classes of most policies. */
    private static List<Work> works(Class<?> type, ClassFiles files) throws Obstacle {
        var known = WORKS.get(type);
        if (known != null) {
            return known;
        }
        var works = new ArrayList<Work>();
        new ClassReader(bytes(type, files))
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public @Nullable MethodVisitor visitMethod(
                                    int access,
                                    String name,
                                    String descriptor,
                                    @Nullable String signature,
                                    String @Nullable [] exceptions) {
                                boolean own = (access & (Opcodes.ACC_BRIDGE | Opcodes.ACC_STATIC)) == 0;
                                if (own && (access & Opcodes.ACC_PUBLIC) != 0) {
                                    works.add(new Work(name, descriptor));
                                }
                                return null;
                            }
                        },
                        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        WORKS.put(type, List.copyOf(works));
        return works;
    }

    private static byte[] bytes(Class<?> type, ClassFiles files) throws Obstacle {
        byte[] bytes = files.of(type);
        if (bytes == null) {
            throw new Obstacle("has code whose class file is not at hand");
        }
        return bytes;
    }

    /** The class file of a generated class, parsed. */
    static ClassNode file(Class<?> type, ClassFiles files) throws Obstacle {
        var tree = new ClassNode();
        new ClassReader(bytes(type, files)).accept(tree, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return tree;
    }

    private static boolean isOneOfAKind(Object lambda) {
        var type = lambda.getClass();
        try {
            return type.isEnum()
                    && Modifier.isFinal(type.getModifiers())
                    && Modifier.isPublic(type.getModifiers())
                    && type.getField("INSTANCE").get(null) == lambda;
        } catch (ReflectiveOperationException otherwise) {
            return false;
        }
    }

    Class<?> type() {
        return instance.getClass();
    }

    /** What it takes, in order. */
    Class<?>[] takes() {
        return method.parameterArray();
    }

    /** What it gives. */
    Class<?> gives() {
        return method.returnType();
    }
}
