package dev.lehr.property;

import dev.lehr.rule.Hyper;
import dev.lehr.rule.Range;
import dev.lehr.schedule.Schedule;
import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Schedules that a hyper-parameter may be driven by: they stay in its range.
final class HyperSchedules {
    private static final double SMALL = 0.01;

    /// Into how many parts a range is divided.
    private static final int PARTS = 100;

    private static final MathContext DIGITS = new MathContext(3);

    private static final Arbitrary<Schedule> ANY = Schedules.written(1);
    private static final Arbitrary<Double> LENGTH = Schedules.someLengths();

    private HyperSchedules() {}

    static Arbitrary<Schedule> of(Hyper hyper) {
        double low = low(hyper);
        double high = high(hyper);
        Arbitrary<Double> value = Arbitraries.integers()
                .between(0, PARTS)
                .map(part -> rounded(low + (high - low) * part / PARTS))
                .filter(hyper.range()::contains);
        return Arbitraries.oneOf(
                Combinators.combine(value, value, LENGTH).as((from, to, steps) ->
                        Schedule.linear(from, to).over(steps)),
                Combinators.combine(value, value, LENGTH).as((from, to, steps) ->
                        Schedule.cosine(from, to).over(steps)),
                Combinators.combine(value, LENGTH).as((from, steps) -> Schedule.step(from)
                        .every(steps)
                        .gamma(hyper.range().contains(low) ? 0.5 : 1)),
                Combinators.combine(value, value, LENGTH).as((from, to, steps) ->
                        Schedule.linear(from, to).over(steps).repeat()),
                ANY.map(schedule -> schedule.clamp(low, high)));
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }

    private static double low(Hyper hyper) {
        Range range = hyper.range();
        if (range.low() == Double.NEGATIVE_INFINITY) {
            return Math.min(-1, 2 * hyper.initial());
        }
        return range.lowAllowed() ? range.low() : range.low() + SMALL * (high(hyper) - range.low());
    }

    private static double high(Hyper hyper) {
        Range range = hyper.range();
        if (range.high() == Double.POSITIVE_INFINITY) {
            return Double.isFinite(2 * hyper.initial()) ? Math.max(1, 2 * hyper.initial()) : 1;
        }
        return range.highAllowed() ? range.high() : range.high() - SMALL * SMALL;
    }
}
