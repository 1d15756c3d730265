package dev.lehr.schedule.families;

import static dev.lehr.schedule.Families.normalNoise;
import static dev.lehr.schedule.Families.uniformNoise;
import static dev.lehr.schedule.Schedule.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.schedule.Schedule;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
    private static final int COUNT = 100_000;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, 1L << 53})
    void uniformNoiseFillsItsInterval(long seed) {
        Schedule noise = uniformNoise(seed, -1, 3);
        double[] values = values(noise, 0);
        assertThat(mean(values)).isCloseTo(1, within(0.02));
        assertThat(deviation(values)).isCloseTo(4 / Math.sqrt(12), within(0.01));
        int[] cells = new int[100];
        for (double value : values) {
            assertThat(value).isBetween(-1.0, 3.0);
            cells[(int) ((value + 1) * 25)]++;
        }
        for (int count : cells) {
            assertThat((double) count).isCloseTo(COUNT / 100.0, within(6 * Math.sqrt(COUNT / 100.0)));
        }
        assertThat(noise.bounds().low()).isEqualTo(-1, within(1e-12));
        assertThat(noise.bounds().high()).isEqualTo(3, within(1e-12));
    }

    /// The deviation of a normal distribution that is cut off at `z` deviations is `sqrt(1 - 2 z phi(z) / (2 Phi(z) -
    /// 1))` of the whole one's.
    @ParameterizedTest
    @CsvSource({"Infinity, 1", "3, 0.98658", "2, 0.87961", "1, 0.53956", "0.1, 0.0577"})
    void normalNoiseHasItsDeviation(double z, double expected) {
        double std = 0.5;
        Schedule noise = normalNoise(7, std, z * std);
        double[] values = values(noise, -COUNT / 2);
        assertThat(mean(values)).isCloseTo(0, within(0.01));
        assertThat(deviation(values)).isCloseTo(expected * std, within(0.003));
        for (double value : values) {
            assertThat(Math.abs(value)).isLessThanOrEqualTo(z * std);
        }
        assertThat(noise.bounds().high()).isLessThanOrEqualTo(Math.min(z, 9) * std);
    }

    @Test
    void neighboursAndSeedsAreUnrelated() {
        double[] values = values(uniformNoise(1, -1, 1), 0);
        double[] others = values(uniformNoise(2, -1, 1), 0);
        double next = 0;
        double other = 0;
        for (int i = 0; i < COUNT - 1; i++) {
            next += values[i] * values[i + 1];
            other += values[i] * others[i];
        }
        assertThat(next / COUNT * 3).isCloseTo(0, within(0.02));
        assertThat(other / COUNT * 3).isCloseTo(0, within(0.02));
    }

    @Test
    void dependsOnNothingButTheStep() {
        Schedule noise = uniformNoise(5, 0, 1);
        assertThat(noise.at(17)).isEqualTo(noise.at(17.75)).isNotEqualTo(noise.at(18));
        assertThat(noise.at(-0.0)).isEqualTo(noise.at(0));
        assertThat(uniformNoise(5, 0, 1).at(1e12)).isEqualTo(noise.at(1e12));
        Set<Double> seen = new HashSet<>();
        LongStream.range(0, 1000).forEach(i -> seen.add(noise.at(1_000_000_000_000L + i)));
        assertThat(seen).hasSize(1000);
    }

    @Test
    void goesOnAnySchedule() {
        Schedule rate = constant(0.1).times(normalNoise(42, 0.1, 0.25).plus(1));
        for (int step = 0; step < 1000; step++) {
            assertThat(rate.at(step)).isBetween(0.075, 0.125);
        }
        assertThat(normalNoise(42, 0, 1).at(3)).isZero();
    }

    @Test
    void printsAsItsParts() {
        assertThat(uniformNoise(42, 0, 0.5)).hasToString("uniformNoise(42, 0.0, 0.5)");
        assertThat(normalNoise(42, 0.1, Double.POSITIVE_INFINITY))
                .hasToString("uniformNoise(42, 0.0, 1.0).map(formula(\"probit(t)\")).times(0.1)")
                .isEqualTo(normalNoise(42, 0.1, Double.POSITIVE_INFINITY));
    }

    private static double[] values(Schedule noise, int first) {
        return LongStream.range(first, first + COUNT).mapToDouble(noise::get).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / values.length);
    }
}
