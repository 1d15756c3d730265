package dev.lehr.property;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Which numbers a reader finds simpler than others: 0, then 1, then small whole ones, then few digits.
final class Numbers {
    /// Every whole number is simpler than any that is not.
    private static final long NOT_WHOLE = 1L << 34;

    private static final long NOT_FINITE = NOT_WHOLE << 16;

    private static final long LARGEST = NOT_WHOLE >> 1;

    private static final int DIGIT = 1_000;

    private static final int MOST_DIGITS = 17;

    /// By how many powers of two the way to a smaller whole number is divided at most.
    private static final int HALVINGS = 40;

    private Numbers() {}

    /// How hard to read a number is: 0 for 0.
    static long complexity(double value) {
        if (value == 0) {
            return Double.doubleToRawLongBits(value) == 0 ? 0 : 1;
        }
        if (!Double.isFinite(value)) {
            return NOT_FINITE;
        }
        long sign = value < 0 ? 1 : 0;
        double size = Math.abs(value);
        if (size == Math.rint(size)) {
            return 2 * (long) Math.min(size, LARGEST) + sign;
        }
        BigDecimal decimal = new BigDecimal(Double.toString(size)).stripTrailingZeros();
        return NOT_WHOLE + (long) DIGIT * decimal.precision() + 2L * Math.abs(decimal.scale()) + sign;
    }

    /// Numbers that are simpler than `value`, the simplest first. Multiples of 1/4 stay such, so that clocks stay
    /// exact.
    static DoubleStream simpler(double value) {
        long most = complexity(value);
        return candidates(value).filter(simpler -> complexity(simpler) < most).distinct();
    }

    private static DoubleStream candidates(double value) {
        DoubleStream simplest = DoubleStream.of(0, 1, -1, 2, Math.abs(value));
        if (!Double.isFinite(value)) {
            return simplest;
        }
        double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
        if (whole == value) {
            return DoubleStream.concat(simplest, wholes(value));
        }
        DoubleStream rounded = DoubleStream.of(whole, whole + Math.signum(value), 0.5);
        boolean quarters = 4 * value == Math.rint(4 * value);
        return DoubleStream.concat(
                DoubleStream.concat(simplest, rounded), quarters ? DoubleStream.empty() : decimals(value));
    }

    /// From half of it up to one less than it.
    private static DoubleStream wholes(double value) {
        return IntStream.rangeClosed(1, HALVINGS)
                .mapToDouble(halving -> value - Math.rint(value / Math.pow(2, halving)))
                .filter(smaller -> smaller != value);
    }

    private static DoubleStream decimals(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value));
        return DoubleStream.concat(
                DoubleStream.of(0.1, 0.01, 0.001),
                IntStream.range(1, MOST_DIGITS)
                        .mapToDouble(digits ->
                                exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).doubleValue()));
    }
}
