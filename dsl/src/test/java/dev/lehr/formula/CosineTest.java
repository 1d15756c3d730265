package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The cosine of the language, which is a formula of its own, against the series to 80 digits.
class CosineTest {
    private static final double ACCURACY = 0.7;
    private final Random random = new Random(20250916);

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "-0.0, 1",
        "3.141592653589793, -1",
        "-3.141592653589793, -1",
        "6.283185307179586, 1",
        "1.0471975511965976, 0.5000000000000001",
        "1.5707963267948966, 6.123233995736766E-17",
        "NaN, NaN",
        "Infinity, NaN",
        "-Infinity, NaN"
    })
    void hasTheseValues(double x, double cosine) {
        assertThat(Double.valueOf(Trigonometry.cos(x))).isEqualTo(Double.valueOf(cosine));
    }

    @Test
    void isAccurateOnTheFirstTurn() {
        assertAccurate(20_000, () -> (random.nextDouble() * 2 - 1) * 2 * Math.PI);
    }

    /// What a cosine schedule asks for.
    @ParameterizedTest
    @ValueSource(ints = {3, 7, 50, 100, 200, 300, 1000, 29_000})
    void isAccurateOnTheWayOfASchedule(int steps) {
        for (int t = 0; t <= steps; t += Math.max(1, steps / 300)) {
            assertAccurate(t * Math.PI / steps);
        }
    }

    @Test
    void isAccurateNearItsZerosAndPeaks() {
        assertAccurate(5000, () -> {
            double quarter = random.nextInt(-1_000_000, 1_000_000) * (Math.PI / 2);
            return quarter + random.nextGaussian() * Math.ulp(quarter) * Math.exp(10 * random.nextGaussian());
        });
    }

    @Test
    void isAccurateFarOut() {
        assertAccurate(5000, () -> (random.nextDouble() * 2 - 1) * 0x1p30);
    }

    @Test
    void isAccurateForTinyAngles() {
        assertAccurate(2000, () -> Math.exp(-20 * random.nextDouble()));
    }

    @Test
    void isEvenAndNeverAboveOne() {
        for (int i = 0; i < 100_000; i++) {
            double x = 100 * random.nextGaussian();
            assertThat(Trigonometry.cos(-x))
                    .as("cos %s", x)
                    .isEqualTo(Trigonometry.cos(x))
                    .isBetween(-1.0, 1.0);
        }
    }

    @Test
    void isTheValueOfItsDefinition() {
        Interpreter definition = Interpreter.of(List.of(Trigonometry.COS));
        for (int i = 0; i < 10_000; i++) {
            double x = 1000 * random.nextGaussian();
            assertThat(definition.values(Lane.F64, _ -> x)[0]).isEqualTo(Op.COS.apply(x, 0, 0));
        }
    }

    private static void assertAccurate(int tries, DoubleSupplier angles) {
        for (int i = 0; i < tries; i++) {
            assertAccurate(angles.getAsDouble());
        }
    }

    private static void assertAccurate(double x) {
        assertThat(Exact.ulps(Trigonometry.cos(x), Exact.cos(x)))
                .as("cos %s", x)
                .isLessThan(ACCURACY);
    }
}
