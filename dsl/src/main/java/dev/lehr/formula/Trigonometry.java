package dev.lehr.formula;

import static dev.lehr.formula.Formula.constant;

import java.util.List;

/// The cosine as a formula over operations that every vector unit has, so that all machines compute the same bits.
///
/// The angle `x` is brought to `r = x - k pi/2` with `|r| <= pi/4`, as a sum of two doubles (`pi/2` is subtracted in three parts, which
/// keeps `r` accurate for `|x|` up to `2^30`; beyond `2^50` the result is meaningless). Then `cos x` is `cos r`, `-sin r`, `-cos r` or
/// `sin r` as the rest of `k / 4` says, which is -2, -1, 0, 1 or 2. The first terms of the cosine's series carry what rounding
/// takes from them, the rest is a polynomial that interpolates the series at Chebyshev nodes; the error stays below 0.7 units in the last
/// place.
final class Trigonometry {
    /// For larger magnitudes the cosine is meaningless, and may even leave `[-1, 1]`.
    static final double LARGEST_ANGLE = 0x1p50;

    private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;
    private static final double HALF_PI_HIGH = 0x1.921fb54442d18p+0;
    private static final double HALF_PI_MIDDLE = 0x1.1a62633145c07p-54;
    private static final double HALF_PI_LOW = -0x1.f1976b7ed8fbcp-110;

    /// Adding and subtracting this rounds to a whole number, for magnitudes below `2^51`.
    private static final double ROUNDER = 0x1.8p52;

    private static final double SIXTH = 0x1.5555555555555p-3;

    /// `1/4! - z/6! + z^2/8! - ...` on `[0, (pi/4)^2]`.
    private static final List<Double> COSINE_TAIL = List.of(
            0x1.5555555555555p-5,
            -0x1.6c16c16c16c17p-10,
            0x1.a01a01a019f89p-16,
            -0x1.27e4fb775f0bcp-22,
            0x1.1eed8e6b65e56p-29,
            -0x1.93957c0ddfac0p-37,
            0x1.abe575a44ec1bp-45);

    /// `1/5! - z/7! + z^2/9! - ...` on `[0, (pi/4)^2]`.
    private static final List<Double> SINE_TAIL = List.of(
            0x1.1111111111111p-7,
            -0x1.a01a01a019ed3p-13,
            0x1.71de3a550bf1cp-19,
            -0x1.ae64553225c12p-26,
            0x1.612259284e7e1p-33,
            -0x1.ab927d739be28p-41);

    /// The cosine of [Op#ARGUMENT].
    static final Formula COS = cosine(Op.ARGUMENT);

    private Trigonometry() {}

    static double cos(double x) {
        return ((Formula.Constant) cosine(constant(x))).value();
    }

    private static Formula cosine(Formula x) {
        Formula k = rounded(x.times(TWO_OVER_PI));
        Formula near = k.fma(constant(-HALF_PI_HIGH), x);
        Formula middle = k.times(HALF_PI_MIDDLE);
        Formula middleLow = k.fma(constant(HALF_PI_MIDDLE), middle.unaryMinus());
        Formula r = near.minus(middle);
        Formula low = near.minus(r).minus(middle).minus(k.fma(constant(HALF_PI_LOW), middleLow));
        Formula turn = k.minus(rounded(k.times(0.25)).times(4));
        return Formula.select(
                turn.abs().sameAs(constant(1)),
                () -> sineOfSmall(r, low).times(turn.unaryMinus()),
                () -> cosineOfSmall(r, low).times(constant(1).minus(turn.abs())));
    }

    /// `1 - z/2 + z^2 (1/24 - ...)` for `z = r^2`, less `r` times the low part.
    private static Formula cosineOfSmall(Formula r, Formula low) {
        Formula z = r.times(r);
        Formula zLow = r.unaryMinus().fma(r, z);
        Formula half = z.times(0.5);
        Formula large = constant(1).minus(half);
        Formula largeLow = constant(1).minus(large).minus(half);
        Formula small = zLow.fma(constant(0.5), largeLow.minus(r.times(low)));
        Formula square = z.times(z);
        return large.plus(square.fma(polynomial(COSINE_TAIL, z, square), small));
    }

    /// `r - r^3 (1/6 - z (...))` for `z = r^2`, and the low part times `1 - z/2`.
    private static Formula sineOfSmall(Formula r, Formula low) {
        Formula z = r.times(r);
        Formula bend = z.fma(polynomial(SINE_TAIL, z, z.times(z)), constant(-SIXTH));
        Formula lowPart = low.times(z).fma(constant(-0.5), low);
        return r.plus(r.times(z).fma(bend, lowPart));
    }

    /// `(c0 + c1 z) + (c2 + c3 z) z^2 + (c4 + c5 z + c6 z^2) z^4`: in parts, so that few operations have to wait for others.
    private static Formula polynomial(List<Double> c, Formula z, Formula square) {
        Formula first = pair(c, 0, z);
        Formula second = pair(c, 2, z);
        Formula third = pair(c, 4, z);
        if (c.size() > 6) {
            third = square.fma(constant(c.get(6)), third);
        }
        return square.times(square).fma(third, square.fma(second, first));
    }

    private static Formula pair(List<Double> c, int i, Formula z) {
        return z.fma(constant(c.get(i + 1)), constant(c.get(i)));
    }

    private static Formula rounded(Formula x) {
        return x.plus(ROUNDER).minus(ROUNDER);
    }
}
