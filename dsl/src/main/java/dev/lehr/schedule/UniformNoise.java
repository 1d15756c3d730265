package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;

/// Random numbers, evenly spread over `(low, high)`: another one each step, and the same one whenever the step is
/// asked for again.
///
/// The number depends on the seed and on `floor(t)` only, for negative steps too; so it needs no history, and step
/// `10^12` costs what step 10 does. The mean is `(low + high) / 2`, the standard deviation `(high - low) / sqrt(12)`.
/// It never ends.
///
/// @param seed between `-2^53` and `2^53`
/// @param low finite
/// @param high finite, >= `low`
public record UniformNoise(long seed, double low, double high) implements Schedule {
    private static final long LARGEST_SEED = 1L << 53;

    public UniformNoise {
        if (Math.abs(seed) > LARGEST_SEED || seed == Long.MIN_VALUE) {
            throw Check.failure("seed", "be between -2^53 and 2^53", Long.toString(seed));
        }
        Check.finite("low", low);
        Check.atLeast("high", low, high);
        Check.finite("high - low", high - low);
    }

    @Override
    public Formula formula(Formula t) {
        Formula random = Formula.apply(Op.RANDOM, constant(seed), t.floor());
        return random.times(high - low).plus(low).max(constant(low)).min(constant(high));
    }

    /// Infinite.
    @Override
    public double length() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return "uniformNoise(" + seed + ", " + low + ", " + high + ")";
    }
}
