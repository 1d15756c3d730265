package dev.lehr.schedule;

import dev.lehr.formula.Bounds;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.proof.Breakpoints;
import dev.lehr.proof.Course;
import dev.lehr.proof.Direction;
import dev.lehr.proof.Where;
import java.util.Map;
import java.util.OptionalLong;

/// What a schedule says about itself: proved from its formula, never sampled, and true of the very numbers that
/// [Schedule#at(double)] computes.
///
/// Unless it says otherwise, a question is about whole steps, as a training run counts them: from step 0 on without
/// an end, or from `first` to `last`, both included, where `first` is finite and `last` may be infinite. The range
/// from 0.5 to 3 has the steps 1, 2 and 3.
///
/// "Unknown" is an answer: a function of the user's own says nothing about itself, and work is limited to a fraction
/// of a second. A wrong answer never is. Who asks much of a long schedule keeps its [#course()].
public sealed interface Provable permits Schedule {
    /// How many breakpoints are listed at most.
    int MOST_BREAKPOINTS = 10_000;

    /// The formula of the value at step `t`. This is what the schedule means; everything else follows from it.
    ///
    /// @param t the step, as a formula that is uniform: a variable, a constant, or another clock
    Formula formula(Formula t);

    /// All of the following questions, without building the formula anew for each.
    default Course course() {
        return Course.of(formula(Clock.STEP));
    }

    /// An interval that encloses every value at all steps, whole or not, negative ones too.
    default Interval bounds() {
        return bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /// An interval that encloses every value at steps, whole or not, from `first` to `last`, both included.
    ///
    /// @throws IllegalArgumentException if `first > last` or one of them is NaN
    default Interval bounds(double first, double last) {
        Interval steps = new Interval(first, last);
        return Bounds.of(formula(Clock.STEP), Map.of(Clock.STEP, steps));
    }

    /// Whether the values rise, fall, stay, or do both, from step 0 on.
    default Direction monotonicity() {
        return monotonicity(0, Double.POSITIVE_INFINITY);
    }

    /// Whether the values rise, fall, stay, or do both, from step `first` to step `last`.
    ///
    /// @throws IllegalArgumentException if there is no whole step in the range
    default Direction monotonicity(double first, double last) {
        return course().monotonicity(first, last);
    }

    /// After how many steps the values come again, in the same bits, from step 0 on: the fewest, if they are at most
    /// 65536. 1 for a constant. Empty if they never do, or if the formula does not show it. See
    /// [Course#period(double)].
    default OptionalLong period() {
        return course().period(0);
    }

    /// The steps above 0, whole or not, at which the formula becomes another one: where a piece begins, a cycle
    /// starts over, a stair is climbed, the end is reached. At most the first [#MOST_BREAKPOINTS];
    /// [Breakpoints#until()] says how far they are known.
    default Breakpoints breakpoints() {
        return breakpoints(0, Double.POSITIVE_INFINITY);
    }

    /// The same for the steps above `first` and up to `last`. A corner of `min`, `max` or `clamp` does not count.
    ///
    /// @throws IllegalArgumentException unless `first` is finite and below `last`
    default Breakpoints breakpoints(double first, double last) {
        return course().breakpoints(first, last, MOST_BREAKPOINTS);
    }

    /// The breakpoints at which the value changes by more than `size` at once.
    default Breakpoints jumps(double size) {
        return breakpoints().jumps(size);
    }

    /// The breakpoints above `first` and up to `last` at which the value changes by more than `size` at once.
    ///
    /// @throws IllegalArgumentException unless `first` is finite and below `last`
    default Breakpoints jumps(double size, double first, double last) {
        return breakpoints(first, last).jumps(size);
    }

    /// The first step from 0 on whose value lies in `values`: `firstStepWhere(Interval.below(1e-5))`.
    default Where firstStepWhere(Interval values) {
        return firstStepWhere(values, 0, Double.POSITIVE_INFINITY);
    }

    /// The first step from `first` to `last` whose value lies in `values`.
    ///
    /// @param values `Interval.below(x)`, `Interval.atMost(x)`, `Interval.above(x)`, `Interval.atLeast(x)`, or any
    /// other
    /// @throws IllegalArgumentException if there is no whole step in the range
    default Where firstStepWhere(Interval values, double first, double last) {
        return course().firstStepWhere(values, first, last);
    }

    /// The first step from 0 on whose value is infinite or not a number.
    default Where firstNotFinite() {
        return firstNotFinite(0, Double.POSITIVE_INFINITY);
    }

    /// The first step from `first` to `last` whose value is infinite or not a number.
    ///
    /// @throws IllegalArgumentException if there is no whole step in the range
    default Where firstNotFinite(double first, double last) {
        return course().firstNotFinite(first, last);
    }

    /// The first step from 0 on with the largest value.
    default Where highest() {
        return highest(0, Double.POSITIVE_INFINITY);
    }

    /// The first step from `first` to `last` with the largest value.
    ///
    /// @throws IllegalArgumentException if there is no whole step in the range
    default Where highest(double first, double last) {
        return course().highest(first, last);
    }

    /// The first step from 0 on with the smallest value.
    default Where lowest() {
        return lowest(0, Double.POSITIVE_INFINITY);
    }

    /// The first step from `first` to `last` with the smallest value.
    ///
    /// @throws IllegalArgumentException if there is no whole step in the range
    default Where lowest(double first, double last) {
        return course().lowest(first, last);
    }

    /// The first step from 0 on from which the value never changes again. A cosine may be there before its end, where
    /// its last steps are less than a rounding.
    default Where eventuallyConstantFrom() {
        return course().eventuallyConstantFrom(0);
    }

    /// Encloses the sum of the values at all steps from `first` to `last`.
    ///
    /// @throws IllegalArgumentException if there is no whole step in the range, or it has no end
    default Interval sum(double first, double last) {
        return course().sum(first, last);
    }

    /// Encloses the mean of the values at all steps from `first` to `last`.
    ///
    /// @throws IllegalArgumentException if there is no whole step in the range, or it has no end
    default Interval mean(double first, double last) {
        return course().mean(first, last);
    }

    /// Encloses the integral over real time from `from` to `to`: what the area under the plot is.
    ///
    /// @throws IllegalArgumentException unless both are finite and `from <= to`
    default Interval integral(double from, double to) {
        return course().integral(from, to);
    }
}
