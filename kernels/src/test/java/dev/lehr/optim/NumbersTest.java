package dev.lehr.optim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Lane;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Columns of numbers, whatever holds them.
class NumbersTest {
    private static final MemorySegment OFF_HEAP = Arena.ofAuto().allocate(1);

    @ParameterizedTest
    @ValueSource(doubles = {0.25, -0.0, 0, Double.NaN})
    void filledIsFullOfTheNumber(double number) {
        float narrow = (float) number;
        assertThat((double[]) Numbers.filled(new double[0], Lane.F64, 2, number)).containsExactly(number, number);
        assertThat((float[]) Numbers.filled(new float[0], Lane.F32, 2, number)).containsExactly(narrow, narrow);
        MemorySegment doubles = (MemorySegment) Numbers.filled(OFF_HEAP, Lane.F64, 2, number);
        assertThat(doubles.toArray(ValueLayout.JAVA_DOUBLE)).containsExactly(number, number);
        MemorySegment floats = (MemorySegment) Numbers.filled(OFF_HEAP, Lane.F32, 2, number);
        assertThat(floats.toArray(ValueLayout.JAVA_FLOAT)).containsExactly(narrow, narrow);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void oneThatIsNotFiniteIsFoundInTheRangeAndNowhereElse(double bad) {
        for (int place = 0; place < 6; place++) {
            double[] doubles = {Double.MAX_VALUE, -Double.MAX_VALUE, 0, -0.0, Double.MIN_VALUE, -3};
            float[] floats = {Float.MAX_VALUE, -Float.MAX_VALUE, 0, -0.0f, Float.MIN_VALUE, -3};
            doubles[place] = bad;
            floats[place] = (float) bad;
            boolean outside = place < 2 || place >= 5;
            assertThat(Numbers.areFinite(doubles, 2, 5)).isEqualTo(outside);
            assertThat(Numbers.areFinite(floats, 2, 5)).isEqualTo(outside);
            MemorySegment wide = unaligned(MemorySegment.ofArray(doubles));
            MemorySegment narrow = unaligned(MemorySegment.ofArray(floats));
            assertThat(Numbers.areFinite(wide, Lane.F64, 2, 5)).isEqualTo(outside);
            assertThat(Numbers.areFinite(narrow, Lane.F32, 2, 5)).isEqualTo(outside);
            assertThat(Numbers.areFinite(doubles, 0, 6)).isFalse();
            assertThat(Numbers.areFinite(floats, 0, 6)).isFalse();
            assertThat(Numbers.areFinite(wide, Lane.F64, 0, 6)).isFalse();
            assertThat(Numbers.areFinite(narrow, Lane.F32, 0, 6)).isFalse();
        }
    }

    private static MemorySegment unaligned(MemorySegment numbers) {
        return Arena.ofAuto().allocate(numbers.byteSize() + 1).asSlice(1).copyFrom(numbers);
    }

    @Test
    void numbersOverlapIfTheyShareAByte() {
        float[] array = new float[8];
        MemorySegment around = MemorySegment.ofArray(array);
        assertThat(Numbers.overlap(array, array)).isTrue();
        assertThat(Numbers.overlap(array, new float[8])).isFalse();
        assertThat(Numbers.overlap(around, array)).isTrue();
        assertThat(Numbers.overlap(array, around)).isTrue();
        assertThat(Numbers.overlap(around.asSlice(28), array)).isTrue();
        assertThat(Numbers.overlap(around, new float[8])).isFalse();
        assertThat(Numbers.overlap(new double[8], around)).isFalse();
        assertThat(Numbers.overlap(around.asSlice(0, 16), around.asSlice(16))).isFalse();
        assertThat(Numbers.overlap(around.asSlice(0, 17), around.asSlice(16))).isTrue();
    }

    @Test
    void memoryOfAConfinedArenaIsForOneThread() {
        try (Arena confined = Arena.ofConfined();
                Arena shared = Arena.ofShared()) {
            assertThat(Numbers.isConfined(confined.allocate(4))).isTrue();
            assertThat(Numbers.isConfined(shared.allocate(4))).isFalse();
            assertThat(Numbers.isConfined(OFF_HEAP)).isFalse();
            assertThat(Numbers.isConfined(MemorySegment.ofArray(new float[1]))).isFalse();
            assertThat(Numbers.isConfined(new float[1])).isFalse();
        }
    }
}
