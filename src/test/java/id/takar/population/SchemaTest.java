package id.takar.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.takar.facts.EmployeeFile;
import id.takar.facts.Eselon;
import id.takar.facts.Golongan;
import id.takar.facts.Post;
import id.takar.facts.Rank;
import id.takar.facts.Superior;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SchemaTest {
    private final EmployeeFiles files = new EmployeeFiles();

    @TestFactory
    Stream<DynamicTest> describesEveryField() {
        return components(EmployeeFile.class)
                .map(component -> DynamicTest.dynamicTest(name(component), () -> {
                    var schema = component.getAccessor().getAnnotation(Schema.class);
                    assertThat(schema.description()).isNotBlank();
                    assertThat(schema.example().isBlank())
                            .isEqualTo(component.getType().isRecord());
                }));
    }

    @Test
    void spellsRanksAndEchelonsAsTheReaderDoes() {
        assertThat(allowed(Rank.class, "golongan")).isEqualTo(spelled(Golongan.values()));
        assertThat(allowed(Superior.class, "golongan")).isEqualTo(spelled(Golongan.values()));
        assertThat(allowed(Post.class, "eselon")).isEqualTo(spelled(Eselon.values()));
    }

    @Test
    void givesExamplesThatCanBeRead() {
        var json = new StringBuilder("{");
        for (var section : EmployeeFile.class.getRecordComponents()) {
            json.append(json.length() > 1 ? "," : "")
                    .append(quoted(section.getName()))
                    .append(":");
            json.append(section.getType().isRecord() ? examples(section.getType()) : example(section));
        }
        var reading = files.read(json.append("}").toString().getBytes(UTF_8));

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void shipsAnExampleWithEveryFieldStated() throws ReflectiveOperationException {
        var reading = files.read(Examples.employee());

        assertThat(reading.errors()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.file()).isNotNull();
        isWholly(reading.file());
    }

    private static void isWholly(Object stated) throws ReflectiveOperationException {
        for (var component : stated.getClass().getRecordComponents()) {
            var value = component.getAccessor().invoke(stated);
            assertThat(value).as(name(component)).isNotNull();
            if (value instanceof Record) {
                isWholly(value);
            } else if (value instanceof List<?> list) {
                assertThat(list).as(name(component)).isNotEmpty();
                for (var item : list) {
                    if (item instanceof Record) {
                        isWholly(item);
                    }
                }
            }
        }
    }

    private static String examples(Class<?> section) {
        return Arrays.stream(section.getRecordComponents())
                .map(c -> quoted(c.getName()) + ":" + example(c))
                .reduce((a, b) -> a + "," + b)
                .map(fields -> "{" + fields + "}")
                .orElse("{}");
    }

    private static String example(RecordComponent component) {
        var example = component.getAccessor().getAnnotation(Schema.class).example();
        var type = component.getType();
        boolean text = type == String.class || type.isEnum() || type == java.time.LocalDate.class;
        return text ? quoted(example) : example;
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static List<String> allowed(Class<?> type, String component) {
        return components(type)
                .filter(c -> c.getName().equals(component))
                .flatMap(c ->
                        Stream.of(c.getAccessor().getAnnotation(Schema.class).allowableValues()))
                .toList();
    }

    private static List<String> spelled(Object[] words) {
        return Arrays.stream(words).map(Object::toString).toList();
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(c -> Stream.concat(Stream.of(c), nested(c).flatMap(SchemaTest::components)));
    }

    private static Stream<Class<?>> nested(RecordComponent component) {
        var type = component.getGenericType() instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[0]
                : component.getType();
        return type instanceof Class<?> single && single.isRecord() ? Stream.of(single) : Stream.empty();
    }

    private static String name(RecordComponent component) {
        return component.getDeclaringRecord().getSimpleName() + "." + component.getName();
    }
}
