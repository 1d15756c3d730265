package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// A power of the clock, cut off above: `min(factor * t^exponent, max)`.
///
/// At step 0 and before, `max` for a negative exponent, the power of zero for others. It never ends. For a law in
/// tokens, say how many tokens a step is: `powerLaw(4.6, -0.51, 0.02).stretch(1.0 / tokensPerStep)`. Shen et al.,
/// "Power Scheduler", 2024.
///
/// @param factor finite and >= 0
/// @param exponent finite
/// @param max never above this; finite and >= 0
public record PowerLaw(double factor, double exponent, double max) implements Schedule {
    public PowerLaw {
        Check.atLeast("factor", 0.0, factor);
        Check.finite("exponent", exponent);
        Check.atLeast("max", 0.0, max);
    }

    @Override
    public Formula formula(Formula t) {
        if (factor == 0) {
            return constant(0);
        }
        return constant(factor)
                .times(t.max(constant(0)).pow(exponent))
                .max(constant(0))
                .min(constant(max));
    }

    /// Infinite.
    @Override
    public double length() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return "powerLaw(" + factor + ", " + exponent + ", " + max + ")";
    }
}
