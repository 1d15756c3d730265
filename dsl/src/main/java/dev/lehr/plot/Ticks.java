package dev.lehr.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.LongStream;

/// Round numbers along an axis: the multiples of 1, 2 or 5 times a power of ten.
///
/// @param low where the axis begins
/// @param high where it ends
/// @param step the distance of two ticks
record Ticks(double low, double high, BigDecimal step) {

    /// An axis may end this part of a step beyond a tick.
    private static final double NEAR = 0.25;

    /// A number on an axis.
    record Tick(double value, String label) {}

    /// The closest ticks of which at most `count` lie on the axis.
    ///
    /// @param low finite
    /// @param high finite and > `low`
    /// @param count at least 2
    static Ticks on(double low, double high, int count) {
        return closest(low, high, count, step -> new Ticks(low, high, step));
    }

    /// The closest ticks, at most `count`, on an axis that encloses `[low, high]`. It begins and ends with a tick,
    /// unless a tick is so near that the next one would leave the axis half empty.
    ///
    /// @param count at least 3
    static Ticks around(double low, double high, int count) {
        return closest(low, high, count, step -> {
            double margin = NEAR * step.doubleValue();
            double lowest = round(low, step, RoundingMode.CEILING);
            double highest = round(high, step, RoundingMode.FLOOR);
            return new Ticks(
                    lowest - low <= margin ? low : round(low, step, RoundingMode.FLOOR),
                    high - highest <= margin ? high : round(high, step, RoundingMode.CEILING),
                    step);
        });
    }

    private static double round(double value, BigDecimal step, RoundingMode mode) {
        return step.multiply(multiple(value, step, mode)).doubleValue();
    }

    private static Ticks closest(double low, double high, int count, Function<BigDecimal, Ticks> withStep) {
        int exponent = (int) Math.floor(Math.log10((high - low) / count)) - 1;
        for (BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent); ; power = power.movePointRight(1)) {
            for (int digit : new int[] {1, 2, 5}) {
                Ticks ticks = withStep.apply(power.multiply(BigDecimal.valueOf(digit)));
                if (ticks.multiples().size() <= count) {
                    return ticks;
                }
            }
        }
    }

    List<Tick> list() {
        boolean plain = plain();
        return multiples().stream()
                .map(value -> new Tick(value.doubleValue(), plain ? decimal(value) : scientific(value)))
                .toList();
    }

    /// The number of steps on the axis, possibly not whole.
    double steps() {
        return (high - low) / step.doubleValue();
    }

    /// The length of the longest label.
    int widest() {
        return list().stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
    }

    private List<BigDecimal> multiples() {
        long first = multiple(low, step, RoundingMode.CEILING).longValueExact();
        long last = multiple(high, step, RoundingMode.FLOOR).longValueExact();
        return LongStream.rangeClosed(first, last)
                .mapToObj(n -> step.multiply(BigDecimal.valueOf(n)))
                .toList();
    }

    private static BigDecimal multiple(double value, BigDecimal step, RoundingMode mode) {
        return new BigDecimal(Double.toString(value)).divide(step, 0, mode);
    }

    /// Whether the numbers read well without an exponent.
    private boolean plain() {
        double largest = Math.max(Math.abs(low), Math.abs(high));
        return largest < 1e7 && largest >= 1e-3 && step.doubleValue() >= 1e-6;
    }

    private String decimal(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        int digits = Math.max(0, step.stripTrailingZeros().scale());
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    private static String scientific(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        String digits = value.stripTrailingZeros().unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - value.stripTrailingZeros().scale();
        return (value.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + "e"
                + exponent;
    }
}
