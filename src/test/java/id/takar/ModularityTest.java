package id.takar;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void arrowsBetweenPackagesGoOneWay() {
        ApplicationModules.of(Takar.class).verify();
    }
}
