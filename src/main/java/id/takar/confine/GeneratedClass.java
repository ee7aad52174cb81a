package id.takar.confine;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The kinds of classes that the generator makes of rules, told by names that no author can choose. */
enum GeneratedClass {
    RULES("Rules#", "java/lang/Object", "org/drools/model/Model", ""),
    RULE_METHODS("Rules#RuleMethods\\d+", "java/lang/Object", "", ""),
    METADATA("DomainClassesMetadata#", "java/lang/Object", "", ""),
    METADATA_OF_TYPE(
            "DomainClassesMetadata#\\$\\w+_Metadata", "java/lang/Object", "org/drools/model/DomainClassMetadata", ""),
    CONSEQUENCE("P[0-9A-F]{2}/LambdaConsequence#", "java/lang/Enum", Names.FUNCTION + "Block\\d+", "execute"),
    PREDICATE("P[0-9A-F]{2}/LambdaPredicate#", "java/lang/Enum", Names.FUNCTION + "Predicate\\d+", "test"),
    EXTRACTOR("P[0-9A-F]{2}/LambdaExtractor#", "java/lang/Enum", Names.FUNCTION + "Function\\d+", "apply");

    private static final String MARK = "Lorg/drools/compiler/kie/builder/MaterializedLambda;";
    private static final String HASHED = Names.FUNCTION + "HashedExpression";

    private final Pattern name;
    private final String above;
    private final Pattern interfaces;
    private final String author;

    GeneratedClass(String name, String above, String is, String author) {
        this.name = Pattern.compile(name.replace("#", "[0-9A-F]{32}"));
        this.above = above;
        this.interfaces = Pattern.compile(author.isEmpty() ? is : is + "," + HASHED);
        this.author = author;
    }

    /** The kind of a class, from its name below the policy's package. */
    static Optional<GeneratedClass> of(String folder, String internalName) {
        return !internalName.startsWith(folder + "/")
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(kind -> kind.name
                                .matcher(internalName.substring(folder.length() + 1))
                                .matches())
                        .findFirst();
    }

    boolean hasShapeOf(ClassNode type) {
        return type.superName.equals(above)
                && interfaces.matcher(String.join(",", type.interfaces)).matches();
    }

    /** Conditions and actions are marked by the generator, without a value; nothing else is. */
    boolean hasAnnotationsOf(ClassNode type) {
        var marks = type.visibleAnnotations;
        return author.isEmpty()
                ? marks == null
                : marks != null && marks.size() == 1 && marks.get(0).desc.equals(MARK) && marks.get(0).values == null;
    }

    Zone zoneOf(MethodNode method) {
        boolean bridge = (method.access & Opcodes.ACC_BRIDGE) != 0;
        return method.name.equals(author) && !bridge ? Zone.AUTHOR : Zone.SCAFFOLD;
    }

    /** Whether a method of this kind may read or call a member of a generated class. */
    boolean reaches(ClassNode self, MethodNode from, String owner, GeneratedClass kind, String member) {
        if (zoneOf(from) == Zone.AUTHOR) {
            return false;
        }
        boolean own = owner.equals(self.name);
        return switch (this) {
            case RULES -> own || kind == RULE_METHODS;
            case RULE_METHODS -> member.equals("INSTANCE") || kind == METADATA;
            case METADATA -> own || kind == METADATA_OF_TYPE;
            case METADATA_OF_TYPE -> false;
            case CONSEQUENCE, PREDICATE, EXTRACTOR -> own && (from.name.startsWith("<") || !member.equals("<init>"));
        };
    }

    private static final class Names {
        static final String FUNCTION = "org/drools/model/functions/";

        private Names() {}
    }
}
