package dev.lehr.schedule;

import dev.lehr.check.Check;

/// Cyclical learning rates: up and down again on straight lines, for ever, with a height that may change. [#rate()]
/// is the schedule, and [#momentum(double, double)] the one that does the opposite.
///
/// The rate is `low + (high - low) * triangle(t) * scale(t)`, where the triangle goes from 0 to 1 in `up` steps and
/// back in `down` steps. Exactly `low` where a cycle begins; periodic for negative steps too, as long as there is no
/// scale. Smith, "Cyclical Learning Rates for Training Neural Networks", 2017; PyTorch's `CyclicLR`.
///
/// @param low the rate where a cycle begins; finite
/// @param high the rate at its peak, while `scale` is 1; finite
/// @param up how many steps it rises; finite and >= 0
/// @param down how many steps it descends; finite and >= 0, not both 0
/// @param scale what the height is multiplied by at each step
public record Cyclic(double low, double high, double up, double down, Schedule scale) {
    private static final Schedule SAME = Schedule.constant(1);

    public Cyclic {
        Check.finite("low", low);
        Check.finite("high", high);
        Check.atLeast("up", 0.0, up);
        Check.atLeast("down", 0.0, down);
        Check.above("up + down", 0, up + down);
    }

    /// Cycles that do not know yet how long they are.
    @FunctionalInterface
    public interface Start {
        /// Cycles that rise for `steps` steps, and descend for as many.
        Cyclic up(double steps);
    }

    static Cyclic of(double low, double high, double steps) {
        return new Cyclic(low, high, steps, steps, SAME);
    }

    /// The same, descending for `steps` steps.
    public Cyclic down(double steps) {
        return new Cyclic(low, high, up, steps, scale);
    }

    /// The same with half the height in each next cycle: PyTorch's `triangular2`.
    public Cyclic halving() {
        return scaledEachStep(Schedule.step(1).every(up + down).gamma(0.5));
    }

    /// The same with the height of cycle `i`, from 0, multiplied by `factors.at(i)`. Give it when `up` and `down` are
    /// known.
    public Cyclic scaledEachCycle(Schedule factors) {
        return scaledEachStep(factors.stretch(up + down).heldEach(up + down));
    }

    /// The same with the height at step `t` multiplied by `factors.at(t)`: `exponential(1, gamma)` for PyTorch's
    /// `exp_range`.
    public Cyclic scaledEachStep(Schedule factors) {
        return new Cyclic(low, high, up, down, factors);
    }

    /// The learning rate.
    public Schedule rate() {
        return between(low, high);
    }

    /// The momentum that belongs to it: `max` where the rate is low, `base` at a peak.
    public Schedule momentum(double base, double max) {
        return between(max, base);
    }

    private Schedule between(double foot, double peak) {
        return scale.equals(SAME)
                ? triangle(foot, peak)
                : triangle(0, peak - foot).times(scale).plus(foot);
    }

    private Schedule triangle(double foot, double peak) {
        return Schedule.linear(foot, peak)
                .over(up)
                .then(Schedule.linear(peak, foot).over(down))
                .repeat();
    }

    @Override
    public String toString() {
        return "cyclic(" + low + ", " + high + ").up(" + Check.text(up) + ").down(" + Check.text(down) + ")"
                + (scale.equals(SAME) ? "" : ".scaledEachStep(" + scale + ")");
    }
}
