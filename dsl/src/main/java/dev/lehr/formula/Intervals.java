package dev.lehr.formula;

/// The interval meanings of the operations of [Op] that need more than a line.
final class Intervals {
    private Intervals() {}

    static Interval add(Interval a, Interval b) {
        return ends(a.low() + b.low(), a.high() + b.high());
    }

    static Interval subtract(Interval a, Interval b) {
        return ends(a.low() - b.high(), a.high() - b.low());
    }

    static Interval multiply(Interval a, Interval b) {
        return Interval.hull(
                product(a.low(), b.low()),
                product(a.low(), b.high()),
                product(a.high(), b.low()),
                product(a.high(), b.high()));
    }

    /// The ends of an interval may be infinite although no value is: zero times any of them is zero.
    private static double product(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    static Interval divide(Interval a, Interval b) {
        if (b.contains(0)) {
            return Interval.ALL;
        }
        return Interval.hull(a.low() / b.low(), a.low() / b.high(), a.high() / b.low(), a.high() / b.high());
    }

    static Interval fma(Interval a, Interval b, Interval c) {
        Interval low = corners(a, b, c.low());
        return low.union(corners(a, b, c.high()));
    }

    private static Interval corners(Interval a, Interval b, double c) {
        return Interval.hull(
                Math.fma(a.low(), b.low(), c),
                Math.fma(a.low(), b.high(), c),
                Math.fma(a.high(), b.low(), c),
                Math.fma(a.high(), b.high(), c));
    }

    static Interval abs(Interval a) {
        if (a.contains(0)) {
            return new Interval(0, Math.max(-a.low(), a.high()));
        }
        return Interval.hull(Math.abs(a.low()), Math.abs(a.high()));
    }

    static Interval sqrt(Interval a) {
        return a.low() < 0 ? Interval.ALL : a.rising(Math::sqrt);
    }

    static Interval log(Interval a) {
        return a.low() <= 0 ? Interval.ALL : a.rising(Elementary::log).widened();
    }

    static Interval min(Interval a, Interval b) {
        return new Interval(Math.min(a.low(), b.low()), Math.min(a.high(), b.high()));
    }

    static Interval max(Interval a, Interval b) {
        return new Interval(Math.max(a.low(), b.low()), Math.max(a.high(), b.high()));
    }

    /// Within one turn the remainder rises; over more than one it takes every value of `[0, n)`.
    static Interval mod(Interval a, Interval n) {
        if (!n.isPoint() || !(n.low() > 0)) {
            return Interval.ALL;
        }
        double size = n.low();
        double first = Elementary.mod(a.low(), size);
        double last = Elementary.mod(a.high(), size);
        return a.width() < size && first <= last ? new Interval(first, last) : new Interval(0, Math.nextDown(size));
    }

    /// For a positive base, powers are monotone in each argument: the extremes are at the corners. What has become zero
    /// stays zero.
    static Interval pow(Interval base, Interval exponent) {
        if (base.contains(0) && exponent.low() < 0) {
            return Interval.ALL;
        }
        boolean whole = exponent.isPoint() && exponent.low() == Math.rint(exponent.low()) && exponent.low() >= 0;
        if (base.low() < 0 && !(whole && base.low() > Double.NEGATIVE_INFINITY && base.high() < Double.POSITIVE_INFINITY)) {
            return Interval.ALL;
        }
        Interval corners = Interval.hull(
                Elementary.pow(base.low(), exponent.low()),
                Elementary.pow(base.low(), exponent.high()),
                Elementary.pow(base.high(), exponent.low()),
                Elementary.pow(base.high(), exponent.high()));
        if (base.low() >= 0) {
            boolean zero = corners.high() == 0;
            return new Interval(Math.max(0, Math.nextDown(corners.low())), zero ? 0 : Math.nextUp(corners.high()));
        }
        Interval all = base.contains(0) ? corners.union(Interval.of(0)) : corners;
        return all.isUnknown() ? all : all.widened();
    }

    /// The peaks and troughs between the ends decide; nearly-touched ones count as touched.
    static Interval cos(Interval a) {
        Interval full = new Interval(-1, 1);
        double largest = Math.max(-a.low(), a.high());
        if (largest > Trigonometry.LARGEST_ANGLE) {
            return Interval.ALL;
        }
        if (!(a.width() < 2 * Math.PI) || largest > 1e6) {
            return full;
        }
        Interval ends = Interval.hull(StrictMath.cos(a.low()), StrictMath.cos(a.high())).widened().widened();
        double slack = 1e-9;
        double first = Math.ceil(a.low() / Math.PI - slack);
        double last = Math.floor(a.high() / Math.PI + slack);
        for (double turn = first; turn <= last; turn++) {
            ends = ends.union(Interval.of(Elementary.mod(turn, 2) == 0 ? 1 : -1));
        }
        return ends.intersect(full);
    }

    static Interval less(Interval a, Interval b) {
        return a.high() < b.low() ? Interval.of(1) : a.low() >= b.high() ? Interval.of(0) : Interval.UNDECIDED;
    }

    static Interval lessOrEqual(Interval a, Interval b) {
        return a.high() <= b.low() ? Interval.of(1) : a.low() > b.high() ? Interval.of(0) : Interval.UNDECIDED;
    }

    static Interval equal(Interval a, Interval b) {
        if (a.isPoint() && b.isPoint()) {
            return Interval.of(a.low() == b.low() ? 1 : 0);
        }
        return a.meets(b) ? Interval.UNDECIDED : Interval.of(0);
    }

    static Interval select(Interval condition, Interval yes, Interval no) {
        return condition.low() == 1 ? yes : condition.high() == 0 ? no : yes.union(no);
    }

    static Interval random(Interval seed, Interval number) {
        return seed.isPoint() && number.isPoint()
                ? Interval.of(Randomness.uniform(seed.low(), number.low()))
                : Randomness.RANGE;
    }

    /// Of a series with positive terms, longer sums are larger, and larger numbers hold more terms.
    static Interval series(Op.Value series, Interval a, Interval first, Interval ratio) {
        boolean rising = first.isPoint() && ratio.isPoint() && first.low() > 0 && ratio.low() > 0;
        return rising ? a.rising(x -> series.of(x, first.low(), ratio.low())) : Interval.ALL;
    }

    private static Interval ends(double low, double high) {
        return low <= high ? new Interval(low, high) : Interval.ALL;
    }
}
