package id.takar.confine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Type;

/**
 * The lists of what compiled rules may use, read from {@code allowed-bytecode.txt}; whatever is not listed is denied.
 * What rules may call on facts comes from the vocabulary.
 */
final class Allowed {
    private final Map<Zone, Set<String>> entries = new EnumMap<>(Zone.class);

    /**
     * @param vocabulary members of facts as {@code owner.name descriptor}, in the words of class files
     */
    Allowed(Set<String> vocabulary) {
        for (var zone : Zone.values()) {
            entries.put(zone, new HashSet<>());
        }
        var file = new ListFile("allowed-bytecode.txt");
        for (var zone : Zone.values()) {
            file.section(zone.name().toLowerCase(Locale.ROOT))
                    .forEach(words -> entries(zone).addAll(entries(words)));
        }
        for (var member : vocabulary) {
            String owner = member.substring(0, member.indexOf('.'));
            entries(Zone.AUTHOR).add("member " + member);
            entries(Zone.AUTHOR).add("type " + owner);
            entries(Zone.SCAFFOLD).add("type " + owner);
        }
    }

    boolean opcode(Zone zone, String name) {
        return entries(zone).contains("opcode " + name);
    }

    /** A member counts with its descriptor, or where the list has its name alone, with any. */
    boolean member(Zone zone, String owner, String name, String descriptor) {
        return entries(zone).contains("member " + owner + "." + name + " " + descriptor)
                || entries(zone).contains("member " + owner + "." + name);
    }

    boolean type(Zone zone, Type type) {
        return switch (type.getSort()) {
            case Type.ARRAY -> type(zone, type.getElementType());
            case Type.OBJECT -> entries(zone).contains("type " + type.getInternalName());
            case Type.METHOD ->
                type(zone, type.getReturnType())
                        && Arrays.stream(type.getArgumentTypes()).allMatch(each -> type(zone, each));
            default -> true;
        };
    }

    private Set<String> entries(Zone zone) {
        var found = entries.get(zone);
        if (found == null) {
            throw new IllegalStateException("no list for " + zone);
        }
        return found;
    }

    /** {@code kind owner name name …}, the owner only with members. */
    private static Set<String> entries(List<String> words) {
        var found = new HashSet<String>();
        if (words.get(0).equals("member")) {
            String owner = words.get(1);
            found.add("type " + owner);
            words.subList(2, words.size()).forEach(word -> {
                int at = word.indexOf('(');
                found.add("member " + owner + "." + (at < 0 ? word : word.substring(0, at) + " " + word.substring(at)));
            });
        } else {
            words.subList(1, words.size()).forEach(word -> found.add(words.get(0) + " " + word));
        }
        return found;
    }
}
