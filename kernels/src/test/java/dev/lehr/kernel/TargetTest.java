package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lehr.formula.Lane;
import jdk.incubator.vector.VectorShape;
import org.junit.jupiter.api.Test;

class TargetTest {
    @Test
    void bestIsWhatTheMachinePrefers() {
        assumeTrue(BackEnd.WANTED.equals("preferred"), "this run wants another back end");
        assertThat(Target.best()).isEqualTo(Target.vector(VectorShape.preferredShape().vectorBitSize()));
        assertThat(Target.best().isScalar()).isFalse();
    }

    @Test
    void withoutTheModuleThereAreNoVectors() {
        assumeFalse(BackEnd.hasModule(), "this run has the module of vectors");
        assertThat(Target.best().isScalar()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> Target.vector(256))
                .withMessage("module jdk.incubator.vector is missing; start java with --add-modules jdk.incubator.vector");
    }

    @Test
    void lanes() {
        assertThat(Target.scalar().lanes(Lane.F64)).isEqualTo(1);
        assumeTrue(BackEnd.hasModule(), "this run does without the module of vectors");
        assertThat(Target.vector(512).lanes(Lane.F32)).isEqualTo(16);
        assertThat(Target.vector(64).lanes(Lane.F64)).isEqualTo(1);
    }

    @Test
    void widthsThatNobodyHas() {
        assumeTrue(BackEnd.hasModule(), "this run does without the module of vectors");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.vector(96))
                .withMessage("bits must be 0, 64, 128, 256 or 512 but was 96");
    }

    @Test
    void saysWhatItIs() {
        assertThat(Target.scalar()).hasToString("scalar (asked for)");
        assumeTrue(BackEnd.hasModule(), "this run does without the module of vectors");
        assertThat(Target.vector(256)).hasToString("256-bit vectors");
    }
}
