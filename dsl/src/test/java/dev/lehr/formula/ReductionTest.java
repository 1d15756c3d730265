package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sums and maxima in an order that is fixed.
class ReductionTest {
    private final Random random = new Random(20250916);

    private double[] numbers(int count) {
        return random.doubles(count, -1, 1)
                .map(x -> x * Math.exp(5 * random.nextGaussian()))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 127, 128, 4095, 4096, 4097, 8192, 3 * 4096 + 7, 100_000})
    void isAsAccurateAsATree(int count) {
        double[] numbers = numbers(count);
        BigDecimal exact = Arrays.stream(numbers).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        double magnitude = Arrays.stream(numbers).map(Math::abs).sum();
        assertThat(Math.abs(Reduction.SUM.of(numbers) - exact.doubleValue()))
                .isLessThanOrEqualTo(85 * 0x1p-53 * magnitude);
        assertThat(Reduction.MAX.of(numbers))
                .isEqualTo(Arrays.stream(numbers).max().orElse(Double.NEGATIVE_INFINITY));
    }

    /// Element i goes to strand i mod 64; strands meet pairwise.
    @Test
    void theOrderWithinABlockIsThis() {
        double[] numbers = numbers(200);
        double[] strands = new double[64];
        for (int i = 0; i < numbers.length; i++) {
            strands[i % 64] += numbers[i];
        }
        for (int half = 32; half > 0; half /= 2) {
            for (int k = 0; k < half; k++) {
                strands[k] += strands[k + half];
            }
        }
        assertThat(Reduction.SUM.of(numbers)).isEqualTo(strands[0]);
        assertThat(Reduction.SUM.block(numbers, 0, numbers.length)).isEqualTo(strands[0]);
    }

    /// Blocks of 4096, as a balanced tree over their indices.
    @Test
    void theOrderOfBlocksIsThis() {
        double[] numbers = numbers(5 * 4096 - 10);
        double[] blocks = new double[5];
        for (int b = 0; b < 5; b++) {
            blocks[b] = Reduction.SUM.block(numbers, b * 4096, Math.min(4096, numbers.length - b * 4096));
        }
        double first = blocks[0] + blocks[4];
        assertThat(Reduction.SUM.of(numbers)).isEqualTo((first + blocks[2]) + (blocks[1] + blocks[3]));
    }

    @Test
    void ofNothingIsItsIdentity() {
        assertThat(Reduction.SUM.of(new double[0])).isEqualTo(0.0).isEqualTo(Reduction.SUM.identity());
        assertThat(Reduction.MAX.identity()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Reduction.MAX.of(new double[0])).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void notANumberShows() {
        double[] numbers = numbers(5000);
        numbers[4321] = Double.NaN;
        assertThat(Reduction.SUM.of(numbers)).isNaN();
        assertThat(Reduction.MAX.of(numbers)).isNaN();
    }
}
