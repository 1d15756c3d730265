package dev.lehr.rule;

import dev.lehr.check.Check;
import dev.lehr.formula.Interval;

/// The values that a hyper-parameter may have.
///
/// @param low the smallest
/// @param lowAllowed whether `low` itself is allowed
/// @param high the largest
/// @param highAllowed whether `high` itself is allowed
public record Range(double low, boolean lowAllowed, double high, boolean highAllowed) {
    /// `[0, infinity)`.
    public static final Range NON_NEGATIVE = new Range(0, true, Double.POSITIVE_INFINITY, false);

    /// `(-infinity, 0]`.
    public static final Range NON_POSITIVE = new Range(Double.NEGATIVE_INFINITY, false, 0, true);

    /// `(0, infinity)`.
    public static final Range POSITIVE = new Range(0, false, Double.POSITIVE_INFINITY, false);

    /// Any number.
    public static final Range FINITE = new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

    /// `[0, 1)`: what is forgotten of an average.
    public static final Range DECAY = new Range(0, true, 1, false);

    /// `[0, 1]`.
    public static final Range FRACTION = new Range(0, true, 1, true);

    /// An option: 0 for off, 1 for on.
    public static final Range FLAG = new Range(0, true, 1, true);

    /// Whether `value` may be; NaN never may.
    public boolean contains(double value) {
        return (value > low || (lowAllowed && value == low)) && (value < high || (highAllowed && value == high));
    }

    /// The closed interval around it.
    public Interval hull() {
        return new Interval(low, high);
    }

    /// `value`, if it may be.
    ///
    /// @throws IllegalArgumentException with the name, the range and the value, if it may not
    public double check(String name, double value) {
        return Check.that(contains(value), name, "be in " + this, value);
    }

    /// As mathematicians write it: `[0, 1)`.
    @Override
    public String toString() {
        return (lowAllowed ? "[" : "(") + end(low) + ", " + end(high) + (highAllowed ? "]" : ")");
    }

    private static String end(double value) {
        return Double.isInfinite(value) ? (value < 0 ? "-infinity" : "infinity") : Check.text(value);
    }
}
