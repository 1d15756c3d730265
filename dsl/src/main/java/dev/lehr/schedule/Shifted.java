package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// A schedule that begins later or earlier: `s(t - by)`.
///
/// Before it begins, the value is what the schedule says for negative steps: its first value, for those that hold.
///
/// @param schedule what is shifted
/// @param by how many steps later; negative for earlier; finite
public record Shifted(Schedule schedule, double by) implements Schedule {
    public Shifted {
        Check.finite("steps", by);
    }

    @Override
    public Formula formula(Formula t) {
        return Clock.arriving(t, length(), schedule, step -> step.minus(by));
    }

    /// The length of the schedule, longer by the shift; at least 0.
    @Override
    public double length() {
        return Math.max(0, schedule.length() + by);
    }

    @Override
    public String toString() {
        return schedule + ".shift(" + Check.text(by) + ")";
    }
}
