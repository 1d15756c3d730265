package dev.lehr.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The axis on which equal distances are equal factors. It is drawn on the scale of the decimal logarithm; its
/// numbers are powers of ten, with 2 and 5 times these between them where there is room.
final class Decades {
    private static final int[] ONE_TWO_FIVE = {1, 2, 5};
    private static final int[] ONE = {1};

    private Decades() {}

    /// The place of a value; NaN for what has none, zero and below.
    static double place(double value) {
        return value > 0 ? Math.log10(value) : Double.NaN;
    }

    /// An axis that encloses all places that are numbers, and begins and ends with a number.
    ///
    /// @param rows how many numbers have room, at least 3
    static ValueAxis around(List<Point> points, int rows) {
        double[] places =
                points.stream().mapToDouble(Point::y).filter(Double::isFinite).toArray();
        double low = places.length == 0 ? 0 : Arrays.stream(places).min().orElseThrow();
        double high = places.length == 0 ? 1 : Arrays.stream(places).max().orElseThrow();
        List<Ticks.Tick> fine = enclosing(ticks(low, high, 1, ONE_TWO_FIVE), low, high);
        if (fine.size() <= rows) {
            return axis(fine);
        }
        for (int every = 1; ; every++) {
            List<Ticks.Tick> coarse = enclosing(ticks(low, high, every, ONE), low, high);
            if (coarse.size() <= rows) {
                return axis(coarse);
            }
        }
    }

    private static ValueAxis axis(List<Ticks.Tick> ticks) {
        return new ValueAxis(ticks.getFirst().value(), ticks.getLast().value(), ticks);
    }

    /// Numbers from the power of ten below, or at it, to well above.
    private static List<Ticks.Tick> ticks(double low, double high, int every, int[] digits) {
        List<Ticks.Tick> ticks = new ArrayList<>();
        for (int exponent = (int) Math.floor(low); exponent <= high + 1 + every; exponent += every) {
            for (int digit : digits) {
                ticks.add(tick(digit, exponent));
            }
        }
        return ticks;
    }

    /// The closest of them that enclose the range, two at least.
    private static List<Ticks.Tick> enclosing(List<Ticks.Tick> ticks, double low, double high) {
        int first = 0;
        while (ticks.get(first + 1).value() <= low) {
            first++;
        }
        int last = first + 1;
        while (ticks.get(last).value() < high) {
            last++;
        }
        return ticks.subList(first, last + 1);
    }

    private static Ticks.Tick tick(int digit, int exponent) {
        BigDecimal value = BigDecimal.valueOf(digit).scaleByPowerOfTen(exponent);
        boolean plain = exponent >= -3 && exponent < 7;
        return new Ticks.Tick(Math.log10(digit) + exponent, plain ? value.toPlainString() : digit + "e" + exponent);
    }
}
