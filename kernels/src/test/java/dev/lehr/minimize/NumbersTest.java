package dev.lehr.minimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.formula.Lane;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Numbers are copied in order, to and from any index, wherever they live.
class NumbersTest {
    /// Numbers that nobody stores.
    private record Endless(int length) implements Numbers {
        @Override
        public void read(double[] target, int at) {
            throw new AssertionError("read");
        }

        @Override
        public void write(double[] source, int at) {
            throw new AssertionError("written");
        }
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(Numbers.of(new float[3]), Lane.F32),
                Arguments.of(Numbers.of(new double[3]), Lane.F64),
                Arguments.of(Numbers.of(MemorySegment.ofArray(new byte[12]), Lane.F32), Lane.F32),
                Arguments.of(Numbers.of(MemorySegment.ofArray(new byte[24]), Lane.F64), Lane.F64));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void areReadAsTheyWereWritten(Numbers numbers, Lane lane) {
        assertThat(numbers.length()).isEqualTo(3);
        numbers.write(new double[] {9, 9, 0.1, -2, 1e-300, 9}, 2);
        double[] target = {7, 7, 7, 7, 7};
        numbers.read(target, 1);
        assertThat(target).containsExactly(7, lane.round(0.1), -2, lane.round(1e-300), 7);
    }

    @Test
    void aSegmentIsInNativeOrder() {
        MemorySegment segment = MemorySegment.ofArray(new byte[16]);
        Numbers.of(segment, Lane.F64).write(new double[] {0.1, 0.2}, 0);
        assertThat(segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, 8)).isEqualTo(0.2);
        Numbers.of(segment, Lane.F32).write(new double[] {1, 2, 3, 4}, 0);
        assertThat(segment.get(ValueLayout.JAVA_FLOAT_UNALIGNED, 8)).isEqualTo(3);
    }

    @Test
    void aSegmentHasWholeElements() {
        MemorySegment segment = MemorySegment.ofArray(new byte[12]);
        assertThat(Numbers.of(segment, Lane.F32).length()).isEqualTo(3);
        assertThatThrownBy(() -> Numbers.of(segment, Lane.F64))
                .hasMessage("segment must be a multiple of 8 bytes but was 12 bytes");
    }

    @Test
    void aSegmentHasNoMoreElementsThanAnArray() {
        long most = Integer.MAX_VALUE - 8L;
        assertThat(SegmentNumbers.elements(4 * most, Lane.F32)).isEqualTo((int) most);
        assertThat(SegmentNumbers.elements(8 * most, Lane.F64)).isEqualTo((int) most);
        assertThatThrownBy(() -> SegmentNumbers.elements(8 * (most + 1), Lane.F64))
                .hasMessage("elements of a segment must be <= 2147483639 but was 2147483640");
    }

    @Test
    void allVariablesTogetherHaveNoMoreElementsThanAnArray() {
        Numbers most = new Endless(Integer.MAX_VALUE - 8);
        Variable all = new Variable("all", most, most);
        Minimizer minimizer = Minimizer.of(Lbfgs.lbfgs(), List.of(all));
        assertThat(minimizer).asString().endsWith(" over 2147483639 elements, after 0 steps");
        Variable more = Variable.of("more", new float[1], new float[1]);
        assertThatThrownBy(() -> Minimizer.of(Lbfgs.lbfgs(), List.of(all, more)))
                .hasMessage("elements of all variables must be <= 2147483639 but was 2147483640");
    }

    @Test
    void aGradientHasMemoryOfItsOwn() {
        float[] floats = {1};
        assertThatThrownBy(() -> Variable.of("x", floats, floats))
                .hasMessage("gradient of x must be an array of its own but was that of the value");
        MemorySegment memory = MemorySegment.ofArray(new byte[12]);
        assertThatThrownBy(() -> Variable.of("x", memory.asSlice(0, 8), memory.asSlice(4, 8), Lane.F32))
                .hasMessage("gradient of x must have memory of its own but was in that of the value");
        assertThat(Variable.of("x", memory.asSlice(0, 4), memory.asSlice(4, 4), Lane.F32).length())
                .isEqualTo(1);
    }

    /// An array of nothing has no memory to share.
    @Test
    void nothingMayBeItsOwnGradient() {
        double[] nothing = {};
        assertThat(Variable.of("x", nothing, nothing).length()).isZero();
    }
}
