package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// `value` at every step.
///
/// @param value finite
public record Constant(double value) implements Schedule {
    public Constant {
        Check.finite("value", value);
    }

    @Override
    public Formula formula(Formula t) {
        return Formula.constant(value);
    }

    /// Infinite.
    @Override
    public double length() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return "constant(" + value + ")";
    }
}
