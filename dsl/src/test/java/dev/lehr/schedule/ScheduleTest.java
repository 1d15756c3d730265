package dev.lehr.schedule;

import static dev.lehr.schedule.Schedule.constant;
import static dev.lehr.schedule.Schedule.cosine;
import static dev.lehr.schedule.Schedule.exponential;
import static dev.lehr.schedule.Schedule.exponentialTo;
import static dev.lehr.schedule.Schedule.from;
import static dev.lehr.schedule.Schedule.interpolate;
import static dev.lehr.schedule.Schedule.linear;
import static dev.lehr.schedule.Schedule.multiStep;
import static dev.lehr.schedule.Schedule.piecewise;
import static dev.lehr.schedule.Schedule.polynomial;
import static dev.lehr.schedule.Schedule.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Interval;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Each schedule by example: its source line, and its values at some steps.
class ScheduleTest {
    private static final Schedule RAMP = linear(0, 1).over(4);

    private static Arguments values(String text, Schedule schedule, double... stepsAndValues) {
        return Arguments.of(text, schedule, stepsAndValues);
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                values("constant(0.1)", constant(0.1), -5, 0.1, 0, 0.1, 1e9, 0.1),
                values("linear(0.0, 1.0).over(4)", RAMP, -1, 0, 0, 0, 1, 0.25, 2.5, 0.625, 4, 1, 9, 1),
                values("linear(0.0, 1.0).over(0)", linear(0, 1).over(0), -1, 1, 0, 1, 1, 1),
                values("linear(0.3, 0.1).over(0.5)", linear(0.3, 0.1).over(0.5), 0, 0.3, 0.25, 0.2, 0.5, 0.1),
                values(
                        "cosine(1.0, 0.0).over(4)",
                        cosine(1, 0).over(4),
                        -1,
                        1,
                        0,
                        1,
                        1,
                        0.8535533905932737,
                        4,
                        0,
                        5,
                        0),
                values(
                        "polynomial(1.0, 0.0, 2.0).over(4)",
                        polynomial(1, 0, 2).over(4),
                        0,
                        1,
                        1,
                        0.5625,
                        2,
                        0.25,
                        4,
                        0,
                        7,
                        0),
                values(
                        "exponentialTo(1.0, 0.01).over(4)",
                        exponentialTo(1, 0.01).over(4),
                        0,
                        1,
                        2,
                        0.1,
                        4,
                        0.01,
                        5,
                        0.01),
                values("exponential(8.0, 0.5)", exponential(8, 0.5), -1, 16, 0, 8, 1, 4, 3, 1),
                values("exponential(8.0, 0.25).every(2)", exponential(8, 0.25).every(2), 0, 8, 1, 4, 4, 0.5),
                values("exponential(0.0, 2.0)", exponential(0, 2), -1e6, 0, 0, 0, 1e6, 0),
                values(
                        "exponential(3.0, 1.0)",
                        exponential(3, 1),
                        Double.NEGATIVE_INFINITY,
                        3,
                        1e9,
                        3,
                        Double.POSITIVE_INFINITY,
                        3),
                values(
                        "step(1.0).every(10).gamma(0.5)",
                        step(1).every(10).gamma(0.5),
                        -5,
                        1,
                        9.9,
                        1,
                        10,
                        0.5,
                        20,
                        0.25),
                values("step(1.0).every(10).gamma(0.1)", step(1).every(10), 10, 0.1),
                values("step(1.0).every(2).gamma(0.0)", step(1).every(2).gamma(0), 1, 1, 2, 0, 5, 0),
                values("step(0.0).every(2).gamma(9.0)", step(0).every(2).gamma(9), 1, 0, 1e6, 0),
                values(
                        "multiStep(1.0).at(2, 6, 6).gamma(0.5)",
                        multiStep(1).at(6, 2, 6).gamma(0.5),
                        1,
                        1,
                        2,
                        0.5,
                        5,
                        0.5,
                        6,
                        0.125),
                values("multiStep(1.0).at().gamma(0.1)", multiStep(1).at(), 0, 1, 100, 1),
                values(
                        "piecewise(1.0).at(2, 0.5).at(4.5, 0.1)",
                        piecewise(1).at(2, 0.5).at(4.5, 0.1),
                        0,
                        1,
                        2,
                        0.5,
                        4,
                        0.5,
                        4.5,
                        0.1),
                values(
                        "interpolate(1, 3.0).to(2, 2.0).to(3, 0.0)",
                        interpolate(1, 3).to(2, 2).to(3, 0),
                        0,
                        3,
                        1.25,
                        2.75,
                        2.5,
                        1,
                        9,
                        0),
                values("linear(0.0, 1.0).over(4).then(constant(2.0))", RAMP.then(constant(2)), 3, 0.75, 4, 2, 9, 2),
                values("linear(0.0, 1.0).over(4).times(3.0)", RAMP.times(3), 1, 0.75),
                values("linear(0.0, 1.0).over(4).times(3.0)", RAMP.scale(3), 4, 3),
                values("linear(0.0, 1.0).over(4).plus(3.0)", RAMP.plus(3), 1, 3.25),
                values("linear(0.0, 1.0).over(4).minus(3.0)", RAMP.minus(3), 1, -2.75),
                values("linear(0.0, 1.0).over(4).div(2.0)", RAMP.div(2), 1, 0.125),
                values("linear(0.0, 1.0).over(4).times(-1.0)", RAMP.unaryMinus(), 1, -0.25),
                values("linear(0.0, 1.0).over(4).min(constant(0.5))", RAMP.min(constant(0.5)), 1, 0.25, 3, 0.5),
                values("linear(0.0, 1.0).over(4).max(constant(0.5))", RAMP.max(constant(0.5)), 1, 0.5, 3, 0.75),
                values("linear(0.0, 1.0).over(4).clamp(0.3, 0.6)", RAMP.clamp(0.3, 0.6), 0, 0.3, 2, 0.5, 4, 0.6),
                values("linear(0.0, 1.0).over(4).shift(2)", RAMP.shift(2), 1, 0, 3, 0.25, 6, 1),
                values("linear(0.0, 1.0).over(4).shift(-1)", RAMP.drop(1), 0, 0.25, 3, 1),
                values("linear(0.0, 1.0).over(4).stretch(2)", RAMP.stretch(2), 1, 0.125, 8, 1),
                values("linear(0.0, 1.0).over(4).take(2)", RAMP.take(2), 1, 0.25, 2, 0.5, 9, 0.5),
                values("linear(0.0, 1.0).over(4).repeat()", RAMP.repeat(), -1, 0.75, 3, 0.75, 4, 0, 5, 0.25, 403, 0.75),
                values("linear(0.0, 1.0).over(4).repeat(2)", RAMP.repeat(2), -1, 0, 3, 0.75, 4, 0, 7, 0.75, 8, 1, 9, 1),
                values("linear(0.0, 1.0).over(4).heldEach(2)", RAMP.heldEach(2), 0, 0, 1.9, 0, 2, 0.5, 3, 0.5, 4, 1),
                values(
                        "linear(0.0, 0.5).over(2).then(constant(0.5).take(4))",
                        constant(0.5).take(4).warmup(2),
                        1,
                        0.25,
                        2,
                        0.5,
                        6,
                        0.5),
                values(
                        "linear(1.0, 0.0).over(4).overlayWarmup(2, from(0.5))",
                        linear(1, 0).over(4).overlayWarmup(2, from(0.5)),
                        -1,
                        0.5,
                        0,
                        0.5,
                        1,
                        0.625,
                        2,
                        0.5,
                        3,
                        0.25));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void hasThisTextAndTheseValues(String text, Schedule schedule, double[] stepsAndValues) {
        assertThat(schedule).hasToString(text);
        for (int i = 0; i < stepsAndValues.length; i += 2) {
            double step = stepsAndValues[i];
            assertThat(schedule.at(step)).as("%s at %s", schedule, step).isEqualTo(stepsAndValues[i + 1]);
            assertThat(schedule.invoke(step)).isEqualTo(schedule.at(step));
            assertThat(schedule.get((long) step)).isEqualTo(schedule.at((long) step));
            assertThat(schedule.bounds().contains(schedule.at(step))).isTrue();
        }
    }

    static Stream<Arguments> lengths() {
        double never = Double.POSITIVE_INFINITY;
        return Stream.of(
                Arguments.of(constant(1), never),
                Arguments.of(exponential(1, 0.9), never),
                Arguments.of(step(1).every(3), never),
                Arguments.of(multiStep(1).at(3, 9), 9),
                Arguments.of(multiStep(1).at(), 0),
                Arguments.of(piecewise(1).at(7, 2), 7),
                Arguments.of(interpolate(-9, 1).to(-1, 2), 0),
                Arguments.of(RAMP.then(RAMP), 8),
                Arguments.of(RAMP.then(constant(1)), never),
                Arguments.of(RAMP.times(cosine(1, 0).over(9)), 9),
                Arguments.of(RAMP.times(2), 4),
                Arguments.of(constant(2).plus(RAMP), 4),
                Arguments.of(constant(2).scale(3).plus(RAMP), 4),
                Arguments.of(RAMP.times(exponential(1, 0.9)), never),
                Arguments.of(constant(2).plus(3), never),
                Arguments.of(RAMP.shift(2), 6),
                Arguments.of(RAMP.drop(9), 0),
                Arguments.of(RAMP.stretch(2.5), 10),
                Arguments.of(RAMP.take(9), 9),
                Arguments.of(constant(1).take(9), 9),
                Arguments.of(RAMP.heldEach(3), 6),
                Arguments.of(RAMP.repeat(), never),
                Arguments.of(RAMP.repeat(3), 12),
                Arguments.of(RAMP.warmup(3), 7),
                Arguments.of(RAMP.overlayWarmup(9, from(0)), 9),
                Arguments.of(RAMP.clamp(0, 1), 4),
                Arguments.of(Schedule.of(step -> step), never));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lengths")
    void hasThisLength(Schedule schedule, double length) {
        assertThat(schedule.length()).isEqualTo(length);
    }

    @Test
    void aFunctionComposes() {
        Schedule squared = Schedule.of(step -> step * step);
        assertThat(squared.at(3)).isEqualTo(9);
        assertThat(RAMP.then(squared).times(2).at(7)).isEqualTo(18);
        assertThat(squared.shift(1).heldEach(2).at(5.5)).isEqualTo(9);
        assertThat(squared.bounds()).isEqualTo(Interval.ALL);
        assertThat(squared.clamp(0, 10).bounds()).isEqualTo(new Interval(0, 10));
    }

    @Test
    void boundsAreProved() {
        assertThat(linear(0, 0.01)
                        .over(1000)
                        .then(cosine(0.01, 0.002).over(29_000))
                        .bounds())
                .isEqualTo(new Interval(0, 0.01));
        assertThat(RAMP.bounds(1, 3)).isEqualTo(new Interval(0.25, 0.75));
        assertThat(RAMP.bounds(-9, 0)).isEqualTo(new Interval(0, 0));
        assertThat(RAMP.repeat().bounds().encloses(new Interval(0, 0.9999))).isTrue();
        assertThat(cosine(1, 0).over(10).heldEach(3).bounds()).isEqualTo(new Interval(0, 1));
    }

    @Test
    void equalSchedulesAreEqual() {
        assertThat(RAMP.then(constant(1))).isEqualTo(linear(0, 1).over(4).then(constant(1)));
        assertThat(multiStep(1).at(6, 2)).isEqualTo(multiStep(1).at(2, 6));
        assertThat(linear(0.0, 1).over(4)).isNotEqualTo(linear(-0.0, 1).over(4));
        assertThat(linear(0, 1).over(4)).isNotEqualTo(cosine(0, 1).over(4));
    }

    @Test
    void isLatexToo() {
        assertThat(linear(0, 1).over(4).clamp(0.25, 0.5).latex()).contains("\\min").contains("t");
    }
}
