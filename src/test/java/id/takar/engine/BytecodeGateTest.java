package id.takar.engine;

import static id.takar.engine.Policies.policies;
import static id.takar.engine.Policies.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.objectweb.asm.Opcodes.ACC_NATIVE;
import static org.objectweb.asm.Opcodes.ACC_SYNCHRONIZED;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.MONITORENTER;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.SIPUSH;
import static org.objectweb.asm.Opcodes.V21;

import id.takar.confine.Breach;
import id.takar.confine.BytecodeGate;
import id.takar.confine.VisibleClasses;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** The classes of a real policy, each time with one thing in them that no policy may have. */
class BytecodeGateTest {
    private static final String PACKAGE = "policy.a.b";
    private static final BytecodeGate GATE = new BytecodeGate(RuleSurface.members());

    private static TreeMap<String, byte[]> sound = new TreeMap<>();

    @BeforeAll
    static void compileAPolicy() {
        var diagnostics = new ArrayList<Diagnostic>();
        var files = policies()
                .logic(
                        "a/b",
                        rule(
                                "r",
                                "Rank( $g : golongan, golongan in ( Golongan.III_A, Golongan.III_B ) )\n"
                                        + "TimeInRank( fullYears >= threshold( \"t\" ) )",
                                "insert( Finding.noted( \"n\" ) );"))
                .thresholds("a/b", Policies.threshold("t", "4"))
                .files();
        var policy = ReleaseCompiler.policies(files, diagnostics).get(0);
        var classes = PolicyCompiler.compile(policy, new CompileClasspath(VisibleClasses.WHEN_COMPILED), diagnostics);
        assertThat(diagnostics).isEmpty();
        sound = new TreeMap<>(classes.bytes());
    }

    @Test
    void letsAPolicyThrough() {
        assertThat(GATE.check(PACKAGE, sound)).isEmpty();
    }

    static Stream<Arguments> byTheAuthor() {
        return Stream.of(
                arguments(
                        "java/lang/System.exit (I)V",
                        code(new InsnNode(ICONST_0), call("java/lang/System", "exit", "(I)V"))),
                arguments(
                        "java/lang/Class.forName",
                        code(
                                new LdcInsnNode("x"),
                                call("java/lang/Class", "forName", "(Ljava/lang/String;)Ljava/lang/Class;"))),
                arguments(
                        "java/lang/Object.getClass",
                        code(
                                new LdcInsnNode("x"),
                                new MethodInsnNode(
                                        INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;"))),
                arguments("id/takar/facts/Exact.", code(call("id/takar/facts/Exact", "anything", "()V"))),
                arguments(
                        "java/lang/Integer.getInteger",
                        code(
                                new LdcInsnNode("x"),
                                call("java/lang/Integer", "getInteger", "(Ljava/lang/String;)Ljava/lang/Integer;"))),
                arguments(
                        "the instruction PUTSTATIC",
                        code(
                                new InsnNode(ACONST_NULL),
                                new FieldInsnNode(
                                        PUTSTATIC, "id/takar/facts/Golongan", "III_A", "Lid/takar/facts/Golongan;"))),
                arguments(
                        "java/lang/System.out",
                        code(new FieldInsnNode(GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;"))),
                arguments("the instruction NEW", code(new TypeInsnNode(NEW, "java/lang/Thread"))),
                arguments("the instruction ATHROW", code(new InsnNode(ACONST_NULL), new InsnNode(ATHROW))),
                arguments("the instruction MONITORENTER", code(new InsnNode(ACONST_NULL), new InsnNode(MONITORENTER))),
                arguments("the constant", code(new LdcInsnNode(Type.getObjectType("java/lang/Runtime")))),
                arguments("the constant", code(new LdcInsnNode(1L))),
                arguments(
                        "an array of no fixed length",
                        code(new IntInsnNode(SIPUSH, 2_000), new TypeInsnNode(ANEWARRAY, "java/lang/String"))),
                arguments("the instruction INVOKEDYNAMIC", code(runAtRunTime())),
                arguments("a loop", (Consumer<MethodNode>) method -> {
                    var top = new LabelNode(new Label());
                    var loop = new InsnList();
                    loop.add(top);
                    loop.add(new JumpInsnNode(GOTO, top));
                    method.instructions.insert(loop);
                }),
                arguments("a caught exception", (Consumer<MethodNode>) method -> {
                    var from = new LabelNode();
                    var to = new LabelNode();
                    method.instructions.insert(from);
                    method.instructions.add(to);
                    method.tryCatchBlocks.add(new TryCatchBlockNode(from, to, to, "java/lang/Error"));
                }),
                arguments("a native, synchronized or abstract method", (Consumer<MethodNode>)
                        method -> method.access |= ACC_SYNCHRONIZED));
    }

    @ParameterizedTest
    @MethodSource("byTheAuthor")
    void refusesInActionsAndConditions(String what, Consumer<MethodNode> change) {
        for (var method : List.of("execute", "test")) {
            var found = GATE.check(PACKAGE, changed(method, change));

            assertThat(found).extracting(Breach::what).anyMatch(breach -> breach.startsWith(what));
            assertThat(found).extracting(Breach::rule).isSubsetOf("r speaks", "t speaks");
        }
    }

    static Stream<Arguments> aroundARule() {
        return Stream.of(
                arguments(
                        "java/lang/System.exit (I)V",
                        code(new InsnNode(ICONST_0), call("java/lang/System", "exit", "(I)V"))),
                arguments(
                        "id/takar/facts/Finding.noted",
                        code(call("id/takar/facts/Finding", "noted", "(Ljava/lang/String;)Lid/takar/facts/Finding;"))),
                arguments("the type java/lang/Thread", code(new TypeInsnNode(NEW, "java/lang/Thread"))),
                arguments("the constant", code(new LdcInsnNode(Type.getObjectType("java/lang/Runtime")))));
    }

    /** What stands there runs when a release is loaded, before any rule is asked. */
    @ParameterizedTest
    @MethodSource("aroundARule")
    void refusesWhatWouldRunWhenLoaded(String what, Consumer<MethodNode> change) {
        for (var method : List.of("rule_", "<clinit>", "getRulesList")) {
            assertThat(GATE.check(PACKAGE, changed(method, change)))
                    .extracting(Breach::what)
                    .anyMatch(breach -> breach.startsWith(what));
        }
    }

    static Stream<Arguments> asClasses() {
        return Stream.of(
                arguments("a java/lang/Thread that is", shaped(type -> type.superName = "java/lang/Thread")),
                arguments("a java/lang/Object that is", shaped(type -> type.interfaces.add("java/lang/Runnable"))),
                arguments("class file version 65", shaped(type -> type.version = V21)),
                arguments("a field of type", shaped(type -> type.fields.get(0).desc = "Ljava/lang/Thread;")),
                arguments(
                        "attributes that generated classes",
                        shaped(type ->
                                type.visibleAnnotations = List.of(new AnnotationNode("Ljava/lang/Deprecated;")))),
                arguments("attributes that generated classes", shaped(type -> type.outerClass = "x")),
                arguments(
                        "a native, synchronized or abstract method",
                        shaped(type -> type.methods.add(new MethodNode(ACC_NATIVE, "run", "()V", null, null)))),
                arguments(
                        "a circle of calls",
                        shaped(type -> type.methods.stream()
                                .filter(method -> method.name.equals("getRulesList"))
                                .forEach(method -> method.instructions.insert(
                                        new MethodInsnNode(INVOKEVIRTUAL, type.name, method.name, method.desc))))));
    }

    @ParameterizedTest
    @MethodSource("asClasses")
    void refusesClassesOfAnotherShape(String what, Consumer<ClassNode> change) {
        var classes = new TreeMap<>(sound);
        classes.replaceAll((name, bytes) -> name.matches(".*\\.Rules[0-9A-F]{32}") ? changed(bytes, change) : bytes);

        assertThat(GATE.check(PACKAGE, classes)).extracting(Breach::what).anyMatch(breach -> breach.startsWith(what));
    }

    @Test
    void refusesClassesThatTheGeneratorDoesNotMake() {
        var one = sound.firstEntry();
        for (var name : List.of("policy.a.b.Helper", "policy.a.c.Rules" + "0".repeat(32), "id.takar.facts.Skp")) {
            var classes = new TreeMap<>(sound);
            classes.put(name, changed(one.getValue(), type -> type.name = name.replace('.', '/')));

            assertThat(GATE.check(PACKAGE, classes))
                    .extracting(Breach::type, Breach::what)
                    .contains(org.assertj.core.groups.Tuple.tuple(name, "a class of its own"));
        }
    }

    @Test
    void refusesWhatIsNoClassOrAnother() {
        var classes = new TreeMap<>(sound);
        classes.put("policy.a.b.Text", "no class".getBytes(StandardCharsets.UTF_8));
        classes.put("policy.a.b.Other", sound.firstEntry().getValue());
        classes.put("policy.a.b.Cut", java.util.Arrays.copyOf(sound.firstEntry().getValue(), 60));

        assertThat(GATE.check(PACKAGE, classes))
                .extracting(Breach::type)
                .containsExactlyInAnyOrder("policy.a.b.Text", "policy.a.b.Other", "policy.a.b.Cut");
    }

    private static TreeMap<String, byte[]> changed(String method, Consumer<MethodNode> change) {
        var classes = new TreeMap<>(sound);
        classes.replaceAll((name, bytes) -> changed(
                bytes,
                type -> type.methods.stream()
                        .filter(each -> each.name.startsWith(method))
                        .filter(each -> (each.access & org.objectweb.asm.Opcodes.ACC_BRIDGE) == 0)
                        .forEach(change)));
        return classes;
    }

    private static byte[] changed(byte[] bytes, Consumer<ClassNode> change) {
        var type = new ClassNode();
        new ClassReader(bytes).accept(type, 0);
        change.accept(type);
        var writer = new ClassWriter(0);
        type.accept(writer);
        return writer.toByteArray();
    }

    private static Consumer<ClassNode> shaped(Consumer<ClassNode> change) {
        return change;
    }

    private static Consumer<MethodNode> code(org.objectweb.asm.tree.AbstractInsnNode... instructions) {
        return method -> {
            var added = new InsnList();
            for (var instruction : instructions) {
                added.add(instruction.clone(null));
            }
            method.instructions.insert(added);
        };
    }

    private static MethodInsnNode call(String owner, String name, String descriptor) {
        return new MethodInsnNode(INVOKESTATIC, owner, name, descriptor);
    }

    private static InvokeDynamicInsnNode runAtRunTime() {
        return new InvokeDynamicInsnNode(
                "run",
                "()Ljava/lang/Runnable;",
                new Handle(H_INVOKESTATIC, "java/lang/invoke/LambdaMetafactory", "metafactory", "()V", false));
    }
}
