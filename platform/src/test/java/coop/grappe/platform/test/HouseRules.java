package coop.grappe.platform.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The rules of the house that a machine can hold. */
public final class HouseRules {

    private HouseRules() {}

    /** Checks every rule on the production classes of a package and below. */
    public static void check(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        for (ArchRule rule : rules(rootPackage)) {
            rule.allowEmptyShould(true).check(classes);
        }
    }

    private static List<ArchRule> rules(String rootPackage) {
        return List.of(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|Service)")
                        .because("a name says what a thing is in the business"),
                noClasses()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .dependOnClassesThat()
                        .areAnnotatedWith(Path.class)
                        .because("dependencies point from the resource to the entity"),
                noClasses()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
                        .because("an entity knows nothing of HTTP"),
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .haveNameNotMatching("set[A-Z].*")
                        .because("an entity changes only through what happens in the business"),
                fields().that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .notBePublic()
                        .because("an entity guards its own state"),
                noClasses()
                        .that()
                        .areAnnotatedWith(Entity.class)
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(Clock.class, "systemUTC")
                        .because("deadlines are decided by the clock of the database"),
                fields().should()
                        .notHaveRawType(float.class)
                        .andShould()
                        .notHaveRawType(Float.class)
                        .because("money and quantities are exact"),
                slices().matching(rootPackage + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("what depends on what in the business points one way"));
    }
}
