package dev.lehr.formula;

import java.util.function.DoubleUnaryOperator;

/// A closed interval of the extended real line that encloses every value that a formula can take.
///
/// IEEE-754 operations round monotonically, so the same operation applied to the ends of its arguments' intervals encloses
/// every *computed* value; no outward rounding is needed for them. Functions whose computed values are only
/// nearly monotone widen their result ([#widened()]).
///
/// @param low the smallest value, possibly negative infinity
/// @param high the largest value, possibly infinity
public record Interval(double low, double high) {

    /// The whole line: nothing is known.
    public static final Interval ALL = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// Both truth values, as the numbers 0 and 1.
    static final Interval UNDECIDED = new Interval(0, 1);

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("low must be <= high but low was " + low + " and high was " + high);
        }
    }

    /// The interval that holds just `value`; [#ALL] if it is not a number.
    public static Interval of(double value) {
        return Double.isNaN(value) ? ALL : new Interval(value, value);
    }

    /// The smallest interval that encloses all of `values`; [#ALL] if one of them is not a number.
    public static Interval hull(double... values) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Double.isNaN(value)) {
                return ALL;
            }
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new Interval(low, high);
    }

    /// All numbers up to `limit`.
    public static Interval atMost(double limit) {
        return new Interval(Double.NEGATIVE_INFINITY, limit);
    }

    /// All numbers from `limit` on.
    public static Interval atLeast(double limit) {
        return new Interval(limit, Double.POSITIVE_INFINITY);
    }

    /// All doubles below `limit`.
    public static Interval below(double limit) {
        return atMost(Math.nextDown(limit));
    }

    /// All doubles above `limit`.
    public static Interval above(double limit) {
        return atLeast(Math.nextUp(limit));
    }

    /// Whether `value` lies inside, ends included. A NaN lies in no interval.
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /// Whether every value of `other` lies inside.
    public boolean encloses(Interval other) {
        return low <= other.low && other.high <= high;
    }

    /// Whether it holds a single value.
    public boolean isPoint() {
        return low == high;
    }

    /// Whether nothing at all is known.
    public boolean isUnknown() {
        return low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
    }

    /// `high - low`.
    public double width() {
        return high - low;
    }

    /// The smallest interval that encloses both.
    public Interval union(Interval other) {
        return new Interval(Math.min(low, other.low), Math.max(high, other.high));
    }

    /// Whether both have a value in common.
    public boolean meets(Interval other) {
        return low <= other.high && other.low <= high;
    }

    /// What both have in common. They must [meet][#meets(Interval)].
    public Interval intersect(Interval other) {
        return new Interval(Math.max(low, other.low), Math.min(high, other.high));
    }

    /// The image under a function that never falls.
    Interval rising(DoubleUnaryOperator function) {
        return ordered(function.applyAsDouble(low), function.applyAsDouble(high));
    }

    /// The image under a function that never rises.
    Interval falling(DoubleUnaryOperator function) {
        return ordered(function.applyAsDouble(high), function.applyAsDouble(low));
    }

    /// One unit in the last place wider at each end, for functions that round nearly, not exactly.
    Interval widened() {
        return new Interval(Math.nextDown(low), Math.nextUp(high));
    }

    private static Interval ordered(double low, double high) {
        return low <= high ? new Interval(low, high) : ALL;
    }

    /// `[low, high]`, with the shortest decimals that parse back to the same doubles.
    @Override
    public String toString() {
        return "[" + low + ", " + high + "]";
    }
}
