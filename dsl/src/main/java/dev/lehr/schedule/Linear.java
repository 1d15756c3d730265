package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// A straight line: `((to - from) / T) * t + from`, the operations of `numpy.interp`.
///
/// Exactly `from` at step 0 and before, exactly `to` at step `T` and beyond; never outside both. PyTorch's `LinearLR`, optax's
/// `linear_schedule`.
///
/// @param from the value at step 0; finite
/// @param to the value at step `T`; finite
/// @param steps the length `T`; finite and >= 0
public record Linear(double from, double to, double steps) implements Schedule {
    public Linear {
        Check.finite("from", from);
        Check.finite("to", to);
        Check.atLeast("steps", 0, steps);
    }

    @Override
    public Formula formula(Formula t) {
        return Clock.hold(
                t, steps, from, to, () -> t.times((to - from) / steps).plus(constant(from)));
    }

    @Override
    public double length() {
        return steps;
    }

    @Override
    public String toString() {
        return "linear(" + from + ", " + to + ").over(" + Check.text(steps) + ")";
    }
}
