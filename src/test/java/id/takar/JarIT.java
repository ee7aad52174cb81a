package id.takar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class JarIT {

    private static final Path JAR = Path.of(System.getProperty("takar.jar", "target/takar.jar"));

    @Test
    void carriesTheRulesAndNoArchUnitNorMvel() throws Exception {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getEntry("BOOT-INF/classes/rules/README.md")).isNotNull();
            assertThat(jar.stream().map(Object::toString))
                    .noneMatch(name -> name.matches(
                            ".*/(archunit|mvel2|drools-mvel|xstream|drools-xml-support)-[0-9][^/]*\\.jar"));
        }
    }
}
