package dev.lehr.formula;

import dev.lehr.formula.Elementary.TwoSum;

/// Sums of a geometric series `first, first * ratio, first * ratio^2, ...`, and which of them a number lies between.
///
/// Sums are computed in twice the precision of a `double` and rounded once. A decimal is taken at its word: with
/// `ratio = 1.1` the first four terms of 1000 sum up to exactly 4641, although the `double` 1.1 is a little more than
/// eleven tenths.
final class Series {
    /// Decimals with more digits after the point than this are taken as the `double` that they are.
    private static final int MOST_DIGITS = 15;

    /// Counts from here on are not all doubles.
    private static final double LARGEST_COUNT = 0x1p53;

    private static final double LARGEST_REFINED = 0x1p900;

    private Series() {}

    /// `first * (ratio^n - 1) / (ratio - 1)`, which is `first * n` for a ratio of 1; zero for `n <= 0`. A part of a
    /// term does not count.
    static double sum(double terms, double first, double ratio) {
        double n = Math.floor(terms);
        if (!(n > 0)) {
            return Double.isNaN(n) ? n : 0;
        }
        double whole = whole(n, first, ratio);
        if (whole < LARGEST_COUNT) {
            return whole;
        }
        double rough = ratio == 1 ? n * first : first * (StrictMath.pow(ratio, n) - 1) / (ratio - 1);
        if (!(Math.abs(rough) < LARGEST_REFINED)) {
            return rough;
        }
        TwoSum start = decimal(first);
        if (ratio == 1) {
            return start.times(n).value();
        }
        TwoSum factor = decimal(ratio);
        TwoSum growth = power(factor, n).plus(new TwoSum(-1, 0));
        return growth.times(factor.plus(new TwoSum(-1, 0)).inverse())
                .times(start)
                .value();
    }

    /// The sum of whole numbers, exact as long as it is below `2^53`; infinite for others.
    private static double whole(double n, double first, double ratio) {
        if (first != Math.rint(first) || ratio != Math.rint(ratio) || n > LARGEST_COUNT) {
            return Double.POSITIVE_INFINITY;
        }
        if (ratio == 1) {
            return first * n;
        }
        double power = 1;
        double square = ratio;
        for (long rest = (long) n; rest > 0; rest >>= 1, square *= square) {
            if ((rest & 1) != 0) {
                power *= square;
            }
        }
        return power < LARGEST_COUNT ? first * ((power - 1) / (ratio - 1)) : Double.POSITIVE_INFINITY;
    }

    /// The largest whole `n` with `sum(n) <= x`, for positive `first` and `ratio`: guessed with a logarithm, then
    /// found by comparing with sums, further and further from the guess and then by bisection. Infinite from the
    /// limit of the series on; zero below its first term; NaN for anything that is not a number or not positive.
    static double terms(double x, double first, double ratio) {
        if (!(first > 0 && ratio > 0)) {
            return Double.NaN;
        }
        if (!(x >= first) || x == Double.POSITIVE_INFINITY) {
            return x < first ? 0 : x;
        }
        if (ratio < 1 && x >= sum(Double.POSITIVE_INFINITY, first, ratio)) {
            return Double.POSITIVE_INFINITY;
        }
        double guess = ratio == 1 ? x / first : StrictMath.log1p(x * (ratio - 1) / first) / StrictMath.log1p(ratio - 1);
        double n = Math.max(1, Math.floor(guess));
        return n < LARGEST_COUNT ? search(x, first, ratio, n) : n;
    }

    private static double search(double x, double first, double ratio, double guess) {
        double low = guess;
        for (double stride = 1; sum(low, first, ratio) > x; stride *= 2) {
            low = Math.max(0, low - stride);
        }
        double high = low + 1;
        for (double stride = 1; sum(high, first, ratio) <= x; stride *= 2) {
            low = high;
            high += stride;
        }
        while (high - low > 1) {
            double middle = low + Math.floor((high - low) / 2);
            if (sum(middle, first, ratio) <= x) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The decimal of which `x` is the nearest double, if it is a short one.
    private static TwoSum decimal(double x) {
        double scale = 1;
        for (int digits = 0; digits <= MOST_DIGITS; digits++, scale *= 10) {
            double whole = Math.rint(x * scale);
            if (whole / scale == x && Math.abs(whole) < LARGEST_COUNT) {
                return new TwoSum(x, Math.fma(-x, scale, whole) / scale);
            }
        }
        return new TwoSum(x, 0);
    }

    private static TwoSum power(TwoSum base, double exponent) {
        if (exponent == Double.POSITIVE_INFINITY) {
            return new TwoSum(0, 0);
        }
        TwoSum result = TwoSum.ONE;
        TwoSum square = base;
        for (long rest = (long) exponent; rest > 0; rest >>= 1, square = square.times(square)) {
            if ((rest & 1) != 0) {
                result = result.times(square);
            }
        }
        return result;
    }
}
