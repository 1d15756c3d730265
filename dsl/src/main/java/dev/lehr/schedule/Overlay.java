package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// A warm-up over a schedule that already runs: for `0 < t < W` the value is `((s(t) - from) / W) * t + from`, on the way from a fixed
/// start towards where the schedule is at that step.
///
/// Exactly `from` at step 0 and before, exactly `s(t)` from step `W` on. It is what YOLOv5 does with
/// `np.interp(ni, [0, W], [from, lr * lf(epoch)])`, operation by operation.
///
/// @param schedule what is warmed up
/// @param steps the length `W` of the warm-up; finite and >= 0; with 0 there is none
/// @param from the value at step 0; finite
public record Overlay(Schedule schedule, double steps, double from) implements Schedule {
    public Overlay {
        Check.atLeast("steps", 0, steps);
        Check.finite("from", from);
    }

    @Override
    public Formula formula(Formula t) {
        if (steps == 0) {
            return schedule.formula(t);
        }
        return Formula.select(
                t.lessThan(constant(steps)),
                () -> Formula.select(t.atMost(constant(0)), () -> constant(from), () -> schedule.formula(t)
                        .minus(constant(from))
                        .div(steps)
                        .times(t)
                        .plus(from)),
                () -> schedule.formula(t));
    }

    /// The length of the schedule, or of the warm-up if that is longer.
    @Override
    public double length() {
        return Math.max(steps, schedule.length());
    }

    @Override
    public String toString() {
        return schedule + ".overlayWarmup(" + Check.text(steps) + ", from(" + from + "))";
    }
}
