package dev.lehr.minimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Minima of cubic polynomials that are known by two points and slopes.
class CubicTest {
    private static Trial at(double t, double loss, double slope) {
        return new Trial(t, loss, slope, new Sample(loss, new double[0], true));
    }

    /// `t^3 - 3 t`, with its minimum at 1 and its maximum at -1.
    private static Trial cubic(double t) {
        return at(t, t * t * t - 3 * t, 3 * t * t - 3);
    }

    @Test
    void findsTheMinimumWhateverTheOrder() {
        assertThat(Cubic.minimum(cubic(0), cubic(3), 0, 3)).isCloseTo(1, within(1e-15));
        assertThat(Cubic.minimum(cubic(3), cubic(0), 0, 3)).isEqualTo(Cubic.minimum(cubic(0), cubic(3), 0, 3));
        assertThat(Cubic.minimum(cubic(-0.5), cubic(0.5), 0.5, 5)).isCloseTo(1, within(1e-15));
    }

    @Test
    void staysWithinItsBounds() {
        assertThat(Cubic.minimum(cubic(0), cubic(3), 1.5, 3)).isEqualTo(1.5);
        assertThat(Cubic.minimum(cubic(0), cubic(3), 0, 0.25)).isEqualTo(0.25);
    }

    @Test
    void withoutAMinimumItIsTheMiddle() {
        assertThat(Cubic.minimum(at(0, 0, -1), at(1, -4.0 / 3, -2), 2, 10)).isEqualTo(6);
        assertThat(Cubic.minimum(at(0, 0, -1), at(1, Double.POSITIVE_INFINITY, Double.NaN), 0, 1))
                .isEqualTo(0.5);
        assertThat(Cubic.minimum(at(0, 0, -1e200), at(1, 0, 1e200), 0, 1)).isEqualTo(0.5);
    }
}
