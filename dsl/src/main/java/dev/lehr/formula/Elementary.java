package dev.lehr.formula;

/// The elementary functions of the language: the same bits on every machine, and the correctly rounded result
/// but for about one argument in a billion.
///
/// A good C library rounds its `pow` correctly in all but a few of ten thousand cases, Java's `StrictMath.pow` in nine of ten:
/// an optimizer that wants the same bias corrections as PyTorch's needs the former. So logarithm and
/// exponential are carried here as unevaluated sums of two doubles (about 100 bits) and rounded once.
final class Elementary {
    /// `ln 2` as a sum of three doubles, the first with enough trailing zeros that its multiples are exact.
    private static final double LN2_HIGH = 0x1.62e42fefap-1;

    private static final double LN2_MIDDLE = 0x1.cf79abc9e3b3ap-40;
    private static final double LN2_LOW = -0x1.ff0342542fc33p-94;

    /// Exponentials are taken of arguments made smaller by this power of two, then squared as often.
    private static final int HALVINGS = 9;

    /// `1/2!, 1/3!, ...`, each as a sum of two doubles.
    private static final TwoSum[] INVERSE_FACTORIALS = inverseFactorials(9);

    /// Beyond these magnitudes the low part of a sum would lose bits to underflow or overflow.
    private static final double SMALLEST_REFINED = 0x1p-900;

    private static final double LARGEST_REFINED = 0x1p900;
    private static final int LARGEST_WHOLE_EXPONENT = 1 << 20;

    private Elementary() {}

    /// An unevaluated sum `high + low` with `|low| <= ulp(high) / 2`.
    record TwoSum(double high, double low) {
        static final TwoSum ONE = new TwoSum(1, 0);

        static TwoSum ordered(double large, double small) {
            double sum = large + small;
            return new TwoSum(sum, small - (sum - large));
        }

        static TwoSum of(double a, double b) {
            double sum = a + b;
            double virtual = sum - a;
            return new TwoSum(sum, (a - (sum - virtual)) + (b - virtual));
        }

        TwoSum plus(TwoSum other) {
            TwoSum sum = of(high, other.high);
            return ordered(sum.high, sum.low + low + other.low);
        }

        TwoSum times(TwoSum other) {
            double product = high * other.high;
            double error = Math.fma(high, other.high, -product);
            return ordered(product, error + (high * other.low + low * other.high));
        }

        TwoSum times(double factor) {
            double product = high * factor;
            return ordered(product, Math.fma(high, factor, -product) + low * factor);
        }

        TwoSum inverse() {
            double quotient = 1 / high;
            double rest = Math.fma(-high, quotient, 1) - low * quotient;
            return ordered(quotient, quotient * rest);
        }

        TwoSum scaled(int exponent) {
            return new TwoSum(Math.scalb(high, exponent), Math.scalb(low, exponent));
        }

        double value() {
            return high + low;
        }
    }

    private static TwoSum[] inverseFactorials(int last) {
        TwoSum[] inverses = new TwoSum[last - 1];
        double factorial = 1;
        for (int n = 2; n <= last; n++) {
            factorial *= n;
            inverses[n - 2] = new TwoSum(factorial, 0).inverse();
        }
        return inverses;
    }

    /// `e^x`, correctly rounded but for about one argument in a billion; zero, one and infinity as the limits say.
    static double exp(double x) {
        double rough = StrictMath.exp(x);
        return refinable(rough) && x != 0 ? exponential(new TwoSum(x, 0)).value() : rough;
    }

    /// The natural logarithm; negative infinity at zero, NaN below.
    static double log(double x) {
        boolean plain = x > SMALLEST_REFINED && x < LARGEST_REFINED && x != 1;
        return plain ? logarithm(x).value() : StrictMath.log(x);
    }

    /// `x^y` with the special cases of [Math#pow].
    static double pow(double x, double y) {
        double rough = StrictMath.pow(x, y);
        double magnitude = Math.abs(x);
        if (!refinable(rough) || !refinable(magnitude) || y == 0 || y == 1 || magnitude == 1) {
            return rough;
        }
        boolean whole = y == Math.rint(y) && Math.abs(y) <= LARGEST_WHOLE_EXPONENT;
        double power = whole
                ? power(magnitude, (int) y)
                : exponential(logarithm(magnitude).times(y)).value();
        return Math.copySign(power, rough);
    }

    /// The remainder of `x / n` with the sign of `n`, exact for `n > 0`; in `[0, n)`.
    static double mod(double x, double n) {
        double rest = x % n;
        if (rest != 0 && (rest < 0) != (n < 0)) {
            rest += n;
        }
        return rest == n ? 0 : rest + 0.0;
    }

    private static boolean refinable(double value) {
        double magnitude = Math.abs(value);
        return magnitude > SMALLEST_REFINED && magnitude < LARGEST_REFINED;
    }

    /// By squaring; with plain numbers instead of a [TwoSum] for each, because optimizers take powers at every step and must not
    /// allocate.
    private static double power(double base, int exponent) {
        double high = 1;
        double low = 0;
        double squareHigh = base;
        double squareLow = 0;
        for (int rest = Math.abs(exponent); ; ) {
            if ((rest & 1) != 0) {
                double product = high * squareHigh;
                double error = Math.fma(high, squareHigh, -product) + (high * squareLow + low * squareHigh);
                high = product + error;
                low = error - (high - product);
            }
            rest >>= 1;
            if (rest == 0) {
                break;
            }
            double square = squareHigh * squareHigh;
            double error = Math.fma(squareHigh, squareHigh, -square) + 2 * (squareHigh * squareLow);
            squareHigh = square + error;
            squareLow = error - (squareHigh - square);
        }
        return exponent < 0 ? new TwoSum(high, low).inverse().value() : high + low;
    }

    /// `e^(k ln 2 + r) = 2^k (e^(r / 512))^512`, the last by nine squarings of `e^x - 1`.
    private static TwoSum exponential(TwoSum x) {
        double turns = Math.rint(x.high / StrictMath.log(2));
        TwoSum rest = TwoSum.of(Math.fma(-turns, LN2_HIGH, x.high), x.low)
                .plus(new TwoSum(LN2_MIDDLE, LN2_LOW).times(-turns))
                .scaled(-HALVINGS);
        TwoSum sum = INVERSE_FACTORIALS[INVERSE_FACTORIALS.length - 1];
        for (int n = INVERSE_FACTORIALS.length - 2; n >= 0; n--) {
            sum = sum.times(rest).plus(INVERSE_FACTORIALS[n]);
        }
        TwoSum lessOne = sum.times(rest).times(rest).plus(rest);
        for (int n = 0; n < HALVINGS; n++) {
            lessOne = lessOne.times(lessOne).plus(lessOne.scaled(1));
        }
        return lessOne.plus(TwoSum.ONE).scaled((int) turns);
    }

    /// One Newton step from the rough logarithm `y`: `y + d - d^2 / 2` where `1 + d = x e^(-y)`.
    private static TwoSum logarithm(double x) {
        double rough = StrictMath.log(x);
        TwoSum ratio = exponential(new TwoSum(-rough, 0)).times(x);
        TwoSum excess = ratio.plus(new TwoSum(-1, 0));
        TwoSum correction = excess.plus(new TwoSum(-excess.high * excess.high / 2, 0));
        return new TwoSum(rough, 0).plus(correction);
    }
}
