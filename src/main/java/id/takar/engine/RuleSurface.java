package id.takar.engine;

import id.takar.facts.Thresholds;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** What compiled rules may use of facts: properties, the factories of what rules state, words and thresholds. */
final class RuleSurface {
    private RuleSurface() {}

    /** Each as {@code owner.name descriptor}, in the words of class files. */
    static Set<String> members() {
        var members = new TreeSet<String>();
        Vocabulary.TAKAR.classes().forEach(type -> {
            properties(type).map(RuleSurface::member).forEach(members::add);
            factories(type).map(RuleSurface::member).forEach(members::add);
            Arrays.stream(type.getFields())
                    .filter(Field::isEnumConstant)
                    .map(RuleSurface::member)
                    .forEach(members::add);
        });
        return members;
    }

    /** What conditions and actions may ask of a type; of the others they only ask how they compare. */
    private static Stream<Method> properties(Class<?> type) {
        var fact = Vocabulary.TAKAR.fact(type.getSimpleName());
        return type == Thresholds.class
                ? Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals("value"))
                : fact == null
                        ? Stream.of()
                        : fact.properties().values().stream().map(Vocabulary.Property::accessor);
    }

    /** The ways in which actions make a conclusion or a statement. */
    static Stream<Method> factories(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == type)
                .filter(method -> !type.isEnum());
    }

    private static String member(Method method) {
        return Type.getInternalName(method.getDeclaringClass()) + "." + method.getName() + " "
                + Type.getMethodDescriptor(method);
    }

    private static String member(Field field) {
        return Type.getInternalName(field.getDeclaringClass()) + "." + field.getName() + " "
                + Type.getDescriptor(field.getType());
    }
}
