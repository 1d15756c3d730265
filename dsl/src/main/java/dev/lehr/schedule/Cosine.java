package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// Half a cosine: `to + (from - to) * (1 + cos(pi * t / T)) / 2`.
///
/// Exactly `from` at step 0 and before, exactly `to` at step `T` and beyond (where PyTorch's `CosineAnnealingLR` would rise again); never
/// outside both. Loshchilov and Hutter, "SGDR", 2017, equation 5, without restarts.
///
/// @param from the value at step 0; finite
/// @param to the value at step `T`; finite
/// @param steps the length `T`; finite and >= 0
public record Cosine(double from, double to, double steps) implements Schedule {
    public Cosine {
        Check.finite("from", from);
        Check.finite("to", to);
        Check.atLeast("steps", 0, steps);
    }

    @Override
    public Formula formula(Formula t) {
        return Profiled.formula(Profile.cosine(), from, to, steps, t);
    }

    @Override
    public double length() {
        return steps;
    }

    @Override
    public String toString() {
        return "cosine(" + from + ", " + to + ").over(" + Check.text(steps) + ")";
    }
}
