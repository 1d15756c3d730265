package dev.lehr.formula;

import static dev.lehr.formula.Formula.constant;

import java.util.List;

/// The cosine as a formula over operations that every vector unit has, so that all machines compute the same bits.
///
/// The angle `x` is brought to `r = x - k pi/2` with `|r| <= pi/4`, as a sum of two doubles (`pi/2` is subtracted in three parts, which
/// keeps `r` accurate for `|x|` up to `2^30`; beyond `2^50` the result is meaningless). Then `cos x` is `cos r`, `-sin r`, `-cos r` or
/// `sin r` as the rest of `k / 4` says, which is -2, -1, 0, 1 or 2. The first two terms of either series are carried in two doubles as
/// well, the rest is a polynomial that interpolates the series at Chebyshev nodes; the error stays below 0.51 units in the last place.
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
    private static final double SIXTH_LOW = 0x1.5555555555555p-57;
    private static final double TWENTY_FOURTH = 0x1.5555555555555p-5;
    private static final double TWENTY_FOURTH_LOW = 0x1.5555555555555p-59;

    /// `1/6! - z/8! + z^2/10! - ...` on `[0, (pi/4)^2]`.
    private static final List<Double> COSINE_TAIL = List.of(
            0x1.6c16c16c16c17p-10,
            -0x1.a01a01a019f89p-16,
            0x1.27e4fb775f0bcp-22,
            -0x1.1eed8e6b65e56p-29,
            0x1.93957c0ddfac0p-37,
            -0x1.abe575a44ec1bp-45);

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
        Formula z = r.times(r);
        Formula zLow = r.fma(r, z.unaryMinus()).plus(r.times(low).times(2));
        Formula turn = k.minus(rounded(k.times(0.25)).times(4));
        return Formula.select(
                turn.abs().sameAs(constant(1)),
                () -> sineOfSmall(r, low, z, zLow).times(turn.unaryMinus()),
                () -> cosineOfSmall(z, zLow).times(constant(1).minus(turn.abs())));
    }

    /// `1 - z/2 + z^2/24 - z^3 (...)`.
    private static Formula cosineOfSmall(Formula z, Formula zLow) {
        Formula half = z.times(0.5);
        Formula large = constant(1).minus(half);
        Formula largeLow = constant(1).minus(large).minus(half).minus(zLow.times(0.5));
        Formula square = z.times(z);
        Formula squareLow = z.fma(z, square.unaryMinus()).plus(z.times(zLow).times(2));
        Formula third = square.times(TWENTY_FOURTH);
        Formula thirdLow = square.fma(constant(TWENTY_FOURTH), third.unaryMinus())
                .plus(square.fma(constant(TWENTY_FOURTH_LOW), squareLow.times(TWENTY_FOURTH)));
        Formula rest = square.times(z).times(polynomial(COSINE_TAIL, z));
        Formula sum = large.plus(third);
        Formula sumLow = large.minus(sum).plus(third);
        return sum.plus(sumLow.plus(largeLow.plus(thirdLow)).minus(rest));
    }

    /// `r - r^3/6 + r^5 (...)`.
    private static Formula sineOfSmall(Formula r, Formula low, Formula z, Formula zLow) {
        Formula cube = z.times(r);
        Formula cubeLow = z.fma(r, cube.unaryMinus()).plus(z.fma(low, zLow.times(r)));
        Formula second = cube.times(SIXTH);
        Formula secondLow = cube.fma(constant(SIXTH), second.unaryMinus())
                .plus(cube.fma(constant(SIXTH_LOW), cubeLow.times(SIXTH)));
        Formula rest = cube.times(z).times(polynomial(SINE_TAIL, z));
        Formula sum = r.minus(second);
        Formula sumLow = r.minus(sum).minus(second);
        return sum.plus(sumLow.plus(low.minus(secondLow)).plus(rest));
    }

    private static Formula polynomial(List<Double> coefficients, Formula z) {
        Formula sum = constant(coefficients.getLast());
        for (int i = coefficients.size() - 2; i >= 0; i--) {
            sum = sum.fma(z, constant(coefficients.get(i)));
        }
        return sum;
    }

    private static Formula rounded(Formula x) {
        return x.plus(ROUNDER).minus(ROUNDER);
    }
}
