package dev.lehr.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Elementary functions to 80 digits, from their series: what the computed ones are measured against.
final class Exact {
    static final MathContext DIGITS = new MathContext(80, RoundingMode.HALF_EVEN);
    private static final BigDecimal NOTHING = new BigDecimal("1e-85");

    static final BigDecimal PI = arctangentOfInverse(5)
            .multiply(BigDecimal.valueOf(16))
            .subtract(arctangentOfInverse(239).multiply(BigDecimal.valueOf(4)));

    private Exact() {}

    /// Machin's formula needs these.
    private static BigDecimal arctangentOfInverse(long n) {
        BigDecimal square = BigDecimal.valueOf(n * n);
        BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(n), DIGITS);
        BigDecimal sum = power;
        for (long k = 3; power.abs().compareTo(NOTHING) > 0; k += 2) {
            power = power.divide(square, DIGITS).negate();
            sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS), DIGITS);
        }
        return sum;
    }

    static BigDecimal cos(double angle) {
        BigDecimal turn = PI.multiply(BigDecimal.TWO);
        BigDecimal x = new BigDecimal(angle);
        BigDecimal rest = x.subtract(turn.multiply(x.divide(turn, 0, RoundingMode.HALF_EVEN)));
        BigDecimal square = rest.multiply(rest, DIGITS).negate();
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = term;
        for (long k = 1; term.abs().compareTo(NOTHING) > 0; k += 2) {
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf(k * (k + 1)), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum;
    }

    /// By halving the argument until it is small.
    static BigDecimal exp(BigDecimal x) {
        int halvings = 20;
        BigDecimal small = x.divide(BigDecimal.TWO.pow(halvings), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = term;
        for (long k = 1; term.abs().compareTo(NOTHING) > 0; k++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.pow(1 << halvings, DIGITS);
    }

    /// By Newton's method from the nearest double.
    static BigDecimal log(double x) {
        BigDecimal log = new BigDecimal(StrictMath.log(x));
        for (int i = 0; i < 3; i++) {
            BigDecimal power = exp(log);
            BigDecimal error = new BigDecimal(x).subtract(power).divide(power, DIGITS);
            log = log.add(error, DIGITS);
        }
        return log;
    }

    /// How far `computed` is from `exact`, in units in the last place of `computed`.
    static double ulps(double computed, BigDecimal exact) {
        BigDecimal error = new BigDecimal(computed).subtract(exact).abs();
        return error.divide(new BigDecimal(Math.ulp(computed)), DIGITS).doubleValue();
    }
}
