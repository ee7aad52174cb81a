package id.takar;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.ReleaseCompiler;
import id.takar.engine.RuleText;
import id.takar.policy.RuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Rules decide, Java carries: no number of the law in facts, no id or article of a policy anywhere in Java. */
class RulesDecideTest {
    private static final Path CLASSES = Path.of("target/classes/id/takar");
    private static final Set<Integer> PLAIN = Set.of(0, 1, 12, 100);
    private static final Pattern ARTICLE = Pattern.compile(
            "\\b(PP|UU|PermenPANRB|Peraturan BKN|Kepka BKN|SE MenPANRB|Permen\\w*) [0-9]+/(19|20)[0-9]{2}\\b|\\bArt\\. ?[0-9]+");
    /** Words of one part, such as {@code period}, stand in Java for other things; ids that mean a policy have several. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+");

    @Test
    void factsHoldNoNumberOfTheLaw() throws IOException {
        var found = new TreeSet<String>();
        for (var type : classes("facts")) {
            boolean isEnum = (type.access & Opcodes.ACC_ENUM) != 0;
            for (var method : type.methods) {
                if (!isEnum || !(method.name.equals("<clinit>") || method.name.equals("$values"))) {
                    numbers(method).forEach(number -> found.add(simple(type) + "." + method.name + " " + number));
                }
            }
        }

        assertThat(found).isEmpty();
    }

    @Test
    void javaHoldsNoIdAndNoArticleOfAPolicy() throws IOException {
        var ids = ids();
        var found = new TreeSet<String>();
        for (var type : classes("")) {
            texts(type).forEach(text -> {
                if (ids.contains(text) || ARTICLE.matcher(text).find()) {
                    found.add(simple(type) + ": " + text);
                }
            });
        }

        assertThat(ids).hasSizeGreaterThan(20);
        assertThat(found).isEmpty();
    }

    private static Set<String> ids() {
        var release = new ReleaseCompiler(null)
                .compile(RuleFolder.read(Path.of("rules")))
                .orThrow();
        var ids = new TreeSet<String>();
        release.rules().stream().map(RuleText::id).forEach(ids::add);
        release.rules().forEach(rule -> ids.addAll(rule.thresholds()));
        release.files().forEach((path, bytes) -> {
            if (path.endsWith(".drl")) {
                Pattern.compile("\"([^\"]+)\"")
                        .matcher(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .results()
                        .map(r -> r.group(1))
                        .filter(text -> ID.matcher(text).matches())
                        .forEach(ids::add);
            }
        });
        return ids;
    }

    private static List<Integer> numbers(MethodNode method) {
        var found = new ArrayList<Integer>();
        for (AbstractInsnNode node : method.instructions) {
            Integer number = null;
            int code = node.getOpcode();
            if (code >= Opcodes.ICONST_M1 && code <= Opcodes.ICONST_5) {
                number = code - Opcodes.ICONST_0;
            } else if (code == Opcodes.BIPUSH || code == Opcodes.SIPUSH) {
                number = ((IntInsnNode) node).operand;
            } else if (node instanceof LdcInsnNode constant && constant.cst instanceof Number n) {
                number = n.intValue();
            } else if (code >= Opcodes.FCONST_0 && code <= Opcodes.DCONST_1) {
                number = Integer.MIN_VALUE;
            }
            if (number != null && !PLAIN.contains(number)) {
                found.add(number);
            }
        }
        return found;
    }

    private static Stream<String> texts(ClassNode type) {
        return type.methods.stream()
                .flatMap(method -> Stream.of(method.instructions.toArray()))
                .filter(LdcInsnNode.class::isInstance)
                .map(node -> ((LdcInsnNode) node).cst)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static List<ClassNode> classes(String below) throws IOException {
        try (var files = Files.walk(CLASSES.resolve(below))) {
            return files.filter(f -> f.toString().endsWith(".class"))
                    .map(RulesDecideTest::read)
                    .toList();
        }
    }

    private static ClassNode read(Path file) {
        var node = new ClassNode();
        try {
            new ClassReader(Files.readAllBytes(file)).accept(node, 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return node;
    }

    private static String simple(ClassNode type) {
        return type.name.substring(type.name.lastIndexOf('/') + 1);
    }
}
