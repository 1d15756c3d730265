package dev.lehr.schedule;

import static dev.lehr.schedule.Families.cyclic;
import static dev.lehr.schedule.Families.wsd;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.from;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.text.ScheduleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Schedules by their source lines, and the values that anybody works out by hand.
class ValuesByLineTest {
    private static Schedule read(String line) {
        return ScheduleText.parse(line).get();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            linear(0, 1).over(4).unaryMinus()                          | 1   | -0.25
            linear(0, 1).over(4).minus(3)                              | 1   | -2.75
            linear(0, 1).over(4).minus(exponential(8, 0.5))            | 1   | -3.75
            linear(0, 1).over(4).div(exponential(8, 0.5))              | 1   | 0.0625
            linear(0, 1).over(4).lerp(constant(7), 0)                  | 1   | 0.25
            linear(0, 1).over(4).lerp(constant(7), 1)                  | 1   | 7
            linear(0, 1).over(4).overlayWarmup(0, from(9))             | 0   | 0
            linear(0, 1).over(4).overlayWarmup(0, from(9))             | 1   | 0.25
            linear(0, 1).over(4).overlayWarmup(2, from(8))             | 1   | 4.125
            linear(0, 1).over(4).repeat(1)                             | 3   | 0.75
            linear(0, 1).over(4).repeat(1)                             | 4   | 1
            linear(1, 2).over(0.5).beyond(EXTRAPOLATE)                 | 1   | 3
            linear(1, 2).over(0.5).before(EXTRAPOLATE)                 | -1  | -1
            linear(3, 1).over(4).beyond(EXTRAPOLATE)                   | 6   | 0
            constant(1).take(4).beyond(EXTRAPOLATE)                    | 9   | 1
            exponential(8, 0.25).every(2)                              | 1   | 4
            multiStep(8).at(2, 6).gamma(0.5)                           | 6   | 2
            powerLaw(0, -1, 5)                                         | 0   | 0
            powerLaw(0, -1, 5)                                         | 3   | 0
            powerLaw(6, -1, 5)                                         | 3   | 2
            powerLaw(6, -1, 5)                                         | 0   | 5
            noam(4, 9)                                                 | 8   | 0.16666666666666666
            noam(4, 9)                                                 | 35  | 0.08333333333333333
            triStage(8, 2, 3, 4, 0.25, 0.0625)                         | 0   | 2
            triStage(8, 2, 3, 4, 0.25, 0.0625)                         | 1   | 5
            triStage(8, 2, 3, 4, 0.25, 0.0625)                         | 5   | 8
            triStage(8, 2, 3, 4, 0.25, 0.0625)                         | 7   | 2
            triStage(8, 2, 3, 4, 0.25, 0.0625)                         | 9   | 0.5
            cyclic(1, 3).up(2).rate()                                  | 1   | 2
            cyclic(1, 3).up(2).halving().rate()                        | 2   | 3
            cyclic(1, 3).up(2).halving().rate()                        | 6   | 2
            cyclic(1, 3).up(2).halving().rate()                        | 8   | 1
            wsd(8).warmup(2).stable(4).decay(4)                        | 1   | 4
            wsd(8).warmup(2).stable(4).decay(4)                        | 8   | 4
            wsd(8).warmup(2).stable(4).decay(4, sqrt())                | 7   | 4
            wsd(8).warmup(2).stable(4).decay(4, sqrt(), 4)             | 7   | 6
            warmRestarts(8, 0).first(4).peakFactor(0.5)                | 4   | 4
            warmRestarts(8, 0).first(4).peakFactor(1)                  | 4   | 8
            warmRestarts(exponential(8, 0.5), constant(0)).first(4).peakFactor(0.5) | 4 | 2
            warmRestarts(8, 4).first(4).floorFactor(0.5)               | 6   | 5
            """)
    void hasThisValue(String line, double step, double value) {
        assertThat(read(line).at(step)).isEqualTo(value);
    }

    /// Where the clock of a part rounds, it would show less than the part's length when the whole is over.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            linear(0, 2).over(3).stretch(0.7)       | 2.0999999999999996
            linear(0, 2).over(0.1).repeat(4)        | 0.4
            linear(0, 2).over(0.1).shift(0.4)       | 0.5
            linear(0, 2).over(0.9).heldEach(0.3)    | 0.8999999999999999
            """)
    void noRoundingKeepsItFromItsEnd(String line, double length) {
        Schedule schedule = read(line);
        assertThat(schedule.length()).isEqualTo(length);
        assertThat(schedule.at(length)).isEqualTo(2);
        assertThat(schedule.at(length + 1)).isEqualTo(2);
        assertThat(schedule.at(Math.nextDown(length))).isLessThan(2).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wsd(8).warmup(2).stable(4).decay(0) | linear(0.0, 8.0).over(2).then(constant(8.0).take(4))
            constant(2).div(4)                  | constant(2.0).div(4.0)
            warmRestarts(1, 0).first(4).cycles(3) | warmRestarts(1.0, 0.0).first(4).cycles(3)
            warmRestarts(1, 0).first(4).along(rex()) | warmRestarts(1.0, 0.0).first(4).along(rex())
            """)
    void isMadeOf(String line, String parts) {
        assertThat(read(line)).hasToString(parts);
    }

    @Test
    void whatIsNotYetASchedulePrintsItsSource() {
        assertThat(wsd(8).warmup(2).stable(4)).hasToString("wsd(8.0).warmup(2, from(0.0)).stable(4)");
        assertThat(wsd(8).warmup(2, from(1))).hasToString("wsd(8.0).warmup(2, from(1.0)).stable(0)");
        assertThat(cyclic(1, 3).up(2)).hasToString("cyclic(1.0, 3.0).up(2).down(2)");
        assertThat(cyclic(1, 3).up(2).scaledEachStep(exponential(1, 0.5)))
                .hasToString("cyclic(1.0, 3.0).up(2).down(2).scaledEachStep(exponential(1.0, 0.5))");
    }
}
