package dev.lehr.proof;

import dev.lehr.formula.Interval;
import dev.lehr.formula.Op;

/// Functions whose computed values are not exactly rounded: they go where the true function goes if neighbouring
/// arguments are so far apart that the function moves by more than what rounding can undo.
///
/// If a computed value is within `1/2 + e` units in the last place, two of them can be in the wrong order only when
/// the true values are less than `2 e` units apart. Where results are so small or large that the platform's function
/// is used alone, that is semi-monotonic by its own contract.
final class Transcendental {
    /// What must lie between neighbours of a correctly rounded function "but for one argument in a billion", relative
    /// to the value.
    private static final double EXACT = 0x1p-80;

    /// The same where such a function falls back on the platform's, within one unit.
    private static final double NEARLY_EXACT = 0x1p-52;

    /// Beyond these magnitudes of results or arguments it does.
    private static final Interval REFINED = new Interval(0x1p-899, 0x1p899);

    /// The cosine is within 3/4 units, and a unit is at most `2^-53` for values below one.
    private static final double COSINE = 0x1p-54;

    /// So near to a multiple of pi the terms of the cosine carry what rounding takes from them, and it is as good as
    /// correctly rounded.
    private static final double PEAK = 0x1p-10;

    private static final double COSINE_AT_PEAK = 0x1p-88;

    /// What is enough for functions within a few units.
    private static final double ROUGH = 0x1p-48;

    private Transcendental() {}

    static Motion motion(Op op, Motion a, Motion b, Interval values) {
        return switch (op) {
            case EXP -> of(a.direction(), a.gap() > need(values), values);
            case LOG -> of(a.direction(), a.gap() / a.values().high() > needLog(a.values(), values), values);
            case POW -> pow(a, b, values);
            case COS -> cos(a, values);
            case TANH -> of(a.direction(), a.gap() * 0.4 > ROUGH, values);
            default -> of(a.direction(), a.gap() / largest(a.values()) > ROUGH, values);
        };
    }

    private static Motion of(Direction direction, boolean proved, Interval values) {
        return new Motion(proved || direction == Direction.CONSTANT ? direction : Direction.UNKNOWN, 0, values);
    }

    private static double largest(Interval values) {
        return Math.max(-values.low(), values.high());
    }

    private static double need(Interval values) {
        return REFINED.encloses(values) ? EXACT : NEARLY_EXACT;
    }

    /// Logarithms near 1 are near 0, where a unit is small but the slope is not: relative to the largest.
    private static double needLog(Interval arguments, Interval values) {
        return (REFINED.encloses(arguments) ? EXACT : NEARLY_EXACT) * Math.max(1, largest(values));
    }

    /// `c^u` moves by `ln c` for each unit of `u`, `u^c` by `c / u`, relative to its value.
    private static Motion pow(Motion base, Motion exponent, Interval values) {
        if (base.values().low() < 0 || exponent.values().isUnknown()) {
            boolean still = base.direction() == Direction.CONSTANT && exponent.direction() == Direction.CONSTANT;
            return of(still ? Direction.CONSTANT : Direction.UNKNOWN, still, values);
        }
        if (base.direction() == Direction.CONSTANT) {
            double c = base.values().low();
            Direction direction =
                    c >= 1 ? exponent.direction() : exponent.direction().negated();
            boolean proved = c == 1 || c > 0 && Math.abs(Math.log(c)) * exponent.gap() * 0.999 > need(values);
            return of(c == 1 ? Direction.CONSTANT : direction, proved, values);
        }
        if (exponent.direction() == Direction.CONSTANT) {
            double c = exponent.values().low();
            Direction direction = c >= 0 ? base.direction() : base.direction().negated();
            boolean refined = REFINED.encloses(values) && REFINED.encloses(base.values());
            double moved = Math.min(1, Math.abs(c)) * base.gap() / base.values().high() * 0.5;
            boolean plain = c == 1 || c == 0;
            return of(
                    c == 0 ? Direction.CONSTANT : direction, plain || moved > (refined ? EXACT : NEARLY_EXACT), values);
        }
        return of(Direction.UNKNOWN, false, values);
    }

    /// Between two multiples of pi the cosine goes one way, the slower the nearer to them.
    private static Motion cos(Motion angle, Interval values) {
        double low = angle.values().low();
        double high = angle.values().high();
        double turn = Math.floor(low / Math.PI);
        boolean oneWay = largest(angle.values()) < 1e6 && high <= (turn + 1) * Math.PI;
        double slope = oneWay ? Math.min(steepness(low), steepness(high)) : 0;
        boolean atPeak = high - low < PEAK && Math.max(steepness(low), steepness(high)) < PEAK;
        Direction direction = turn % 2 == 0 ? angle.direction().negated() : angle.direction();
        return of(direction, slope * angle.gap() > (atPeak ? COSINE_AT_PEAK : COSINE), values);
    }

    /// A little less than `|sin x|`.
    private static double steepness(double x) {
        return Math.max(0, Math.abs(Math.sin(x)) - 4 * Math.ulp(x) - 0x1p-60);
    }
}
