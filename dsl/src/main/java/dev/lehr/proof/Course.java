package dev.lehr.proof;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import java.util.OptionalLong;

/// What a formula of one variable, the step, does over a range of steps, as far as it can be proved.
///
/// Steps are whole numbers here, as a training run counts them, unless a method says otherwise: a range from 0.5 to 3
/// has the steps 1, 2 and 3. A range may have no end. Functions that the language cannot look into ([Formula.Call])
/// make the answer unknown wherever they have a part in it.
public final class Course {
    private final Formula formula;

    private Course(Formula formula) {
        this.formula = formula;
    }

    /// The course of `formula`, whose only variable is the step.
    public static Course of(Formula formula) {
        return new Course(formula);
    }

    /// The direction of the computed values from step to step.
    ///
    /// @param first the first step
    /// @param last the last step, included; may be infinite
    /// @throws IllegalArgumentException if there is no whole step between them, or `first` is not finite
    public Direction monotonicity(double first, double last) {
        return Directions.of(formula, firstStep(first, last), lastStep(first, last));
    }

    /// The steps, whole or not, above `first` and up to `last` at which the formula becomes another one.
    ///
    /// A clock that turns over and a stair that is climbed count each time. A corner of a minimum or a maximum does
    /// not, nor does a pole.
    ///
    /// @param last the end, included; may be infinite
    /// @param limit how many are wanted at most
    /// @throws IllegalArgumentException unless `first` is finite and below `last`, and `limit` is positive
    public Breakpoints breakpoints(double first, double last, int limit) {
        Check.that(first < last, "last", "be > first, " + Check.text(first) + ",", last);
        Check.atLeast("limit", 1, (long) limit);
        return Breakpoints.of(formula, Check.finite("first", first), last, limit);
    }

    /// The first step whose value lies in `target`: `firstStepWhere(Interval.atMost(1e-5), 0, 30_000)`.
    public Where firstStepWhere(Interval target, double first, double last) {
        return Search.first(formula, target, firstStep(first, last), lastStep(first, last));
    }

    /// The first step whose value is infinite or not a number.
    public Where firstNotFinite(double first, double last) {
        return Search.firstNotFinite(formula, firstStep(first, last), lastStep(first, last));
    }

    /// The first step with the largest value.
    public Where highest(double first, double last) {
        return Extremes.highest(formula, firstStep(first, last), lastStep(first, last));
    }

    /// The first step with the smallest value.
    public Where lowest(double first, double last) {
        return Extremes.highest(formula.unaryMinus(), firstStep(first, last), lastStep(first, last));
    }

    /// The first step, not before `first`, from which on the value never changes. Nowhere if it comes back to other
    /// values again and again.
    public Where eventuallyConstantFrom(double first) {
        return Tail.constantFrom(formula, firstStep(first, Double.POSITIVE_INFINITY));
    }

    /// After how many steps the values come again with the same bits, from step `first` to step `2^40`. It is the
    /// smallest number of steps if that is at most 65536. A constant has the period 1. Empty if there is none, or
    /// none that the formula shows.
    public OptionalLong period(double first) {
        double step = firstStep(first, Double.POSITIVE_INFINITY);
        Section section = Section.of(Grid.WHOLE, formula, step, Double.POSITIVE_INFINITY);
        return Periods.of(section.formula(), step);
    }

    /// Encloses the sum of the computed values at all steps from `first` to `last`, both included: usually ten
    /// digits, fewer where the work would be too much. [Interval#ALL] if nothing is known.
    public Interval sum(double first, double last) {
        double end = Check.finite("last", lastStep(first, last));
        return Area.of(Grid.WHOLE, formula, firstStep(first, last), end);
    }

    /// Encloses the mean of the computed values at all steps from `first` to `last`, both included.
    public Interval mean(double first, double last) {
        return Outward.divide(sum(first, last), lastStep(first, last) - firstStep(first, last) + 1);
    }

    /// Encloses the integral over real time from `from` to `to`. Where a piece has the length `T`, it contributes `T`
    /// times its mean; whether its last step is included makes no difference.
    public Interval integral(double from, double to) {
        Check.that(Check.finite("from", from) <= to, "to", "be >= from, " + Check.text(from) + ",", to);
        return from == to ? Interval.of(0) : Area.of(Grid.REAL, formula, from, Check.finite("to", to));
    }

    private static double firstStep(double first, double last) {
        double step = Grid.WHOLE.notBelow(Check.finite("first", first));
        Check.that(step <= last, "last", "not be before the first whole step, " + Check.text(step) + ",", last);
        return step;
    }

    private static double lastStep(double first, double last) {
        firstStep(first, last);
        return Grid.WHOLE.notAbove(last);
    }
}
