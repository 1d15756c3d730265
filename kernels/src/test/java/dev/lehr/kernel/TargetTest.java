package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.formula.Lane;
import jdk.incubator.vector.VectorShape;
import org.junit.jupiter.api.Test;

class TargetTest {
    @Test
    void bestIsWhatTheMachinePrefers() {
        assertThat(Target.best()).isEqualTo(Target.vector(VectorShape.preferredShape().vectorBitSize()));
        assertThat(Target.best().isScalar()).isFalse();
    }

    @Test
    void lanes() {
        assertThat(Target.vector(512).lanes(Lane.F32)).isEqualTo(16);
        assertThat(Target.vector(64).lanes(Lane.F64)).isEqualTo(1);
        assertThat(Target.scalar().lanes(Lane.F32)).isEqualTo(1);
    }

    @Test
    void widthsThatNobodyHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.vector(96))
                .withMessage("bits must be 0, 64, 128, 256 or 512 but was 96");
    }

    @Test
    void saysWhatItIs() {
        assertThat(Target.vector(256)).hasToString("256-bit vectors");
        assertThat(Target.scalar()).hasToString("scalar (asked for)");
    }
}
