package dev.lehr.minimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Reduction;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sums are those of [Reduction].
class FlatTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 127, 4095, 4096, 4097, 4160, 8192, 12345})
    void aDotProductIsTheReductionOfTheProducts(int length) {
        Random random = new Random(length);
        double[] a = random.doubles(length, -1, 1).toArray();
        double[] b = random.doubles(length, -1e3, 1e3).toArray();
        double[] products = new double[length];
        for (int i = 0; i < length; i++) {
            products[i] = a[i] * b[i];
        }
        assertThat(Flat.dot(a, b)).isEqualTo(Reduction.SUM.of(products));
    }

    @Test
    void sumsAndMaximaOfMagnitudes() {
        double[] a = {-3, 0, 2, -0.5};
        assertThat(Flat.sumOfMagnitudes(a)).isEqualTo(5.5);
        assertThat(Flat.largest(a)).isEqualTo(3);
        assertThat(Flat.largest(new double[0])).isZero();
        assertThat(Flat.firstNotFinite(a)).isEqualTo(-1);
        assertThat(Flat.firstNotFinite(new double[] {1, Double.NaN, Double.POSITIVE_INFINITY}))
                .isEqualTo(1);
    }
}
