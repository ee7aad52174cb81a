package id.takar.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.exact.Decimals;
import id.takar.facts.Thresholds;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The facts are trusted: whatever a rule can call runs unconfined. This walks every method and type that rules reach
 * and holds them to what trust needs.
 */
class VocabularyTrustTest {
    private static final Set<Class<?>> JDK_VALUES = Set.of(
            String.class,
            Boolean.class,
            Integer.class,
            BigDecimal.class,
            LocalDate.class,
            Month.class,
            boolean.class,
            int.class,
            Object.class);

    private static final Set<Class<?>> LISTS = Set.of(List.class, Set.class, Map.class);

    /** What facts are allowed to use of the JDK: values, lists of them, and nothing that reaches out. */
    private static final Set<String> USED = Set.of(
            "java/lang/",
            "java/math/",
            "java/time/",
            "java/util/",
            "java/util/function/",
            "java/util/stream/",
            "java/time/temporal/",
            "java/time/chrono/");

    private static final Set<String> NEVER_USED = Set.of(
            "java/lang/System",
            "java/lang/Runtime",
            "java/lang/Thread",
            "java/lang/ThreadLocal",
            "java/lang/Process",
            "java/lang/ProcessBuilder",
            "java/lang/ClassLoader",
            "java/util/Random",
            "java/util/UUID",
            "java/util/Timer",
            "java/util/ServiceLoader",
            "java/util/Date",
            "java/util/TimeZone",
            "java/time/Clock",
            "java/time/ZoneId",
            "java/time/Instant");

    private final Map<Class<?>, String> reached = reached();

    @Test
    void everyTypeThatRulesReachIsOfTheVocabulary() {
        var vocabulary = Vocabulary.TAKAR.classes().toList();

        assertThat(reached.keySet())
                .filteredOn(type -> !JDK_VALUES.contains(type) && !LISTS.contains(type))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(vocabulary).contains(type));
    }

    @Test
    void noFactChanges() {
        for (var type : facts()) {
            assertThat(type)
                    .satisfiesAnyOf(
                            each -> assertThat(each.isRecord()).isTrue(),
                            each -> assertThat(each.isEnum()).isTrue(),
                            each -> assertThat(Modifier.isFinal(each.getModifiers()))
                                    .isTrue());
            for (var field : type.getDeclaredFields()) {
                assertThat(Modifier.isFinal(field.getModifiers()))
                        .as(field.toString())
                        .isTrue();
                assertThat(isStaticAndMutable(field)).as(field.toString()).isFalse();
            }
        }
    }

    /** A list that a fact gives away is a copy that refuses to be changed, whatever the fact was made of. */
    @Test
    void noListOfAFactChanges() throws Exception {
        for (var type : facts()) {
            for (var method : called(type)) {
                if (LISTS.contains(method.getReturnType())) {
                    assertThat(copies(type)).as(method.toString()).isTrue();
                }
            }
        }
    }

    @Test
    void factsReachNothingOutside() throws Exception {
        // Their arithmetic stands in a module of its own, and is held to the same.
        var trusted = new ArrayList<>(facts());
        trusted.add(Decimals.class);
        var arithmetic = Decimals.class.getName().replace('.', '/');
        for (var type : trusted) {
            var used = new TreeSet<String>();
            var node = node(type);
            node.methods.forEach(method -> method.instructions.forEach(instruction -> {
                if (instruction instanceof MethodInsnNode call) {
                    used.add(call.owner);
                } else if (instruction instanceof FieldInsnNode field) {
                    used.add(field.owner);
                }
            }));
            assertThat(used).as(type.getName()).allSatisfy(owner -> {
                assertThat(NEVER_USED).doesNotContain(owner);
                boolean ours = isFact(owner) || owner.equals(arithmetic);
                assertThat(ours || owner.startsWith("[") || USED.contains(folder(owner)))
                        .as(owner)
                        .isTrue();
            });
            node.methods.forEach(method -> assertThat(method.access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED))
                    .as(type + "." + method.name)
                    .isZero());
        }
    }

    /** Rules call no static method but the factories of what they insert. */
    @Test
    void theOnlyStaticMethodsAreFactories() {
        var statics = RuleSurface.members().stream()
                .map(member -> member.substring(0, member.indexOf('.')) + member.substring(member.indexOf(' ')))
                .filter(member -> member.contains("("))
                .toList();

        assertThat(statics).isNotEmpty();
        for (var type : facts()) {
            for (var method : called(type)) {
                if (Modifier.isStatic(method.getModifiers())) {
                    assertThat(method.getReturnType()).as(method.toString()).isEqualTo(type);
                    assertThat(type.isAnnotationPresent(id.takar.facts.Conclusion.class)
                                    || Vocabulary.TAKAR.statement(type.getSimpleName()) != null)
                            .as(method.toString())
                            .isTrue();
                }
            }
        }
    }

    private List<Class<?>> facts() {
        return reached.keySet().stream()
                .filter(type -> type.getName().startsWith("id.takar."))
                .<Class<?>>map(type -> type)
                .toList();
    }

    private static boolean isStaticAndMutable(Field field) {
        boolean constant = field.isSynthetic()
                || field.isEnumConstant()
                || JDK_VALUES.contains(field.getType())
                || field.getType().isPrimitive();
        return Modifier.isStatic(field.getModifiers()) && !constant && !isUnchangeable(field);
    }

    private static boolean isUnchangeable(Field field) {
        try {
            field.setAccessible(true);
            var value = field.get(null);
            return value != null
                    && (value.getClass().getName().startsWith("java.util.ImmutableCollections")
                            || value.getClass().isEnum()
                            || value.getClass().isRecord()
                            || value instanceof java.util.regex.Pattern
                            || value instanceof java.util.Comparator);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the type copies its lists when it is made. */
    private static boolean copies(Class<?> type) throws Exception {
        var node = node(type);
        return node.methods.stream()
                .flatMap(method -> Stream.of(method.instructions.toArray()))
                .anyMatch(instruction -> instruction instanceof MethodInsnNode call
                        && (call.name.equals("copyOf")
                                || call.name.equals("toList")
                                || call.name.equals("of")
                                || call.name.startsWith("unmodifiable")));
    }

    /** Each type that rules reach, with the method that leads to it. */
    private static Map<Class<?>, String> reached() {
        var reached = new LinkedHashMap<Class<?>, String>();
        var next = new ArrayDeque<Class<?>>();
        Vocabulary.TAKAR.classes().forEach(type -> {
            reached.put(type, "the vocabulary");
            next.add(type);
        });
        while (!next.isEmpty()) {
            var type = next.remove();
            for (var method : called(type)) {
                for (var named : named(method)) {
                    if (reached.putIfAbsent(named, method.toString()) == null) {
                        next.add(named);
                    }
                }
            }
        }
        return reached;
    }

    /** The methods of a type that rules may call. */
    private static List<Method> called(Class<?> type) {
        if (!type.getName().startsWith("id.takar.")) {
            return List.of();
        }
        var members = RuleSurface.members();
        String owner = type.getName().replace('.', '/');
        return Arrays.stream(type.getMethods())
                .filter(method -> members.contains(
                        owner + "." + method.getName() + " " + org.objectweb.asm.Type.getMethodDescriptor(method)))
                .filter(method -> type != Thresholds.class || method.getName().equals("value"))
                .toList();
    }

    private static Set<Class<?>> named(Method method) {
        var found = new LinkedHashSet<Class<?>>();
        Stream.concat(Stream.of(method.getGenericReturnType()), Arrays.stream(method.getGenericParameterTypes()))
                .forEach(type -> add(type, found));
        return found;
    }

    private static void add(Type type, Set<Class<?>> found) {
        if (type instanceof Class<?> plain) {
            if (plain.isArray()) {
                add(plain.getComponentType(), found);
            } else if (plain != void.class) {
                found.add(plain);
            }
        } else if (type instanceof ParameterizedType generic) {
            add(generic.getRawType(), found);
            Stream.of(generic.getActualTypeArguments()).forEach(each -> add(each, found));
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType(), found);
        } else if (type instanceof WildcardType wild) {
            Stream.of(wild.getUpperBounds()).forEach(each -> add(each, found));
        } else {
            throw new IllegalStateException("a type of its own: " + type);
        }
    }

    private static boolean isFact(String owner) {
        return owner.startsWith("id/takar/facts/");
    }

    private static String folder(String owner) {
        return owner.substring(0, owner.lastIndexOf('/') + 1);
    }

    private static ClassNode node(Class<?> type) throws Exception {
        var node = new ClassNode();
        try (var in = type.getClassLoader().getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
            new ClassReader(in).accept(node, 0);
        }
        return node;
    }
}
