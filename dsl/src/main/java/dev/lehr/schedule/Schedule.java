package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Equations;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Latex;
import dev.lehr.formula.Op;
import java.util.List;
import java.util.Map;

/// An immutable function of the step.
///
/// Steps count from zero; they may be fractions, and [#at(double)] is defined for all of them, negative ones too. Schedules are
/// equal when they are built alike, and [#toString()] is the source line that builds them.
///
/// What is known of it without asking for any value (bounds, direction, period, breakpoints, areas) is in [Provable].
///
/// In Kotlin `+ - * /`, unary minus, indexing by a step and calling with a step work as operators.
public sealed interface Schedule extends Provable
        permits Clamped,
                Combined,
                Constant,
                Cosine,
                Edged,
                Exponential,
                ExponentialTo,
                Held,
                Interpolation,
                InverseTime,
                Lerp,
                Linear,
                Mapped,
                MultiStep,
                Overlay,
                Piecewise,
                Polynomial,
                PowerLaw,
                Profiled,
                Repeated,
                Reversed,
                Sequential,
                Shifted,
                StepDecay,
                StepFunction,
                Stretched,
                Taken,
                UniformNoise,
                WarmRestarts,
                Written {

    /// Steps until the schedule has reached its end, from where on it holds; infinite if it never does.
    double length();

    /// The value at `step`.
    ///
    /// @param step any step, also fractional, negative or infinite
    /// @throws IllegalArgumentException if `step` is NaN
    default double at(double step) {
        Check.that(!Double.isNaN(step), "step", "be a number", step);
        return switch (formula(Formula.constant(step))) {
            case Formula.Constant(double value) -> value;
            case Formula other -> throw new IllegalStateException("formula of a constant step is not constant: " + other);
        };
    }

    /// The value at `step`; in Kotlin `schedule[step]`.
    default double get(long step) {
        return at((double) step);
    }

    /// The value at `step`; in Kotlin `schedule(step)`.
    default double invoke(double step) {
        return at(step);
    }

    /// The value at which a schedule of finite length ends and then stays.
    ///
    /// @throws IllegalArgumentException if it never ends
    default double end() {
        return at(Clock.finiteLength(this, "end"));
    }

    /// Why it has its value at `step`: which part decides, the step on that part's clock, and the formula with the numbers in it.
    ///
    /// @param step any step, as in [#at(double)]
    /// @throws IllegalArgumentException where `at` throws
    default Explanation explain(double step) {
        Check.that(!Double.isNaN(step), "step", "be a number", step);
        return new Explainer(this, step).explain();
    }

    /// The formula as LaTeX, for a paper or a notebook; pieces are `cases`. See [Latex].
    default String latex() {
        return Latex.text(formula(Clock.STEP));
    }

    // Shapes

    /// `value` at every step, for ever.
    static Schedule constant(double value) {
        return new Constant(value);
    }

    /// From `from` to `to` on a straight line; say how long with [Curve#over(double)]. See [Linear].
    static Curve linear(double from, double to) {
        return steps -> new Linear(from, to, steps);
    }

    /// From `from` to `to` along half a cosine. See [Cosine].
    static Curve cosine(double from, double to) {
        return steps -> new Cosine(from, to, steps);
    }

    /// From `from` to `to` along `(1 - t/T)^power`. See [Polynomial].
    static Curve polynomial(double from, double to, double power) {
        return steps -> new Polynomial(from, to, power, steps);
    }

    /// From `from` to `to` along a profile: a square root, a cosine to a power, REX, ... See [Profile].
    static Curve curve(Profile profile, double from, double to) {
        return steps -> new Profiled(profile, from, to, steps);
    }

    /// From `from` to `to` by the same factor each step. See [ExponentialTo].
    static Curve exponentialTo(double from, double to) {
        return steps -> new ExponentialTo(from, to, steps);
    }

    /// `from`, multiplied by `gamma` each step, without an end. See [Exponential].
    static Exponential exponential(double from, double gamma) {
        return new Exponential(from, gamma, 1);
    }

    /// `from`, multiplied by a factor (0.1 unless said otherwise) every so many steps. See [StepDecay].
    static StepDecay.Start step(double from) {
        return steps -> new StepDecay(from, steps, StepDecay.DEFAULT_GAMMA);
    }

    /// `from`, multiplied by a factor (0.1 unless said otherwise) at each milestone. See [MultiStep].
    static MultiStep.Start multiStep(double from) {
        return milestones -> MultiStep.of(from, milestones);
    }

    /// `value` until the first milestone, then the values that [Piecewise#at(double, double)] adds.
    static Piecewise piecewise(double value) {
        return new Piecewise(List.of(value), List.of());
    }

    /// The polygon through `(step, value)` and the points that [Interpolation#to(double, double)] adds.
    static Interpolation interpolate(double step, double value) {
        return new Interpolation(List.of(step), List.of(value));
    }

    /// A function of the user's own, which composes with everything but says nothing about itself.
    static Schedule of(StepFunction function) {
        return function;
    }

    /// The schedule that a formula of `t` states, written as one writes it: `formula("0.1 / (1 + 0.01 * t)")`.
    ///
    /// @throws IllegalArgumentException that says the column, what was expected there and what was found
    static Schedule formula(String text) {
        return new Written(Equations.parse(text, Map.of(Written.STEP.name(), Written.STEP)));
    }

    /// A function of the user's own under a name, so that it can be written as text. See [NamedFunction].
    static Schedule function(String name, StepFunction function) {
        return new NamedFunction(name, function);
    }

    /// Where a warm-up starts: at `value`.
    static Start from(double value) {
        return new Start(value);
    }

    /// The pieces one after the other, each on a clock of its own; PyTorch's `SequentialLR`. Same as [#then(Schedule)].
    ///
    /// @throws IllegalArgumentException if there is none, or if a piece that is not the last one never ends
    static Schedule sequential(Schedule... pieces) {
        return Sequential.of(List.of(pieces));
    }

    /// The product of all factors; PyTorch's `ChainedScheduler`. Same as [#times(Schedule)].
    static Schedule chain(Schedule first, Schedule... more) {
        Schedule product = first;
        for (Schedule factor : more) {
            product = product.times(factor);
        }
        return product;
    }

    // One after the other

    /// This schedule, and when it ends, `next` on a clock that starts at zero.
    ///
    /// Associative; a schedule of length zero on either side changes nothing. Of two such schedules the second remains.
    ///
    /// @throws IllegalArgumentException if this schedule never ends
    default Schedule then(Schedule next) {
        return Sequential.of(List.of(this, next));
    }

    /// A straight line from zero to this schedule's first value, then this schedule.
    default Schedule warmup(double steps) {
        return warmup(steps, from(0));
    }

    /// A straight line of `steps` steps from `start` to this schedule's first value, then this schedule on a clock that starts when the
    /// line ends.
    default Schedule warmup(double steps, Start start) {
        return linear(start.value(), at(0)).over(steps).then(this);
    }

    /// A warm-up that does not delay: this schedule runs from step zero, and for the first `steps` steps the value lies on the way from
    /// `start` to where the schedule is by then. See [Overlay].
    default Schedule overlayWarmup(double steps, Start start) {
        return new Overlay(this, steps, start.value());
    }

    /// The first `steps` steps; then the value reached, for ever. Gives a length to what has none: `constant(0.1).take(100)`.
    default Schedule take(double steps) {
        return new Taken(this, steps);
    }

    /// This schedule without its first `steps` steps.
    default Schedule drop(double steps) {
        return shift(-Check.atLeast("steps", 0, steps));
    }

    /// From where this schedule ends on a straight line to `to`: a tail, as long as [Curve#over(double)] says.
    default Curve decayTo(double to) {
        return decayTo(to, Profile.linear());
    }

    /// From where this schedule ends along a profile to `to`. PyTorch's `SWALR` is
    /// `s.take(start).decayTo(swaRate, cosine()).over(epochs)`.
    ///
    /// @throws IllegalArgumentException if this schedule never ends
    default Curve decayTo(double to, Profile profile) {
        double from = end();
        return steps -> then(profile.between(from, to).over(steps));
    }

    /// This schedule up to step `at`, then `next` on a clock that starts there: as it is, or scaled so that it does not jump.
    ///
    /// @throws IllegalArgumentException if the value is to go on but `next` begins with zero and this schedule does not
    default Schedule splice(double at, Schedule next, Continuation keep) {
        return keep.splice(this, at, next);
    }

    /// This schedule up to step `at`, and from there on so that it ends at step `end`: what is left of it goes slower or faster
    /// (`CONTINUE_VALUE`), or it is as if it had had that length all along (`KEEP_SHAPE`).
    ///
    /// @throws IllegalArgumentException unless this schedule ends after `at`, and `end` is after `at`
    default Schedule retarget(double at, double end, Continuation keep) {
        return keep.retarget(this, at, end);
    }

    // Point by point

    /// The product with `other` at each step.
    default Schedule times(Schedule other) {
        return new Combined(Op.MUL, this, other);
    }

    /// `factor` times this schedule.
    default Schedule times(double factor) {
        return times(constant(factor));
    }

    /// The same as [#times(double)].
    default Schedule scale(double factor) {
        return times(factor);
    }

    /// The sum with `other` at each step.
    default Schedule plus(Schedule other) {
        return new Combined(Op.ADD, this, other);
    }

    /// This schedule, `offset` higher.
    default Schedule plus(double offset) {
        return plus(constant(offset));
    }

    /// The difference to `other` at each step.
    default Schedule minus(Schedule other) {
        return new Combined(Op.SUB, this, other);
    }

    /// This schedule, `offset` lower.
    default Schedule minus(double offset) {
        return minus(constant(offset));
    }

    /// The quotient with `other` at each step.
    default Schedule div(Schedule other) {
        return new Combined(Op.DIV, this, other);
    }

    /// This schedule divided by `divisor`.
    default Schedule div(double divisor) {
        return div(constant(divisor));
    }

    /// `-1` times this schedule.
    default Schedule unaryMinus() {
        return times(-1);
    }

    /// The smaller of both at each step.
    default Schedule min(Schedule other) {
        return new Combined(Op.MIN, this, other);
    }

    /// The larger of both at each step.
    default Schedule max(Schedule other) {
        return new Combined(Op.MAX, this, other);
    }

    /// This schedule, but never below `low` nor above `high`. See [Clamped].
    default Schedule clamp(double low, double high) {
        return new Clamped(this, low, high);
    }

    /// From this schedule towards `other`: this one where `by` is 0, `other` where it is 1. See [Lerp].
    default Schedule lerp(Schedule other, Schedule by) {
        return new Lerp(this, other, by);
    }

    /// From this schedule towards `other`: this one for 0, `other` for 1.
    default Schedule lerp(Schedule other, double by) {
        return lerp(other, constant(by));
    }

    /// What `function` makes of the value: `function.at(this.at(t))`. Any schedule is a function. See [Mapped].
    default Schedule map(Schedule function) {
        return new Mapped(this, function);
    }

    /// The beginning of a curve where the value is `low` or less, its end where it is `high` or more: a momentum that mirrors
    /// a rate is `rate.mapRange(0.01, 0.1, linear(0.95, 0.85))`.
    ///
    /// @throws IllegalArgumentException unless `low < high` and both are finite
    default Schedule mapRange(double low, double high, Curve curve) {
        Check.above("high", Check.finite("low", low), high);
        return map(curve.over(high - low).shift(low));
    }

    // Other clocks

    /// This schedule, `steps` steps later (earlier if negative). See [Shifted].
    default Schedule shift(double steps) {
        return new Shifted(this, steps);
    }

    /// This schedule, slower by `factor`: twice as long for 2. See [Stretched].
    default Schedule stretch(double factor) {
        return new Stretched(this, factor);
    }

    /// This schedule over and over, for ever: periodic with its length. See [Repeated].
    default Schedule repeat() {
        return new Repeated(this, Double.POSITIVE_INFINITY);
    }

    /// This schedule `times` times. See [Repeated].
    default Schedule repeat(long times) {
        return new Repeated(this, times);
    }

    /// This schedule, read only every `steps` steps and held between: `scheduler.step()` once an epoch. See [Held].
    default Schedule heldEach(double steps) {
        return new Held(this, steps);
    }

    /// This schedule backwards: its end first. See [Reversed].
    ///
    /// @throws IllegalArgumentException if it never ends
    default Schedule reverse() {
        return this instanceof Reversed(Schedule forwards) ? forwards : new Reversed(this);
    }

    /// This schedule there and back: twice as long. `cosine(1, 0).over(T).mirror().repeat()` is the whole wave.
    default Schedule mirror() {
        return then(reverse());
    }

    /// This schedule with something else before step zero. See [Edge].
    default Schedule before(Edge edge) {
        return Edged.before(this, edge);
    }

    /// This schedule with something else beyond its end. See [Edge].
    ///
    /// @throws IllegalArgumentException if it never ends
    default Schedule beyond(Edge edge) {
        return Edged.beyond(this, edge);
    }
}
