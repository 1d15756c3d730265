package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// Exponential decay (or growth): `from * gamma^(t / every)`, at every step, negative ones too.
///
/// Exactly `from` at step 0. It never ends. PyTorch's `ExponentialLR` for `every` = 1. For a staircase add
/// `heldEach(every)`.
///
/// @param from the value at step 0; finite
/// @param gamma the factor of `every` steps; finite and > 0
/// @param every steps that the factor is for; finite and > 0
public record Exponential(double from, double gamma, double every) implements Schedule {
    public Exponential {
        Check.finite("from", from);
        Check.above("gamma", 0, gamma);
        Check.above("every", 0, every);
    }

    /// The same with `gamma` for every `steps` steps instead of each.
    public Exponential every(double steps) {
        return new Exponential(from, gamma, steps);
    }

    @Override
    public Formula formula(Formula t) {
        if (from == 0 || gamma == 1) {
            return constant(from);
        }
        return constant(from).times(constant(gamma).pow(t.div(every)));
    }

    /// Infinite.
    @Override
    public double length() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return "exponential(" + from + ", " + gamma + ")" + (every == 1 ? "" : ".every(" + Check.text(every) + ")");
    }
}
