package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Lane;
import dev.lehr.rule.Rules;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The back ends that other tests compare are different code, and the vectors are as wide as they say.
class BackEndsTest {
    @TempDir
    private Path folder;

    private Set<String> uses(Target target) {
        ClassModel kernel = Dump.of(folder, () -> UpdateKernel.compile(Rules.adamW(), Lane.F32, target)).getFirst();
        Set<String> uses = new TreeSet<>();
        kernel.methods().forEach(method -> method.code().orElseThrow().forEach(element -> uses.addAll(uses(element))));
        return uses;
    }

    private static Set<String> uses(CodeElement element) {
        return switch (element) {
            case InvokeInstruction call -> Set.of(call.owner().asInternalName());
            case FieldInstruction field -> Set.of(field.owner().asInternalName() + "." + field.name().stringValue());
            default -> Set.of();
        };
    }

    @Test
    void scalarCodeHasNoVectors() {
        assertThat(uses(Target.scalar())).isNotEmpty().noneMatch(use -> use.contains("jdk/incubator"));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128, 256, 512})
    void vectorsHaveTheWidthThatWasAskedFor(int bits) {
        assertThat(uses(Target.vector(bits)))
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
}
