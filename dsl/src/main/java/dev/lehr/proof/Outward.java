package dev.lehr.proof;

import dev.lehr.formula.Interval;

/// Arithmetic on intervals of real numbers: results are rounded outwards, so that they enclose the exact ones.
final class Outward {
    static final Interval ZERO = new Interval(0, 0);

    private Outward() {}

    static Interval add(Interval a, Interval b) {
        return a.isPoint() && a.low() == 0
                ? b
                : b.isPoint() && b.low() == 0 ? a : wider(a.low() + b.low(), a.high() + b.high());
    }

    static Interval subtract(Interval a, Interval b) {
        return add(a, negate(b));
    }

    static Interval negate(Interval a) {
        return new Interval(-a.high(), -a.low());
    }

    static Interval multiply(Interval a, Interval b) {
        if (isZero(a) || isZero(b)) {
            return ZERO;
        }
        double ll = a.low() * b.low();
        double lh = a.low() * b.high();
        double hl = a.high() * b.low();
        double hh = a.high() * b.high();
        return wider(Math.min(Math.min(ll, lh), Math.min(hl, hh)), Math.max(Math.max(ll, lh), Math.max(hl, hh)));
    }

    static Interval multiply(Interval a, double factor) {
        return multiply(a, new Interval(factor, factor));
    }

    /// [Interval#ALL] if the divisor may be zero.
    static Interval divide(Interval a, Interval b) {
        if (b.contains(0)) {
            return Interval.ALL;
        }
        if (isZero(a)) {
            return ZERO;
        }
        double ll = a.low() / b.low();
        double lh = a.low() / b.high();
        double hl = a.high() / b.low();
        double hh = a.high() / b.high();
        return wider(Math.min(Math.min(ll, lh), Math.min(hl, hh)), Math.max(Math.max(ll, lh), Math.max(hl, hh)));
    }

    static Interval divide(Interval a, double divisor) {
        return divide(a, new Interval(divisor, divisor));
    }

    private static boolean isZero(Interval a) {
        return a.low() == 0 && a.high() == 0;
    }

    /// The largest absolute value.
    static double magnitude(Interval a) {
        return Math.max(-a.low(), a.high());
    }

    /// The smallest absolute value.
    static double smallest(Interval a) {
        return a.contains(0) ? 0 : Math.min(Math.abs(a.low()), Math.abs(a.high()));
    }

    /// `[value - by, value + by]` for every value of an interval.
    static Interval around(Interval a, double by) {
        return by == 0 ? a : wider(a.low() - by, a.high() + by);
    }

    private static Interval wider(double low, double high) {
        return low <= high ? new Interval(Math.nextDown(low), Math.nextUp(high)) : Interval.ALL;
    }
}
