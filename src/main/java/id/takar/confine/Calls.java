package id.takar.confine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The calls among generated methods. */
final class Calls {
    private final Map<String, Set<String>> called = new TreeMap<>();
    private final Map<String, Set<String>> callers = new HashMap<>();

    Calls(Collection<ClassNode> classes) {
        classes.forEach(type ->
                type.methods.forEach(method -> called.put(key(type.name, method.name, method.desc), new HashSet<>())));
        classes.forEach(type -> type.methods.forEach(method -> add(type, method)));
    }

    private void add(ClassNode type, MethodNode method) {
        String from = key(type.name, method.name, method.desc);
        for (var instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call) {
                String to = key(call.owner, call.name, call.desc);
                if (called.containsKey(to)) {
                    called.getOrDefault(from, new HashSet<>()).add(to);
                    callers.computeIfAbsent(to, key -> new HashSet<>()).add(from);
                }
            }
        }
    }

    /** The class of a method that calls itself, over whatever others, if there is one. */
    Optional<String> circle() {
        var ending = new ArrayDeque<String>();
        called.forEach((method, callees) -> {
            if (callees.isEmpty()) {
                ending.add(method);
            }
        });
        while (!ending.isEmpty()) {
            String ends = ending.remove();
            called.remove(ends);
            for (var caller : callers.getOrDefault(ends, Set.of())) {
                var left = called.getOrDefault(caller, new HashSet<>());
                if (left.remove(ends) && left.isEmpty()) {
                    ending.add(caller);
                }
            }
        }
        return List.copyOf(called.keySet()).stream()
                .map(method -> method.substring(0, method.indexOf('.')))
                .findFirst();
    }

    private static String key(String owner, String name, String descriptor) {
        return owner + "." + name + descriptor;
    }
}
