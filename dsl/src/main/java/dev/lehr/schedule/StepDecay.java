package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// A staircase: `from * gamma^floor(t / every)`.
///
/// `from` before step `every`; at each multiple of `every` the new value has already begun. It never ends. PyTorch's `StepLR`.
///
/// @param from the value at step 0 and before; finite
/// @param every the length of a stair; finite and > 0
/// @param gamma the factor from stair to stair; finite
public record StepDecay(double from, double every, double gamma) implements Schedule {
    /// PyTorch's default for `gamma`.
    static final double DEFAULT_GAMMA = 0.1;

    public StepDecay {
        Check.finite("from", from);
        Check.above("every", 0, every);
        Check.finite("gamma", gamma);
    }

    /// A staircase that does not know yet how long its stairs are.
    @FunctionalInterface
    public interface Start {
        /// The staircase with stairs of `steps` steps.
        StepDecay every(double steps);
    }

    /// The same with another factor from stair to stair.
    public StepDecay gamma(double factor) {
        return new StepDecay(from, every, factor);
    }

    @Override
    public Formula formula(Formula t) {
        if (from == 0 || gamma == 1) {
            return constant(from);
        }
        Formula stair = t.max(constant(0)).div(every).floor();
        return constant(from).times(constant(gamma).pow(stair));
    }

    /// Infinite.
    @Override
    public double length() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return "step(" + from + ").every(" + Check.text(every) + ").gamma(" + gamma + ")";
    }
}
