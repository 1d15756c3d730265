package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Families;
import dev.lehr.schedule.Profile;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Vector;
import java.util.function.BinaryOperator;

/// A curve of timm over and over: cycle `i` takes `first * longer^i` steps and begins `lower^i` times as high, and
/// after the last one the rate is at its floor.
record TimmCycles(double first, double floor, double longer, double lower, double count) {
    static TimmCycles read(Arguments given) {
        double first = given.number("t_initial");
        given.above("t_initial", 0, first);
        double floor = given.number("lr_min", 0);
        given.atLeast("lr_min", 0, floor);
        double longer = given.number("cycle_mul", 1);
        given.above("cycle_mul", 0, longer);
        double lower = given.number("cycle_decay", 1);
        given.atLeast("cycle_decay", 0, lower);
        double count = given.whole("cycle_limit", 1);
        given.atLeast("cycle_limit", 0, count);
        return new TimmCycles(first, floor, longer, lower, count);
    }

    /// @param base the rate of the optimizer
    /// @param curve from the step in a cycle and its length, falling to 0
    /// @param half what the height is multiplied by before the curve is
    Imported imported(double base, TimmWarmup warmup, BinaryOperator<Formula> curve, double half, Profile profile) {
        return Imported.of(
                warmup.before(t -> rate(t, base, curve, half), base),
                warmup.clean(clean(base, profile)),
                quirks().appendAll(warmup.quirks()));
    }

    private Formula rate(Formula t, double base, BinaryOperator<Formula> curve, double half) {
        Formula cycle = longer == 1 ? Steps.floorDiv(t, first) : cycleByLogarithm(t);
        Formula power = constant(longer).pow(cycle);
        Formula length = longer == 1 ? constant(first) : power.times(first);
        Formula local = longer == 1
                ? t.minus(cycle.times(first))
                : t.minus(constant(1).minus(power).div(1 - longer).times(first));
        Formula height = constant(lower).pow(cycle).times(base).minus(floor).times(half);
        return Formula.select(
                cycle.lessThan(constant(count)),
                () -> height.times(curve.apply(local, length)).plus(floor),
                () -> constant(floor));
    }

    private Formula cycleByLogarithm(Formula t) {
        return constant(1)
                .minus(t.div(first).times(1 - longer))
                .log()
                .div(constant(longer).log())
                .floor();
    }

    private Schedule clean(double base, Profile profile) {
        if (count == 0) {
            return Schedule.constant(floor);
        }
        if (count == 1) {
            return profile.between(base, floor).over(first);
        }
        Schedule peaks = lower > 0 ? Schedule.exponential(base, lower) : Schedule.piecewise(base).at(1, 0);
        return Families.warmRestarts(lower == 1 ? Schedule.constant(base) : peaks, Schedule.constant(floor))
                .first(first)
                .lengthFactor(longer)
                .cycles((long) count)
                .along(profile);
    }

    private Vector<Quirk> quirks() {
        if (longer == 1) {
            return Vector.empty();
        }
        return longer < 1
                ? Vector.of(Quirk.TIMM_RESTARTS_BY_LOGARITHM, Quirk.TIMM_SHRINKING_CYCLES)
                : Vector.of(Quirk.TIMM_RESTARTS_BY_LOGARITHM);
    }
}
