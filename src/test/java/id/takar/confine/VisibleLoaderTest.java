package id.takar.confine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleLoaderTest {
    private final VisibleLoader loader = new VisibleLoader(VisibleLoaderTest.class.getClassLoader());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Runtime",
                "java.lang.Thread",
                "java.lang.ProcessBuilder",
                "java.lang.ClassLoader",
                "java.lang.reflect.Method",
                "java.lang.invoke.LambdaMetafactory",
                "java.io.File",
                "java.nio.file.Files",
                "java.net.Socket",
                "java.util.concurrent.Executors",
                "sun.misc.Unsafe",
                "org.kie.api.runtime.KieSession",
                "org.drools.core.rule.consequence.KnowledgeHelper",
                "org.drools.modelcompiler.consequence.DroolsImpl",
                "org.springframework.context.ApplicationContext",
                "id.takar.engine.Release",
                "id.takar.confine.BytecodeGate"
            })
    void doesNotKnow(String name) throws Exception {
        assertThat(Class.forName(name, false, VisibleLoaderTest.class.getClassLoader()))
                .isNotNull();
        assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> loader.loadClass(name));
        assertThat(VisibleClasses.WHEN_COMPILED.test(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang.String", "id.takar.facts.Skp", "org.drools.model.Model"})
    void handsOn(String name) throws Exception {
        assertThat(loader.loadClass(name)).isSameAs(Class.forName(name));
        assertThat(VisibleClasses.WHEN_COMPILED.test(name)).isTrue();
    }

    @Test
    void findsNoResources() throws IOException {
        assertThat(loader.getResource("application.properties")).isNull();
        assertThat(loader.getResourceAsStream("java/lang/String.class")).isNull();
        assertThat(Collections.list(loader.getResources("META-INF/MANIFEST.MF")))
                .isEmpty();
    }
}
