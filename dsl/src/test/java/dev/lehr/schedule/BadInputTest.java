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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.formula.Op;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A schedule refuses to be wrong at birth, and says what is wrong: name, constraint, actual value.
class BadInputTest {
    private static final double NAN = Double.NaN;
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Schedule ENDING = linear(0, 1).over(10);

    private static Arguments bad(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                bad("value must be finite but was NaN", () -> constant(NAN)),
                bad("value must be finite but was Infinity", () -> constant(INFINITE)),
                bad("from must be finite but was NaN", () -> linear(NAN, 1).over(10)),
                bad(
                        "to must be finite but was -Infinity",
                        () -> linear(0, -INFINITE).over(10)),
                bad(
                        "steps must be finite and >= 0 but was -1",
                        () -> linear(0, 1).over(-1)),
                bad(
                        "steps must be finite and >= 0 but was NaN",
                        () -> linear(0, 1).over(NAN)),
                bad(
                        "steps must be finite and >= 0 but was Infinity",
                        () -> linear(0, 1).over(INFINITE)),
                bad("from must be finite but was NaN", () -> cosine(NAN, 1).over(10)),
                bad(
                        "to must be finite but was Infinity",
                        () -> cosine(0, INFINITE).over(10)),
                bad(
                        "steps must be finite and >= 0 but was -0.5",
                        () -> cosine(0, 1).over(-0.5)),
                bad(
                        "from must be finite but was Infinity",
                        () -> polynomial(INFINITE, 1, 2).over(10)),
                bad("to must be finite but was NaN", () -> polynomial(0, NAN, 2).over(10)),
                bad(
                        "power must be finite and > 0 but was 0",
                        () -> polynomial(0, 1, 0).over(10)),
                bad(
                        "power must be finite and > 0 but was -2",
                        () -> polynomial(0, 1, -2).over(10)),
                bad(
                        "steps must be finite and >= 0 but was -1",
                        () -> polynomial(0, 1, 2).over(-1)),
                bad(
                        "from must be finite but was NaN",
                        () -> exponentialTo(NAN, 1).over(10)),
                bad("from must not be zero but was 0", () -> exponentialTo(0, 1).over(10)),
                bad("to must be finite but was NaN", () -> exponentialTo(1, NAN).over(10)),
                bad(
                        "to must not be zero and have the sign of from, 1.0, but was 0",
                        () -> exponentialTo(1, 0).over(10)),
                bad(
                        "to must not be zero and have the sign of from, -1.0, but was 0.5",
                        () -> exponentialTo(-1, 0.5).over(10)),
                bad(
                        "steps must be finite and >= 0 but was -1",
                        () -> exponentialTo(1, 2).over(-1)),
                bad("from must be finite but was NaN", () -> exponential(NAN, 0.9)),
                bad("gamma must be finite and > 0 but was 0", () -> exponential(1, 0)),
                bad("gamma must be finite and > 0 but was -0.9", () -> exponential(1, -0.9)),
                bad(
                        "every must be finite and > 0 but was 0",
                        () -> exponential(1, 0.9).every(0)),
                bad("from must be finite but was NaN", () -> step(NAN).every(10)),
                bad("every must be finite and > 0 but was 0", () -> step(1).every(0)),
                bad("every must be finite and > 0 but was -3", () -> step(1).every(-3)),
                bad("gamma must be finite but was NaN", () -> step(1).every(10).gamma(NAN)),
                bad("from must be finite but was NaN", () -> multiStep(NAN).at(1)),
                bad(
                        "milestone must be finite and >= 0 but was -1",
                        () -> multiStep(1).at(5, -1)),
                bad(
                        "milestone must be finite and >= 5 but was NaN",
                        () -> multiStep(1).at(NAN, 5)),
                bad("milestone must be finite and >= 5 but was 2", () -> new MultiStep(1, List.of(5.0, 2.0), 0.1)),
                bad(
                        "gamma must be finite but was Infinity",
                        () -> multiStep(1).at(5).gamma(INFINITE)),
                bad("value must be finite but was NaN", () -> piecewise(NAN)),
                bad("value must be finite but was NaN", () -> piecewise(1).at(5, NAN)),
                bad(
                        "milestone must be finite and > 0 but was 0",
                        () -> piecewise(1).at(0, 2)),
                bad(
                        "milestone must be finite and > 5 but was 5",
                        () -> piecewise(1).at(5, 2).at(5, 3)),
                bad(
                        "milestone must be finite and > 5 but was 4",
                        () -> piecewise(1).at(5, 2).at(4, 3)),
                bad(
                        "values must be one more than the 2 milestones but was 2 values",
                        () -> new Piecewise(List.of(1.0, 2.0), List.of(5.0, 6.0))),
                bad("step must be finite but was NaN", () -> interpolate(NAN, 1)),
                bad("value must be finite but was NaN", () -> interpolate(0, NAN)),
                bad(
                        "step must be finite and > 3 but was 3",
                        () -> interpolate(3, 1).to(3, 2)),
                bad(
                        "step must be finite and > 3 but was Infinity",
                        () -> interpolate(3, 1).to(INFINITE, 2)),
                bad(
                        "value must be finite but was Infinity",
                        () -> interpolate(3, 1).to(4, INFINITE)),
                bad(
                        "points must be at least one, a value for each step but was 0 steps and 0 values",
                        () -> new Interpolation(List.of(), List.of())),
                bad(
                        "points must be at least one, a value for each step but was 2 steps and 1 values",
                        () -> new Interpolation(List.of(1.0, 2.0), List.of(1.0))));
    }

    static Stream<Arguments> combinators() {
        return Stream.of(
                bad(
                        "only the last of a sequence may be without end, but this one never ends and something follows it "
                                + "(give it a length with take): constant(0.1)",
                        () -> constant(0.1).then(ENDING)),
                bad("pieces must be at least 1 but was 0", Schedule::sequential),
                bad("pieces must be at least 2 but was 1", () -> new Sequential(List.of(ENDING))),
                bad("from must be finite but was NaN", () -> from(NAN)),
                bad("steps must be finite and >= 0 but was -1", () -> ENDING.warmup(-1)),
                bad("steps must be finite and >= 0 but was -1", () -> ENDING.overlayWarmup(-1, from(0))),
                bad("from must be finite but was Infinity", () -> new Overlay(ENDING, 1, INFINITE)),
                bad("steps must be finite and >= 0 but was -1", () -> ENDING.take(-1)),
                bad("steps must be finite and >= 0 but was Infinity", () -> ENDING.take(INFINITE)),
                bad("steps must be finite and >= 0 but was -1", () -> ENDING.drop(-1)),
                bad("value must be finite but was NaN", () -> ENDING.times(NAN)),
                bad("value must be finite but was NaN", () -> ENDING.scale(NAN)),
                bad("value must be finite but was Infinity", () -> ENDING.plus(INFINITE)),
                bad("value must be finite but was Infinity", () -> ENDING.minus(INFINITE)),
                bad("value must be finite but was NaN", () -> ENDING.div(NAN)),
                bad(
                        "op must be one of [div, max, min, minus, plus, times] but was POW",
                        () -> new Combined(Op.POW, ENDING, ENDING)),
                bad("low must be finite but was NaN", () -> ENDING.clamp(NAN, 1)),
                bad("high must be finite but was Infinity", () -> ENDING.clamp(0, INFINITE)),
                bad("low must be <= high, 1.0, but was 2", () -> ENDING.clamp(2, 1)),
                bad("steps must be finite but was NaN", () -> ENDING.shift(NAN)),
                bad("steps must be finite but was Infinity", () -> ENDING.shift(INFINITE)),
                bad("factor must be finite and > 0 but was 0", () -> ENDING.stretch(0)),
                bad("factor must be finite and > 0 but was -2", () -> ENDING.stretch(-2)),
                bad(
                        "length of a repeated schedule must be finite and > 0 but was Infinity",
                        () -> constant(1).repeat()),
                bad(
                        "length of a repeated schedule must be finite and > 0 but was 0",
                        () -> linear(0, 1).over(0).repeat()),
                bad("times must be a whole number >= 1 or infinite but was 0", () -> ENDING.repeat(0)),
                bad("times must be a whole number >= 1 or infinite but was 1.5", () -> new Repeated(ENDING, 1.5)),
                bad("steps must be finite and > 0 but was 0", () -> ENDING.heldEach(0)),
                bad("steps must be finite and > 0 but was NaN", () -> ENDING.heldEach(NAN)),
                bad("step must be a number but was NaN", () -> ENDING.at(NAN)),
                bad("low must be <= high but low was 2.0 and high was 1.0", () -> ENDING.bounds(2, 1)),
                bad(
                        "end needs a schedule that ends, but this one never does (give it a length with take): constant(1.0)",
                        () -> constant(1).end()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"shapes", "combinators"})
    void isRefusedWithThisMessage(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
