package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Vector;
import java.util.function.UnaryOperator;

/// The warm-up that all schedulers of timm share: a straight line to the base rate, or to where the curve is by
/// then.
///
/// @param steps how many; >= 0
/// @param start the first rate; >= 0
/// @param prefix whether the curve waits until the warm-up is over
/// @param curve whether the line goes to the curve instead of the base rate, if the curve does not wait
record TimmWarmup(double steps, double start, boolean prefix, boolean curve) {
    static TimmWarmup read(Arguments given, boolean prefix) {
        double steps = given.number("warmup_t", 0);
        given.atLeast("warmup_t", 0, steps);
        double start = given.number("warmup_lr_init", 0);
        given.atLeast("warmup_lr_init", 0, start);
        boolean waits = given.truth("warmup_prefix", prefix);
        given.ignored("t_in_epochs", "noise_pct", "noise_std", "noise_seed", "noise_type", "initialize", "verbose");
        given.check(!given.has("noise_range_t"), "noise_range_t", "be left out: noise is not imported", given.raw("noise_range_t").getOrNull());
        return new TimmWarmup(steps, start, waits, false);
    }

    TimmWarmup toCurve() {
        return new TimmWarmup(steps, start, prefix, true);
    }

    /// The warm-up, and then a curve.
    ///
    /// @param base the rate of the optimizer
    Schedule before(UnaryOperator<Formula> rates, double base) {
        if (steps == 0) {
            return Steps.written(rates);
        }
        double target = curve && !prefix ? Steps.value(rates.apply(constant(steps))) : base;
        double slope = (target - start) / steps;
        return Steps.written(t -> Formula.select(
                t.lessThan(constant(steps)),
                () -> t.times(slope).plus(start),
                () -> rates.apply(prefix ? t.minus(steps) : t)));
    }

    Schedule clean(Schedule schedule) {
        if (steps == 0) {
            return schedule;
        }
        return prefix
                ? schedule.warmup(steps, Schedule.from(start))
                : schedule.overlayWarmup(steps, Schedule.from(start));
    }

    Vector<Quirk> quirks() {
        return steps == 0 || prefix ? Vector.empty() : Vector.of(Quirk.TIMM_OVERLAY_WARMUP);
    }
}
