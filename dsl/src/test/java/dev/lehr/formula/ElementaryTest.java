package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Powers, exponentials and logarithms are the doubles nearest to the exact results.
class ElementaryTest {
    private final Random random = new Random(20250916);

    /// The bias corrections of Adam and the factors of exponential schedules.
    @ParameterizedTest
    @ValueSource(doubles = {0.9, 0.99, 0.999, 0.9999, 0.888, 0.95, 0.5, 0.1, 1.01, 1.5, 3, -0.9, 1e-3})
    void wholePowersAreCorrectlyRounded(double base) {
        BigDecimal exact = BigDecimal.ONE;
        for (int exponent = 1; exponent <= 3000; exponent++) {
            exact = exact.multiply(new BigDecimal(base), Exact.DIGITS);
            if (Math.abs(exact.doubleValue()) < 0x1p-900 || Math.abs(exact.doubleValue()) > 0x1p900) {
                break;
            }
            assertThat(Elementary.pow(base, exponent))
                    .as("%s^%s", base, exponent)
                    .isEqualTo(exact.doubleValue());
        }
    }

    @Test
    void largeWholePowersAreCorrectlyRounded() {
        for (int i = 0; i < 200; i++) {
            double base = 1 - random.nextInt(1, 1000) * 1e-6;
            int exponent = random.nextInt(1, 500_000);
            BigDecimal exact = new BigDecimal(base).pow(exponent, Exact.DIGITS);
            assertThat(Elementary.pow(base, exponent))
                    .as("%s^%s", base, exponent)
                    .isEqualTo(exact.doubleValue());
        }
    }

    @Test
    void negativeWholePowersAreCorrectlyRounded() {
        for (int exponent = -1; exponent >= -200; exponent--) {
            BigDecimal exact = BigDecimal.ONE.divide(new BigDecimal(0.9).pow(-exponent, Exact.DIGITS), Exact.DIGITS);
            assertThat(Elementary.pow(0.9, exponent)).isEqualTo(exact.doubleValue());
        }
    }

    @Test
    void brokenPowersAreCorrectlyRounded() {
        for (int i = 0; i < 1000; i++) {
            double base = Math.exp(8 * random.nextGaussian());
            double exponent = 4 * random.nextGaussian();
            BigDecimal exact = Exact.exp(Exact.log(base).multiply(new BigDecimal(exponent)));
            assertThat(Exact.ulps(Elementary.pow(base, exponent), exact))
                    .as("%s^%s", base, exponent)
                    .isLessThan(0.500001);
        }
    }

    @Test
    void squareRootsAreCorrectlyRounded() {
        for (int i = 0; i < 100_000; i++) {
            double x = Math.exp(50 * random.nextGaussian());
            assertThat(Elementary.pow(x, 0.5)).as("root of %s", x).isEqualTo(Math.sqrt(x));
        }
    }

    @Test
    void exponentialsAreCorrectlyRounded() {
        for (int i = 0; i < 2000; i++) {
            double x = random.nextBoolean() ? 600 * (2 * random.nextDouble() - 1) : Math.exp(-30 * random.nextDouble());
            assertThat(Exact.ulps(Elementary.exp(x), Exact.exp(new BigDecimal(x))))
                    .as("e^%s", x)
                    .isLessThan(0.500001);
        }
    }

    @Test
    void logarithmsAreCorrectlyRounded() {
        for (int i = 0; i < 1000; i++) {
            double x = random.nextBoolean() ? Math.exp(30 * random.nextGaussian()) : 1 + random.nextGaussian() * 1e-3;
            assertThat(Exact.ulps(Elementary.log(x), Exact.log(x)))
                    .as("log %s", x)
                    .isLessThan(0.500001);
        }
    }

    /// Where [StrictMath] is off by a unit in the last place, in the bias corrections of Adam.
    @Test
    void isBetterThanStrictMath() {
        int different = 0;
        for (int t = 1; t <= 1000; t++) {
            different += Elementary.pow(0.999, t) == StrictMath.pow(0.999, t) ? 0 : 1;
        }
        assertThat(different).isBetween(10, 500);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1",
        "0, 2, 0",
        "0, -1, Infinity",
        "-0.0, 3, -0.0",
        "-0.0, 2, 0",
        "2, 0, 1",
        "NaN, 0, 1",
        "NaN, 1, NaN",
        "-8, 0.5, NaN",
        "1, NaN, NaN",
        "1, Infinity, NaN",
        "2, Infinity, Infinity",
        "2, -Infinity, 0",
        "0.5, Infinity, 0",
        "-2, 3, -8",
        "-2, 2, 4",
        "Infinity, -1, 0",
        "-Infinity, 3, -Infinity",
        "10, 400, Infinity",
        "10, -400, 0",
        "2, -1074, 4.9E-324",
        "2, 0.5, 1.4142135623730951",
        "1e300, 1, 1e300"
    })
    void powersKeepTheSpecialCasesOfJava(double base, double exponent, double power) {
        assertBits(Elementary.pow(base, exponent), power);
        assertBits(Elementary.pow(base, exponent), Math.pow(base, exponent));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "-0.0, 1",
        "1, 2.718281828459045",
        "Infinity, Infinity",
        "-Infinity, 0",
        "NaN, NaN",
        "710, Infinity",
        "-800, 0"
    })
    void exponentialsKeepTheirLimits(double x, double power) {
        assertBits(Elementary.exp(x), power);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0",
        "0, -Infinity",
        "-0.0, -Infinity",
        "-1, NaN",
        "Infinity, Infinity",
        "NaN, NaN",
        "2, 0.6931471805599453"
    })
    void logarithmsKeepTheirLimits(double x, double logarithm) {
        assertBits(Elementary.log(x), logarithm);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 3, 1",
        "-7, 3, 2",
        "7, -3, -2",
        "-7, -3, -1",
        "6, 3, 0",
        "-6, 3, 0",
        "0, 3, 0",
        "-0.0, 3, 0",
        "0.75, 0.5, 0.25",
        "5, 0, NaN",
        "NaN, 3, NaN",
        "5, NaN, NaN",
        "Infinity, 3, NaN",
        "-1e-20, 3, 0"
    })
    void remaindersHaveTheSignOfTheDivisor(double x, double n, double rest) {
        assertBits(Elementary.mod(x, n), rest);
    }

    @Test
    void remaindersStayBelowTheDivisor() {
        for (int i = 0; i < 100_000; i++) {
            double x = random.nextGaussian() * Math.exp(10 * random.nextGaussian());
            double n = Math.exp(5 * random.nextGaussian());
            assertThat(Elementary.mod(x, n))
                    .as("%s mod %s", x, n)
                    .isGreaterThanOrEqualTo(0)
                    .isLessThan(n);
        }
    }

    private static void assertBits(double actual, double expected) {
        assertThat(Double.valueOf(actual)).isEqualTo(Double.valueOf(expected));
    }
}
