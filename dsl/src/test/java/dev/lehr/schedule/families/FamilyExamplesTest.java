package dev.lehr.schedule.families;

import static dev.lehr.schedule.Families.cyclic;
import static dev.lehr.schedule.Families.firstStepRamp;
import static dev.lehr.schedule.Families.inverseSqrt;
import static dev.lehr.schedule.Families.inverseTime;
import static dev.lehr.schedule.Families.noam;
import static dev.lehr.schedule.Families.polygon;
import static dev.lehr.schedule.Families.powerLaw;
import static dev.lehr.schedule.Families.table;
import static dev.lehr.schedule.Families.triStage;
import static dev.lehr.schedule.Families.warmRestarts;
import static dev.lehr.schedule.Families.wsd;
import static dev.lehr.schedule.Schedule.curve;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each family by example: its source line, and its values before, at both ends, in between and beyond.
class FamilyExamplesTest {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @MethodSource("examples")
    void printsAndEvaluates(String text, Schedule schedule, double length, double[] stepsAndValues) {
        assertThat(schedule).hasToString(text);
        assertThat(schedule.length()).isEqualTo(length);
        for (int i = 0; i < stepsAndValues.length; i += 2) {
            assertThat(schedule.at(stepsAndValues[i]))
                    .as("at %s", stepsAndValues[i])
                    .isCloseTo(stepsAndValues[i + 1], within(1e-15));
        }
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                values("inverseTime(8.0, 1.0)", inverseTime(8, 1), NEVER, -1, 8, 0, 8, 1, 4, 3, 2, NEVER, 0),
                values("inverseTime(8.0, 0.5).every(10)", inverseTime(8, 0.5).every(10), NEVER, 20, 4),
                values("inverseTime(8.0, 3.0).power(2.0)", inverseTime(8, 3).power(2), NEVER, 1, 0.5),
                values("inverseTime(8.0, 0.0)", inverseTime(8, 0), NEVER, -NEVER, 8, 5, 8, NEVER, 8),
                values(
                        "inverseTime(8.0, 1.0).every(4).heldEach(4)",
                        inverseTime(8, 1).every(4).heldEach(4),
                        NEVER,
                        3,
                        8,
                        4,
                        4),
                values("inverseTime(8.0, 1.0).every(5).power(0.5)", inverseSqrt(8, 5), NEVER, -1, 8, 0, 8, 15, 4),
                values(
                        "linear(0.0, 0.25).over(4).then(inverseTime(0.25, 1.0).every(4).power(0.5)).shift(-1)",
                        noam(4, 4),
                        NEVER,
                        -9,
                        0,
                        0,
                        0.0625,
                        1,
                        0.125,
                        3,
                        0.25,
                        15,
                        0.125),
                values("powerLaw(2.0, -0.5, 1.0)", powerLaw(2, -0.5, 1), NEVER, -1, 1, 0, 1, 4, 1, 16, 0.5, NEVER, 0),
                values("powerLaw(2.0, 2.0, 10.0)", powerLaw(2, 2, 10), NEVER, -1, 0, 0, 0, 2, 8, 3, 10, NEVER, 10),
                values(
                        "powerLaw(8.0, -1.0, 1.0).stretch(0.5)",
                        powerLaw(8, -1, 1).stretch(0.5),
                        NEVER,
                        8,
                        0.5),
                values(
                        "linear(1.0, 3.0).over(2).then(linear(3.0, 1.0).over(4)).repeat()",
                        cyclic(1, 3).up(2).down(4).rate(),
                        NEVER,
                        -1,
                        1.5,
                        0,
                        1,
                        1,
                        2,
                        2,
                        3,
                        3,
                        2.5,
                        6,
                        1,
                        8,
                        3),
                values(
                        "linear(1.0, 3.0).over(2).repeat()",
                        cyclic(1, 3).up(2).down(0).rate(),
                        NEVER,
                        1,
                        2,
                        2,
                        1,
                        3,
                        2),
                values(
                        "linear(0.0, 2.0).over(2).then(linear(2.0, 0.0).over(2)).repeat().times(step(1.0).every(4).gamma(0.5))"
                                + ".plus(1.0)",
                        cyclic(1, 3).up(2).halving().rate(),
                        NEVER,
                        -2,
                        3,
                        0,
                        1,
                        2,
                        3,
                        4,
                        1,
                        6,
                        2,
                        10,
                        1.5),
                values(
                        "linear(0.0, -2.0).over(1).then(linear(-2.0, 0.0).over(1)).repeat()"
                                + ".times(exponential(1.0, 0.25).stretch(2).heldEach(2)).plus(3.0)",
                        cyclic(1, 3).up(1).scaledEachCycle(exponential(1, 0.25)).momentum(1, 3),
                        NEVER,
                        0,
                        3,
                        1,
                        1,
                        2,
                        3,
                        3,
                        2.5),
                values(
                        "warmRestarts(1.0, 0.0).first(4)",
                        warmRestarts(1, 0).first(4),
                        NEVER,
                        -3,
                        1,
                        0,
                        1,
                        2,
                        0.5,
                        4,
                        1,
                        6,
                        0.5,
                        8,
                        1),
                values(
                        "warmRestarts(1.0, 0.0).first(4).cycles(2).lengthFactor(2.0).along(linear())",
                        warmRestarts(1, 0).first(4).lengthFactor(2).cycles(2).along(Profile.linear()),
                        12,
                        -3,
                        1,
                        0,
                        1,
                        3,
                        0.25,
                        4,
                        1,
                        6,
                        0.75,
                        11,
                        0.125,
                        12,
                        0,
                        13,
                        0,
                        NEVER,
                        0),
                values(
                        "warmRestarts(exponential(8.0, 0.5), exponential(2.0, 0.25)).first(2)",
                        warmRestarts(8, 2).first(2).peakFactor(0.5).floorFactor(0.25),
                        NEVER,
                        0,
                        8,
                        1,
                        5,
                        2,
                        4,
                        3,
                        2.25,
                        4,
                        2),
                values(
                        "warmRestarts(1.0, 0.5).first(8).lengthFactor(0.5)",
                        warmRestarts(1, 0.5).first(8).lengthFactor(0.5),
                        16,
                        0,
                        1,
                        4,
                        0.75,
                        8,
                        1,
                        12,
                        1,
                        14,
                        1,
                        15,
                        1,
                        16,
                        0.5,
                        17,
                        0.5),
                values(
                        "linear(0.0, 8.0).over(4).then(constant(8.0).take(2)).then(linear(8.0, 0.0).over(4))",
                        wsd(8).warmup(4).stable(2).decay(4),
                        10,
                        -1,
                        0,
                        0,
                        0,
                        2,
                        4,
                        4,
                        8,
                        5,
                        8,
                        6,
                        8,
                        8,
                        4,
                        10,
                        0,
                        11,
                        0),
                values(
                        "linear(1.0, 8.0).over(2).then(curve(halving(), 8.0, 2.0).over(4))",
                        wsd(8).warmup(2, from(1)).decay(4, Profile.halving(), 2),
                        6,
                        0,
                        1,
                        2,
                        8,
                        4,
                        2 + 6 * (Math.sqrt(2) - 1),
                        6,
                        2),
                values("curve(square(), 8.0, 0.0).over(4)", wsd(8).decay(4, Profile.square()), 4, 0, 8, 2, 6, 4, 0),
                values("constant(8.0).take(3)", wsd(8).stable(3).decay(0), 3, 0, 8, 9, 8),
                values(
                        "linear(1.0, 4.0).over(2).then(constant(4.0).take(2)).then(exponentialTo(4.0, 1.0).over(2))",
                        triStage(4, 2, 2, 2, 0.25, 0.25),
                        6,
                        0,
                        1,
                        2,
                        4,
                        4,
                        4,
                        5,
                        2,
                        6,
                        1,
                        9,
                        1),
                values(
                        "piecewise(1.0).at(1, 3.0).at(2, 2.0)",
                        table(1, 3, 2),
                        2,
                        -1,
                        1,
                        0.9,
                        1,
                        1,
                        3,
                        1.9,
                        3,
                        2,
                        2,
                        9,
                        2),
                values(
                        "interpolate(0, 1.0).to(1, 3.0).to(2, 2.0)",
                        polygon(1, 3, 2),
                        2,
                        -1,
                        1,
                        0.5,
                        2,
                        1,
                        3,
                        1.5,
                        2.5,
                        2,
                        2,
                        9,
                        2),
                values(
                        "linear(0.0, 8.0).over(4).shift(-1).take(4)",
                        firstStepRamp(8, 4),
                        4,
                        -1,
                        0,
                        0,
                        2,
                        1,
                        4,
                        2,
                        6,
                        3,
                        8,
                        4,
                        8,
                        9,
                        8),
                values(
                        "curve(rex(), 1.0, 0.0).over(4)",
                        curve(Profile.rex(), 1, 0).over(4),
                        4,
                        -1,
                        1,
                        0,
                        1,
                        2,
                        2 / 3.0,
                        4,
                        0,
                        5,
                        0),
                values(
                        "curve(tanh(-7.0, 3.0), 1.0, 0.0).over(0)",
                        curve(Profile.tanh(), 1, 0).over(0),
                        0,
                        -1,
                        0,
                        0,
                        0,
                        1,
                        0));
    }

    private static Arguments values(String text, Schedule schedule, double length, double... stepsAndValues) {
        return Arguments.of(text, schedule, length, stepsAndValues);
    }
}
