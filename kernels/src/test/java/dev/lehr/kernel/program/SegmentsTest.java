package dev.lehr.kernel.program;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Listing;
import dev.lehr.formula.Op;
import dev.lehr.formula.Substitution;
import dev.lehr.kernel.program.Segments.Segment;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Where formulas of the step are cut, and that the segments have the bits of the whole.
class SegmentsTest {
    private static final Formula.Variable T = Formula.uniform("t");
    private static final double START = -Segments.LIMIT;

    /// Segments, checked against the formula itself at every step that a test might mean.
    private static List<Segment> cut(Formula formula) {
        List<Segment> segments = Segments.of(formula, T);
        long far = (long) Segments.LIMIT;
        LongStream.concat(LongStream.rangeClosed(-250, 250), LongStream.of(-far, -far / 3, far / 3, far - 1))
                .forEach(step -> assertThat(at(segment(segments, step), step))
                        .as("at %s", step)
                        .isEqualTo(at(formula, step)));
        return segments;
    }

    private static Formula segment(List<Segment> segments, double step) {
        return segments.stream().filter(segment -> segment.first() <= step).toList().getLast().formula();
    }

    /// A constant: those are the same if their bits are.
    private static Formula at(Formula formula, double step) {
        return Substitution.of(Map.of(T, constant(step))).in(formula);
    }

    private static Formula choice(Formula condition, Formula yes, Formula no) {
        return Formula.select(condition, () -> yes, () -> no);
    }

    /// One where it holds, else two.
    private static Formula oneOrTwo(Formula condition) {
        return choice(condition, constant(1), constant(2));
    }

    private static Formula rounded(Formula formula) {
        return formula.plus(0x1.8p52).minus(0x1.8p52);
    }

    private static Segment from(double first, double value) {
        return new Segment(first, constant(value));
    }

    @Test
    void atTheFirstStepForWhichTheConditionDoesNotHold() {
        assertThat(cut(oneOrTwo(T.lessThan(constant(10))))).containsExactly(from(START, 1), from(10, 2));
        assertThat(cut(oneOrTwo(T.atMost(constant(10))))).containsExactly(from(START, 1), from(11, 2));
        assertThat(cut(oneOrTwo(T.lessThan(constant(9.5))))).containsExactly(from(START, 1), from(10, 2));
    }

    static List<Formula> neverFalling() {
        return List.of(
                T.plus(3), constant(3).plus(T), T.minus(3), T.times(2.5), T.div(4), T.div(4).floor(),
                Formula.apply(Op.CEIL, T.div(4)), T.min(T.div(2).plus(3)), T.max(T.times(2)),
                T.div(8).plus(T).minus(7).times(0.1).max(constant(-1)));
    }

    @ParameterizedTest
    @MethodSource("neverFalling")
    void whereSomethingThatNeverFallsComesToALimit(Formula rising) {
        Formula condition = rising.lessThan(constant(5));
        double end = LongStream.rangeClosed(-250, 250)
                .filter(step -> at(condition, step).equals(constant(0)))
                .findFirst()
                .orElseThrow();
        assertThat(cut(oneOrTwo(condition))).containsExactly(from(START, 1), from(end, 2));
    }

    static List<Formula> conditionsThatMayHoldAgain() {
        return List.of(
                T.sameAs(constant(10)),
                T.mod(constant(7)).lessThan(constant(3)),
                T.times(-1).lessThan(constant(5)),
                T.div(-2).lessThan(constant(5)),
                T.unaryMinus().floor().lessThan(constant(5)),
                T.unaryMinus().plus(T.times(0.5)).lessThan(constant(5)),
                T.times(T).lessThan(constant(5)),
                T.times(T).times(2).lessThan(constant(50)),
                T.times(T).minus(2).lessThan(constant(50)),
                T.minus(T.times(2)).lessThan(constant(5)),
                constant(5).lessThan(T),
                T.times(2).lessThan(T),
                Formula.call("square", x -> x * x, T).lessThan(constant(50)));
    }

    @ParameterizedTest
    @MethodSource("conditionsThatMayHoldAgain")
    void notWhereConditionsMayHoldAgain(Formula condition) {
        Formula whole = oneOrTwo(condition);
        assertThat(cut(whole)).containsExactly(new Segment(START, whole));
    }

    /// Zero by zero is not a number, so the condition fails at step zero alone.
    @Test
    void notWhereSomethingIsDividedByZero() {
        Formula whole = oneOrTwo(T.div(0).min(constant(3)).plus(T).lessThan(constant(50)));
        assertThat(cut(whole)).containsExactly(new Segment(START, whole));
    }

    /// Not a number: never below anything, though no interval says so.
    @Test
    void whatHoldsNowhereLeavesNoSegment() {
        Formula nothing = T.plus(Double.POSITIVE_INFINITY).minus(Double.POSITIVE_INFINITY);
        assertThat(cut(oneOrTwo(nothing.lessThan(constant(5))))).containsExactly(from(START, 2));
    }

    /// 7 below zero, 8 from a step on, and something in between.
    private static Formula part(double end, Formula between) {
        return choice(T.lessThan(constant(0)), constant(7), choice(T.lessThan(constant(end)), between, constant(8)));
    }

    @Test
    void whereSomethingRoundedChangesEvenAtTheLastStep() {
        assertThat(cut(part(10, rounded(T.div(6)))))
                .containsExactly(from(START, 7), from(0, 0), from(4, 1), from(9, 2), from(10, 8));
    }

    @Test
    void whereAnAngleComesToAnotherQuadrant() {
        List<Segment> segments = cut(part(99, T.times(Math.PI / 99).cos()));
        assertThat(segments).extracting(Segment::first).containsExactly(START, 0.0, 25.0, 75.0, 99.0);
        assertThat(segments).allSatisfy(segment -> assertThat(choices(segment.formula())).isZero());
    }

    private static long choices(Formula formula) {
        return Listing.of(List.of(formula)).entries().stream()
                .filter(entry -> entry.formula() instanceof Formula.Apply(Op op, var _) && op == Op.SELECT)
                .count();
    }

    @Test
    void notWhereSomethingRoundedGoesUpAndDown() {
        Formula wave = rounded(T.mod(constant(10)).div(3));
        assertThat(cut(part(50, wave))).containsExactly(from(START, 7), new Segment(0, wave), from(50, 8));
    }

    @Test
    void upToAHundredSegments() {
        assertThat(cut(stairs(99))).hasSize(100);
        assertThat(cut(stairs(100))).containsExactly(new Segment(START, stairs(100)));
    }

    /// A step up at each whole number from 1 on.
    private static Formula stairs(int edges) {
        Formula stairs = constant(edges);
        for (int edge = edges; edge > 0; edge--) {
            Formula rest = stairs;
            stairs = choice(T.lessThan(constant(edge)), constant(edge - 1), rest);
        }
        return stairs;
    }

    @Test
    void belowAHundredChoices() {
        assertThat(cut(manyOfOne(99))).hasSize(2);
        assertThat(cut(manyOfOne(100))).hasSize(1);
    }

    /// As many choices, all by the same condition.
    private static Formula manyOfOne(int choices) {
        Formula sum = constant(0);
        for (int i = 0; i < choices; i++) {
            sum = sum.plus(choice(T.lessThan(constant(10)), constant(i), T.times(i)));
        }
        return sum;
    }

    @Test
    void whateverIsLongButHasOneChoice() {
        Formula sum = T;
        for (int i = 2; i < 150; i++) {
            sum = sum.plus(i).times(1 / (1.0 + i));
        }
        assertThat(cut(part(10, sum))).extracting(Segment::first).containsExactly(START, 0.0, 10.0);
    }

    @Test
    void leftWholeIfThereAreTooManyQuadrants() {
        Formula wave = T.times(0.01).cos();
        assertThat(cut(wave)).containsExactly(new Segment(START, wave));
        Formula afterwards = choice(T.lessThan(constant(0)), constant(1), wave);
        assertThat(cut(afterwards)).containsExactly(new Segment(START, afterwards));
        Formula before = choice(T.lessThan(constant(0)), wave, constant(1));
        assertThat(cut(before)).containsExactly(new Segment(START, before));
    }
}
