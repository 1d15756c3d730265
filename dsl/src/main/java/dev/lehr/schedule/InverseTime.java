package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// Decay with the inverse of the time: `from / (1 + rate * t / every)^power`.
///
/// Exactly `from` at step 0 and before. It never ends, and tends to zero. Keras's `InverseTimeDecay` for `power` = 1,
/// and the inverse square root for `power` = 0.5 and `rate` = 1 ([Families#inverseSqrt(double, double)]). For a
/// staircase add `heldEach(every)`.
///
/// @param from the value at step 0; finite
/// @param rate what is added to the divisor in `every` steps; finite and >= 0
/// @param every steps that the rate is for; finite and > 0
/// @param power finite and > 0
public record InverseTime(double from, double rate, double every, double power) implements Schedule {
    public InverseTime {
        Check.finite("from", from);
        Check.atLeast("rate", 0.0, rate);
        Check.above("every", 0, every);
        Check.above("power", 0, power);
    }

    /// The same with `rate` for every `steps` steps instead of each.
    public InverseTime every(double steps) {
        return new InverseTime(from, rate, steps, power);
    }

    /// The same with the divisor raised to a power.
    public InverseTime power(double exponent) {
        return new InverseTime(from, rate, every, exponent);
    }

    @Override
    public Formula formula(Formula t) {
        if (rate == 0) {
            return constant(from);
        }
        Formula divisor = t.max(constant(0)).div(every).times(rate).plus(1);
        return constant(from).div(power == 1 ? divisor : divisor.pow(power));
    }

    /// Infinite.
    @Override
    public double length() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return "inverseTime(" + from + ", " + rate + ")"
                + (every == 1 ? "" : ".every(" + Check.text(every) + ")")
                + (power == 1 ? "" : ".power(" + power + ")");
    }
}
