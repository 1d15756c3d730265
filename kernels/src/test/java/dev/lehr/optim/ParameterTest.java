package dev.lehr.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.formula.Lane;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.junit.jupiter.api.Test;

/// What can be a parameter, and which parameters get in each other's way.
class ParameterTest {
    private static final MemorySegment MEMORY = Arena.ofAuto().allocate(64);

    private static MemorySegment memory() {
        return Arena.ofAuto().allocate(16);
    }

    private static void assertOverlap(Parameter a, Parameter b, boolean expected) {
        assertThat(a.overlaps(b)).isEqualTo(expected);
        assertThat(b.overlaps(a)).isEqualTo(expected);
    }

    @Test
    void parametersOverlapIfAStepOfOneChangesWhatTheOtherIsGiven() {
        float[] value = new float[4];
        float[] gradient = new float[4];
        Parameter parameter = Parameter.of("w", value, gradient);
        assertOverlap(parameter, Parameter.of("x", new float[4], new float[4]), false);
        assertOverlap(parameter, Parameter.of("x", value, new float[4]), true);
        assertOverlap(parameter, Parameter.of("x", new float[4], value), true);
        assertOverlap(parameter, Parameter.of("x", gradient, new float[4]), true);
        assertOverlap(parameter, Parameter.of("x", new float[4], gradient), false);
        MemorySegment around = MemorySegment.ofArray(value);
        assertOverlap(parameter, Parameter.of("x", around, memory(), Lane.F32), true);
        assertOverlap(parameter, Parameter.of("x", memory(), around, Lane.F32), true);
    }

    @Test
    void tablesOverlapByTheirNumbersOnly() {
        SparseGradient rows = SparseGradient.ofFloats(2);
        Parameter table = Parameter.sparse("words", MEMORY.asSlice(0, 16), rows);
        assertOverlap(table, Parameter.sparse("more", MEMORY.asSlice(16, 16), rows), false);
        assertOverlap(table, Parameter.sparse("same", MEMORY.asSlice(8, 16), SparseGradient.ofFloats(1)), true);
        assertOverlap(table, Parameter.of("x", MEMORY.asSlice(16, 16), MEMORY.asSlice(32, 16), Lane.F32), false);
        assertOverlap(table, Parameter.of("x", memory(), MEMORY.asSlice(12, 16), Lane.F32), true);
    }

    @Test
    void whatIsEmptyIsInNobodysWay() {
        float[] none = {};
        Parameter empty = Parameter.of("none", none, none);
        assertThat(empty.length()).isZero();
        assertOverlap(empty, Parameter.of("nothing", none, none), false);
        Parameter inside = Parameter.of("inside", MEMORY.asSlice(8, 0), MEMORY.asSlice(4, 0), Lane.F32);
        assertOverlap(inside, Parameter.of("w", MEMORY.asSlice(0, 16), memory(), Lane.F32), false);
    }

    @Test
    void memoryThatCannotBeItIsRefused() {
        MemorySegment memory = memory();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameter.of("w", memory, memory().asReadOnly(), Lane.F32))
                .withMessage("gradient of w must be writable but was a read-only segment");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameter.of("w", memory, MEMORY.asSlice(0, 18), Lane.F32))
                .withMessage("gradient of w must be a multiple of 4 bytes but was 18 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameter.sparse("w", memory.asReadOnly(), SparseGradient.ofFloats(2)))
                .withMessage("w must be writable but was a read-only segment");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameter.sparse("w", memory.asSlice(0, 12), SparseGradient.ofDoubles(1)))
                .withMessage("w must be a multiple of 8 bytes but was 12 bytes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameter.sparse("w", memory, SparseGradient.ofFloats(3)))
                .withMessage("w must have rows of 3 elements but was 4 elements");
    }

    @Test
    void tablesHaveTheShapeOfTheirRows() {
        assertThat(Parameter.sparse("w", memory(), SparseGradient.ofFloats(2)).shape()).containsExactly(2L, 2L);
        assertThat(Parameter.sparse("w", memory(), SparseGradient.ofDoubles(2)).shape()).containsExactly(1L, 2L);
        assertThat(Parameter.sparse("w", new double[6], SparseGradient.ofDoubles(2)).shape()).containsExactly(3L, 2L);
    }

    @Test
    void saysWhatItIs() {
        assertThat(Parameter.of("bias", new float[4], new float[4])).hasToString("bias (4 x float32)");
        assertThat(Parameter.of("head", new double[6], new double[6]).shaped(2, 3))
                .hasToString("head ([2, 3] x float64)");
    }

    @Test
    void isConfinedIfItsNumbersOrItsGradientAre() {
        try (Arena arena = Arena.ofConfined()) {
            assertThat(Parameter.of("w", arena.allocate(16), memory(), Lane.F32).isConfined()).isTrue();
            assertThat(Parameter.of("w", memory(), arena.allocate(16), Lane.F32).isConfined()).isTrue();
            assertThat(Parameter.of("w", memory(), memory(), Lane.F32).isConfined()).isFalse();
            assertThat(Parameter.sparse("w", arena.allocate(16), SparseGradient.ofFloats(1)).isConfined()).isTrue();
            assertThat(Parameter.sparse("w", new float[4], SparseGradient.ofFloats(1)).isConfined()).isFalse();
        }
    }
}
