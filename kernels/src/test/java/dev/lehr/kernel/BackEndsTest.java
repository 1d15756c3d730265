package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lehr.formula.Lane;
import dev.lehr.rule.Rules;
import dev.lehr.schedule.Schedule;
import java.nio.file.Path;
import java.util.Set;
import jdk.incubator.vector.VectorShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The back ends that other tests compare are different code, the vectors are as wide as they say, and this run has
/// the back end that its build wanted.
class BackEndsTest {
    @TempDir
    private Path folder;

    private Set<String> uses(Target target) {
        return Dump.uses(folder, () -> UpdateKernel.compile(Rules.adamW(), Lane.F32, target));
    }

    @Test
    void scalarCodeHasNoVectors() {
        assertThat(uses(Target.scalar())).isNotEmpty().noneMatch(use -> use.contains("jdk/incubator"));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128, 256, 512})
    void vectorsHaveTheWidthThatWasAskedFor(int bits) {
        assumeTrue(BackEnd.hasModule(), "this run does without the module of vectors");
        assertOnly(bits, uses(Target.vector(bits)));
    }

    private static void assertOnly(int bits, Set<String> uses) {
        assertThat(uses)
                .contains("jdk/incubator/vector/FloatVector.SPECIES_" + bits)
                .filteredOn(use -> use.contains("SPECIES"))
                .allMatch(use -> use.endsWith("_" + bits));
    }

    @Test
    void reportsSayWhichTargetItWas() {
        assertThat(Targets.ALL.stream().map(target -> UpdateKernel.compile(Rules.sgd(), Lane.F64, target).report().target()))
                .doesNotHaveDuplicates()
                .isEqualTo(Targets.ALL);
    }

    @Test
    void lehrIsOnThePathThatThisRunWants() {
        assertThat(Schedule.class.getModule().isNamed()).isEqualTo(BackEnd.onModulePath());
        assertThat(UpdateKernel.class.getModule().isNamed()).isEqualTo(BackEnd.onModulePath());
    }

    @Test
    void kernelsAreWhatThisRunWants() {
        Set<String> uses = Dump.uses(folder, () -> UpdateKernel.compile(Rules.adamW(), Lane.F32));
        String report = UpdateKernel.compile(Rules.adamW(), Lane.F32).report().toString();
        switch (BackEnd.WANTED) {
            case "no-module" -> {
                assertThat(ModuleLayer.boot().findModule("jdk.incubator.vector")).isEmpty();
                assertThat(uses).noneMatch(use -> use.contains("jdk/incubator"));
                assertThat(report).startsWith("AdamW float32: scalar (module jdk.incubator.vector is missing; ");
            }
            case "0" -> {
                assertThat(ModuleLayer.boot().findModule("jdk.incubator.vector")).isPresent();
                assertThat(uses).noneMatch(use -> use.contains("jdk/incubator"));
                assertThat(report).startsWith("AdamW float32: scalar (asked for), 1 lane, ");
            }
            case "preferred" -> assertOnly(VectorShape.preferredShape().vectorBitSize(), uses);
            default -> {
                int bits = Integer.parseInt(BackEnd.WANTED);
                assertOnly(bits, uses);
                assertThat(report).startsWith("AdamW float32: " + bits + "-bit vectors, " + bits / 32 + " lanes, ");
            }
        }
    }
}
