package id.takar.confine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Reads the classes that rules were compiled to, before any of them is loaded, and lets through only what is on the
 * lists: kinds of classes by name and shape, members with their descriptors, types, instructions. No loop and no
 * recursion passes, so what passes ends.
 */
public final class BytecodeGate {
    private final Allowed allowed;

    /**
     * @param vocabulary what conditions and actions may use of facts, as {@code owner.name descriptor} in the words of
     *     class files, such as {@code id/takar/facts/Skp.predicate ()Lid/takar/facts/Predikat;}
     */
    public BytecodeGate(Set<String> vocabulary) {
        this.allowed = new Allowed(vocabulary);
    }

    /**
     * What the classes of one policy may not be or do.
     *
     * @param packageName the policy's package, outside of which it has no classes
     * @param classes their bytes by name; anything at all, nothing is loaded
     * @return what was found, by class; empty when they may be loaded
     */
    public List<Breach> check(String packageName, SortedMap<String, byte[]> classes) {
        String folder = packageName.replace('.', '/');
        var found = new ArrayList<Breach>();
        var nodes = new TreeMap<String, ClassNode>();
        classes.forEach((name, bytes) -> {
            var node = read(bytes);
            if (node == null || !node.name.equals(name.replace('.', '/'))) {
                found.add(new Breach(null, name, "", "a class file that is not of this class"));
            } else {
                nodes.put(node.name, node);
            }
        });
        var rules = RuleNames.of(nodes.values());
        nodes.values().forEach(node -> check(folder, node, nodes, rules, found));
        new Calls(nodes.values()).circle().ifPresent(name -> found.add(breach(rules, name, "", "a circle of calls")));
        return found;
    }

    private void check(
            String folder,
            ClassNode node,
            Map<String, ClassNode> nodes,
            Map<String, String> rules,
            List<Breach> found) {
        var kind = GeneratedClass.of(folder, node.name);
        if (kind.isEmpty()) {
            found.add(breach(rules, node.name, "", "a class of its own"));
            return;
        }
        new ClassCheck(allowed, folder, nodes.keySet(), node, kind.get())
                .run((method, what) -> found.add(breach(rules, node.name, method, what)));
    }

    private static Breach breach(Map<String, String> rules, String internalName, String method, String what) {
        return new Breach(rules.get(internalName), internalName.replace('/', '.'), method, what);
    }

    /** The class, or null when these bytes are none; the reader fails in many ways on what is not a class file. */
    private static @Nullable ClassNode read(byte[] bytes) {
        try {
            var node = new ClassNode();
            new ClassReader(bytes).accept(node, 0);
            return node;
        } catch (RuntimeException notAClass) {
            return null;
        }
    }
}
