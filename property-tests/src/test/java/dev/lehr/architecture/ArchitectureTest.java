package dev.lehr.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.property.golden.ConformanceRun;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.property.Schedules;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The rules of the house: which package may know which. A new package is a new line in [#KNOWS].
class ArchitectureTest {
    /// Main classes of all modules; of a module's jar or of its `target/classes`, whatever the tests run with.
    private static final JavaClasses ALL = new ClassFileImporter()
            .importLocations(Stream.of(Schedule.class, UpdateKernel.class, Schedules.class)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                    .map(Location::of)
                    .collect(Collectors.toSet()));

    /// What each package may know beside itself, in the order of the arrows.
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            Map.entry("check", Set.of()),
            Map.entry("formula", Set.of("check")),
            Map.entry("proof", Set.of("check", "formula")),
            Map.entry("schedule", Set.of("check", "formula", "proof")),
            Map.entry("lint", Set.of("check", "formula", "proof", "schedule")),
            Map.entry("algebra", Set.of("check", "formula", "schedule")),
            Map.entry("feedback", Set.of("check", "formula", "schedule")),
            Map.entry("rule", Set.of("check", "formula")),
            Map.entry("recipe", Set.of("check", "formula", "schedule", "feedback", "rule")),
            Map.entry("text", Set.of("check", "formula", "schedule", "feedback", "rule", "recipe")),
            Map.entry("plot", Set.of("check", "formula", "schedule", "feedback", "rule", "recipe")),
            Map.entry("framework", Set.of("check", "formula", "schedule", "feedback")),
            Map.entry("kernel", Set.of("check", "formula", "schedule", "rule", "kernel.program", "kernel.emit")),
            Map.entry("kernel.program", Set.of("check", "formula", "schedule", "rule")),
            Map.entry("kernel.emit", Set.of("check", "formula", "schedule", "rule", "kernel.program")),
            Map.entry("minimize", Set.of("check", "formula", "schedule")),
            Map.entry("optim", Set.of("check", "formula", "schedule", "feedback", "rule", "recipe", "text", "kernel", "checkpoint", "minimize")),
            Map.entry("checkpoint", Set.of("check", "text")),
            Map.entry("property", Set.of("check", "formula", "proof", "schedule", "feedback", "rule", "recipe", "kernel", "optim")),
            Map.entry(
                    "property.law",
                    Set.of(
                            "check",
                            "formula",
                            "proof",
                            "schedule",
                            "feedback",
                            "rule",
                            "recipe",
                            "text",
                            "kernel",
                            "optim",
                            "property")),
            Map.entry(
                    "property.golden",
                    Set.of(
                            "check",
                            "formula",
                            "schedule",
                            "feedback",
                            "rule",
                            "recipe",
                            "framework",
                            "kernel",
                            "minimize",
                            "optim",
                            "property")));

    private static final List<String> DSL =
            List.of("check", "formula", "proof", "schedule", "lint", "feedback", "rule", "recipe", "text", "plot", "framework");

    static Stream<Arguments> packages() {
        return present().stream().map(Arguments::of);
    }

    private static Set<String> present() {
        return ALL.stream()
                .map(type -> type.getPackageName())
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring("dev.lehr.".length()))
                .collect(Collectors.toSet());
    }

    @Test
    void seesTheClassesOfAllModules() {
        assertThat(ALL.size()).isGreaterThan(80);
        assertThat(present()).contains("formula", "schedule", "rule", "recipe", "kernel", "kernel.emit", "optim", "property.golden");
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(KNOWS.keySet()).containsAll(present());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void knowsOnlyWhatItMay(String name) {
        String[] allowed = Stream.concat(Stream.of(name), KNOWS.getOrDefault(name, Set.of()).stream())
                .map(other -> "dev.lehr." + other)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("dev.lehr." + name)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.lehr..").and(not(resideInAnyPackage(allowed))))
                .check(ALL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.lehr.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void theLanguageNeverSeesVectorsOrKernels() {
        noClasses()
                .that()
                .resideInAnyPackage(DSL.stream().map(name -> "dev.lehr." + name + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jdk.incubator.vector..", "java.lang.classfile..", "dev.lehr.kernel..", "dev.lehr.optim..")
                .check(ALL);
    }

    /// Code generation and vectors stay in one package, but for the question which vectors there are.
    @Test
    void onlyTheEmitterGeneratesCode() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lehr.kernel.emit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.classfile..")
                .check(ALL);
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lehr.kernel.emit..")
                .and()
                .haveNameNotMatching("dev\\.lehr\\.kernel\\.Machine(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.incubator.vector..")
                .check(ALL);
    }

    @Test
    void libraryCodePrintsNothing() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(ConformanceRun.class)
                .should(ACCESS_STANDARD_STREAMS)
                .check(ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> marked = ALL.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .map(name -> name.substring("dev.lehr.".length()))
                .collect(Collectors.toSet());
        assertThat(marked).isEqualTo(present());
    }

    @Test
    void valuesOfTheLanguageAreImmutable() {
        classes()
                .that()
                .resideInAPackage("dev.lehr.schedule")
                .and()
                .areAssignableTo(Schedule.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .check(ALL);
    }
}
