package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// A power of the time that is left: `to + (from - to) * (1 - t / T)^power`.
///
/// Exactly `from` at step 0 and before, exactly `to` at step `T` and beyond; never outside both. PyTorch's `PolynomialLR` (which ends at
/// zero), optax's and Keras's polynomial decay.
///
/// @param from the value at step 0; finite
/// @param to the value at step `T`; finite
/// @param power > 0; 1 is a straight line
/// @param steps the length `T`; finite and >= 0
public record Polynomial(double from, double to, double power, double steps) implements Schedule {
    public Polynomial {
        Check.finite("from", from);
        Check.finite("to", to);
        Check.above("power", 0, power);
        Check.atLeast("steps", 0, steps);
    }

    @Override
    public Formula formula(Formula t) {
        return Profiled.formula(Profile.polynomial(power), from, to, steps, t);
    }

    @Override
    public double length() {
        return steps;
    }

    @Override
    public String toString() {
        return "polynomial(" + from + ", " + to + ", " + power + ").over(" + Check.text(steps) + ")";
    }
}
