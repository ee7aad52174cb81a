package id.takar;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

class ArchitectureTest {

    private static final JavaClasses TAKAR = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.takar");

    @Test
    void onlyTheEngineKnowsDrools() {
        noClasses()
                .that()
                .resideOutsideOfPackage("id.takar.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kie..", "org.drools..")
                .check(TAKAR);
    }

    @Test
    void factsEngineAndEvaluationRunWithoutSpring() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "id.takar.facts..", "id.takar.confine..", "id.takar.engine..", "id.takar.evaluation..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.springframework..").and(not(belongToAnyOf(ApplicationModule.class))))
                .check(TAKAR);
    }

    @Test
    void nobodyUsesTheOldJackson() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .check(TAKAR);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("id.takar.(*)..").should().beFreeOfCycles().check(TAKAR);
    }
}
