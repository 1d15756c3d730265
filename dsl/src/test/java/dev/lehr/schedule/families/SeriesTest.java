package dev.lehr.schedule.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.formula.Op;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The operations that families need: sums of geometric series, random numbers, the inverse of the normal distribution.
class SeriesTest {
    private static final MathContext PRECISE = new MathContext(80);
    private static final double[] RATIOS = {1, 2, 3, 1.5, 1.1, 1.01, 1.3, 0.9, 0.5, 1.0001, 7, 2.5, 0.999, 1.25, 10};

    private static final double[] RECORDED = {
        0.28176129772258507, 0.45678111129956, 0.02199393047691689, 0.8239057322770708
    };

    @Test
    void sumsAreRoundedOnceAndFoundAgain() {
        Random random = new Random(20250916);
        for (int i = 0; i < 5_000; i++) {
            double first = i % 3 == 0 ? 1 + random.nextInt(1000) : (1 + random.nextInt(100_000)) / 100.0;
            double ratio = RATIOS[random.nextInt(RATIOS.length)];
            int count = 1 + random.nextInt(60);
            double sum = sum(count, first, ratio);
            assertThat(Op.SERIES.apply(count, first, ratio))
                    .as("%s %s %s", count, first, ratio)
                    .isEqualTo(sum);
            if (sum(count + 1, first, ratio) > sum && sum(count - 1, first, ratio) < sum) {
                assertThat(Op.TERMS.apply(sum, first, ratio)).isEqualTo(count);
                assertThat(Op.TERMS.apply(Math.nextDown(sum), first, ratio)).isEqualTo(count - 1);
            }
        }
    }

    private static double sum(int count, double first, double ratio) {
        BigDecimal term = BigDecimal.valueOf(first);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            sum = sum.add(term, PRECISE);
            term = term.multiply(BigDecimal.valueOf(ratio), PRECISE);
        }
        return sum.doubleValue();
    }

    @Test
    void termsAreConsistentWithSumsForAnyRatio() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            double first = Math.exp(8 * random.nextGaussian());
            double ratio = 1 + (random.nextBoolean() ? 1 : -1) * Math.exp(-25 * random.nextDouble()) * 0.9;
            double x = first * Math.exp(20 * random.nextDouble());
            double count = Op.TERMS.apply(x, first, ratio);
            if (count < 0x1p52) {
                assertThat(Op.SERIES.apply(count, first, ratio)).isLessThanOrEqualTo(x);
                assertThat(Op.SERIES.apply(count + 1, first, ratio)).isGreaterThan(x);
            }
        }
    }

    @Test
    void edgesOfSeries() {
        assertThat(Op.SERIES.apply(0, 5, 2)).isZero();
        assertThat(Op.SERIES.apply(-3, 5, 2)).isZero();
        assertThat(Op.SERIES.apply(2.9, 5, 2)).isEqualTo(15);
        assertThat(Op.SERIES.apply(Double.POSITIVE_INFINITY, 5, 0.5)).isEqualTo(10);
        assertThat(Op.SERIES.apply(Double.POSITIVE_INFINITY, 5, 1)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Op.SERIES.apply(Double.NaN, 5, 2)).isNaN();
        assertThat(Op.TERMS.apply(4.9, 5, 2)).isZero();
        assertThat(Op.TERMS.apply(-1, 5, 2)).isZero();
        assertThat(Op.TERMS.apply(10, 5, 0.5)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Op.TERMS.apply(Double.POSITIVE_INFINITY, 5, 2)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Op.TERMS.apply(Double.NaN, 5, 2)).isNaN();
        assertThat(Op.TERMS.apply(1, 0, 2)).isNaN();
        assertThat(Op.TERMS.apply(1, 1, -2)).isNaN();
    }

    /// Values of tables of the normal distribution.
    @Test
    void probitInvertsTheNormalDistribution() {
        double[] table = {
            0.5,
            0,
            0.975,
            1.959963984540054,
            0.9,
            1.2815515655446004,
            0.999,
            3.090232306167814,
            1e-10,
            -6.361340902404056,
            0.925,
            1.4395314709384563,
            0.07,
            -1.4757910281791706
        };
        for (int i = 0; i < table.length; i += 2) {
            assertThat(Op.PROBIT.apply(table[i], 0, 0)).isCloseTo(table[i + 1], within(3e-15));
        }
        assertThat(Op.PROBIT.apply(0, 0, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Op.PROBIT.apply(1, 0, 0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Op.PROBIT.apply(1.5, 0, 0)).isNaN();
        for (double p = 1e-6; p < 0.5; p += 1e-4) {
            assertThat(Op.PROBIT.apply(1 - p, 0, 0)).isCloseTo(-Op.PROBIT.apply(p, 0, 0), within(1e-9));
        }
    }

    /// The same bits everywhere and for ever: text and checkpoints rely on them.
    @Test
    void randomNumbersAreWhatTheyAlwaysWere() {
        assertThat(new double[] {
                    Op.RANDOM.apply(0, 0, 0),
                    Op.RANDOM.apply(42, 0, 0),
                    Op.RANDOM.apply(42, 1e12, 0),
                    Op.RANDOM.apply(-1, -1, 0)
                })
                .containsExactly(RECORDED);
        assertThat(Op.RANDOM.apply(-0.0, -0.0, 0)).isEqualTo(RECORDED[0]);
    }
}
