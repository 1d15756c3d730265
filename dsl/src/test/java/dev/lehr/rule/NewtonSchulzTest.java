package dev.lehr.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewtonSchulzTest {
    private static final NewtonSchulz STANDARD = NewtonSchulz.STANDARD;

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "-0.0, -0.0",
        "1.00390625, 1", // half-way: to the even one
        "1.01171875, 1.015625", // half-way: to the even one
        "1.00390637, 1.0078125", // more than half-way
        "1.0039, 1",
        "-1.01171875, -1.015625",
        "3.4e38, Infinity",
        "NaN, NaN",
        "Infinity, Infinity"
    })
    void roundsToEightBits(float value, float rounded) {
        assertThat((Float) NewtonSchulz.bfloat16(value)).isEqualTo((Float) rounded);
        assertThat(NewtonSchulz.bfloat16(Formula.constant(value))).isEqualTo(Formula.constant(rounded));
    }

    /// A diagonal matrix stays one, and each of its elements goes its own way.
    @Test
    void eachSingularValueGoesItsOwnWay() {
        double[] result = STANDARD.of(Lane.F32, new double[] {3, 0, 0, 4}, 2, 2);
        assertThat(result).containsExactly(alone(3, 5), 0, 0, alone(4, 5));
        assertThat(result[0]).isBetween(0.6, 1.3);
    }

    private static float round(double value) {
        return NewtonSchulz.bfloat16((float) value);
    }

    private static double alone(float value, float norm) {
        float x = round(value / norm);
        for (int i = 0; i < 5; i++) {
            float square = round(x * x);
            float factor = round(-4.7750f * square + 2.0315f * (square * square));
            x = round(3.4445f * x + factor * x);
        }
        return x;
    }

    @Test
    void turnsHighMatricesOnTheirSide() {
        double[] high = new Random(7).doubles(12, -1, 1).toArray();
        double[] wide = transposed(high, 4, 3);
        double[] result = STANDARD.of(Lane.F32, wide, 3, 4);
        assertThat(STANDARD.of(Lane.F32, high, 4, 3)).isEqualTo(transposed(result, 3, 4));
    }

    private static double[] transposed(double[] elements, int rows, int columns) {
        double[] result = new double[elements.length];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                result[k * rows + i] = elements[i * columns + k];
            }
        }
        return result;
    }

    /// A square matrix is not turned: it gives the bits that it gives beside a column of zeros.
    @Test
    void aColumnOfZerosChangesNothing() {
        double[] square = new Random(11).doubles(9, -1, 1).toArray();
        double[] wide = new double[12];
        for (int i = 0; i < 9; i++) {
            wide[i / 3 * 4 + i % 3] = square[i];
        }
        double[] result = STANDARD.of(Lane.F32, square, 3, 3);
        double[] beside = STANDARD.of(Lane.F32, wide, 3, 4);
        for (int i = 0; i < 9; i++) {
            assertThat(result[i]).isEqualTo(beside[i / 3 * 4 + i % 3]);
        }
        assertThat(STANDARD.of(Lane.F32, transposed(square, 3, 3), 3, 3)).isNotEqualTo(transposed(result, 3, 3));
    }

    /// One iteration with `a = 1, b = 1, c = 1` on a matrix of which all is exact: `X + (A + A A) X`.
    @Test
    void iterates() {
        NewtonSchulz once = new NewtonSchulz(1, 1, 1, 4, 1);
        // The norm, 2, is below eps, 4, so X is [[0.25, 0.25, 0], [0, 0.25, 0.25]] and A is [[2, 1], [1, 2]] / 16.
        double[] result = once.of(Lane.F32, new double[] {1, 1, 0, 0, 1, 1}, 2, 3);
        // A A is [[5, 4], [4, 5]] / 256, and A + A A is [[37, 20], [20, 37]] / 256.
        double d = 37 / 1024.0;
        double s = 20 / 1024.0;
        assertThat(result).containsExactly(
                round(0.25 + d), round(0.25 + d + s), round(s), round(s), round(0.25 + d + s), round(0.25 + d));
    }

    /// Far from exact, near enough: singular vectors stay, singular values end between 0.6 and 1.3.
    @Test
    void makesMatricesNearlyOrthogonal() {
        double[] x = new Random(3).doubles(30, -1, 1).toArray();
        double[] result = STANDARD.of(Lane.F32, x, 5, 6);
        for (int i = 0; i < 5; i++) {
            double own = 0;
            for (int j = 0; j < 6; j++) {
                own += result[i * 6 + j] * result[i * 6 + j];
            }
            assertThat(own).isCloseTo(1, Offset.offset(0.5));
        }
    }

    @Test
    void takesOneToNinetyNineSteps() {
        assertThat(new NewtonSchulz(1, 0, 0, 0, 99).steps()).isEqualTo(99);
        assertThat(new NewtonSchulz(1, 0, 0, 0, 1).steps()).isEqualTo(1);
        for (int steps : new int[] {0, 100}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new NewtonSchulz(1, 0, 0, 0, steps))
                    .withMessage("steps must be from 1 to 99 but was " + steps);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewtonSchulz(1, Double.NaN, 0, 0, 5))
                .withMessage("b must be finite but was NaN");
    }
}
