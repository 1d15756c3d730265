package dev.lehr.schedule.families;

import static dev.lehr.schedule.Families.warmRestarts;
import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.piecewise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.WarmRestarts;
import dev.lehr.text.ScheduleText;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarmRestartsTest {
    private static final double EXACT_STEPS = 0x1p53;

    /// Peak 1 at the first step of each cycle and nowhere else, and the step before lies in the cycle before, for whole
    /// lengths and factors.
    @Test
    void everyCycleBeginsAtItsFirstStep() {
        int restarts = 0;
        for (long first = 1; first <= 100; first += first < 12 ? 1 : 13) {
            for (long factor = 1; factor <= 12; factor++) {
                WarmRestarts schedule = warmRestarts(1, 0).first(first).lengthFactor(factor);
                BigInteger length = BigInteger.valueOf(first);
                BigInteger start = BigInteger.ZERO;
                for (int cycle = 0; cycle < 60 && start.add(length).bitLength() <= 53; cycle++) {
                    double next = start.add(length).doubleValue();
                    assertThat(schedule.at(next)).as("%s at %s", schedule, next).isEqualTo(1);
                    if (length.compareTo(BigInteger.TWO) >= 0) {
                        assertThat(schedule.at(next - 1))
                                .as("%s before %s", schedule, next)
                                .isLessThan(0.51);
                    }
                    assertThat(schedule.at(Math.nextDown(next))).isLessThan(0.99);
                    start = start.add(length);
                    length = length.multiply(BigInteger.valueOf(factor));
                    restarts++;
                }
            }
        }
        assertThat(restarts).isGreaterThan(2_000);
    }

    /// The sums are those of the decimals that were written, rounded once.
    @ParameterizedTest
    @CsvSource({
        "1000, 1.1",
        "10, 1.5",
        "33.3, 1",
        "0.7, 2",
        "12.5, 1.01",
        "5, 0.9",
        "1000, 0.999",
        "7, 1.0001",
        "3, 2.5"
    })
    void decimalsAreTakenAtTheirWord(double first, double factor) {
        WarmRestarts schedule =
                warmRestarts(1, 0).first(first).lengthFactor(factor).along(Profile.linear());
        BigDecimal length = BigDecimal.valueOf(first);
        BigDecimal start = BigDecimal.ZERO;
        for (int cycle = 0; cycle < 60 && start.doubleValue() < EXACT_STEPS; cycle++) {
            double at = start.doubleValue();
            assertThat(schedule.at(at)).as("%s at %s", schedule, at).isEqualTo(1);
            if (cycle > 0) {
                assertThat(schedule.at(Math.nextDown(at)))
                        .as("%s before %s", schedule, at)
                        .isLessThan(1e-9);
            }
            start = start.add(length);
            length = length.multiply(BigDecimal.valueOf(factor));
        }
    }

    @Test
    void elevenTenthsOfAThousandRestartAtWholeSteps() {
        WarmRestarts schedule = warmRestarts(1, 0).first(1000).lengthFactor(1.1);
        for (double restart : new double[] {1000, 2100, 3310, 4641}) {
            assertThat(schedule.at(restart)).isEqualTo(1);
            assertThat(schedule.at(restart - 1)).isLessThan(1e-5);
        }
    }

    @Test
    void withFactorOneItIsTheRepeatedCurve() {
        Schedule restarts = warmRestarts(0.3, 0.1).first(7);
        Schedule repeated = cosine(0.3, 0.1).over(7).repeat();
        for (double step = 0; step < 100; step += 0.25) {
            assertThat(restarts.at(step)).isEqualTo(repeated.at(step));
        }
        assertThat(restarts.at(7e12 + 3)).isEqualTo(repeated.at(3));
    }

    @Test
    void cyclesAreTheSequenceOfTheirCurves() {
        Schedule restarts = warmRestarts(0.8, 0.1)
                .first(4)
                .lengthFactor(1.5)
                .peakFactor(0.5)
                .cycles(3);
        Schedule sequence = cosine(0.8, 0.1)
                .over(4)
                .then(cosine(0.4, 0.1).over(6))
                .then(cosine(0.2, 0.1).over(9));
        assertThat(restarts.length()).isEqualTo(19);
        for (double step = -2; step < 25; step += 0.25) {
            assertThat(restarts.at(step)).as("at %s", step).isEqualTo(sequence.at(step));
        }
    }

    @Test
    void levelsAreAnyScheduleOfTheCycle() {
        Schedule restarts = warmRestarts(piecewise(1).at(1, 5).at(2, 3), constant(0))
                .first(2)
                .along(Profile.linear());
        assertThat(new double[] {
                    restarts.at(0), restarts.at(1), restarts.at(2), restarts.at(3), restarts.at(4), restarts.at(40)
                })
                .containsExactly(1, 0.5, 5, 2.5, 3, 3);
    }

    @Test
    void cyclesThatGrowShorterComeToAnEnd() {
        WarmRestarts schedule =
                warmRestarts(1, 0.5).first(1000).lengthFactor(0.9).floorFactor(0.5);
        assertThat(schedule.length()).isEqualTo(10_000);
        assertThat(schedule.at(1000)).isEqualTo(1);
        assertThat(schedule.at(1900)).isEqualTo(1);
        assertThat(schedule.at(Math.nextDown(10_000.0))).isBetween(0.0, 1.0);
        assertThat(schedule.at(10_000)).isEqualTo(0);
        assertThat(schedule.end()).isEqualTo(0);
        assertThat(schedule.then(linear(1, 2).over(4)).at(10_002)).isEqualTo(1.5);
        assertThatThrownBy(() -> warmRestarts(1, 0.5).first(5).lengthFactor(0.9).floorFactor(4))
                .hasMessage("last floor must be finite but was Infinity");
    }

    @Test
    void neverLeavesItsLevels() {
        WarmRestarts schedule =
                warmRestarts(0.3, 0.1).first(10).lengthFactor(1.3).peakFactor(0.9);
        assertThat(schedule.bounds().low()).isEqualTo(0);
        assertThat(schedule.bounds().high()).isCloseTo(0.3, within(1e-15));
        assertThat(schedule.bounds(0, 9).low()).isBetween(0.1, schedule.at(9));
        for (double step = 1; step < 0x1p53; step *= 1.01) {
            assertThat(schedule.at(step)).isBetween(0.0, 0.3);
        }
    }

    @Test
    void theTextNeverRefusesItself() {
        Schedule schedule =
                warmRestarts(constant(1), exponential(0.1, 4)).first(10).cycles(3).lengthFactor(0.5);
        String text = "warmRestarts(constant(1.0), exponential(0.1, 4.0)).first(10).cycles(3).lengthFactor(0.5)";
        assertThat(schedule).hasToString(text);
        assertThat(ScheduleText.parse(text).get()).isEqualTo(schedule);
        assertThat(ScheduleText.print(schedule).get()).isEqualTo(text);
    }
}
