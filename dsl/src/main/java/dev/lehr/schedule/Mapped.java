package dev.lehr.schedule;

import dev.lehr.formula.Formula;

/// One schedule after another, as functions: `through(s(t))`. What the first one gives is the step of the second.
///
/// So any schedule is a function of values: `s.map(formula("sqrt(t)"))` is the square root of `s`,
/// `s.map(function("warp@v1", f))` what a function of one's own makes of it. And any schedule is a clock.
///
/// @param schedule what is mapped
/// @param through what its values are mapped by
public record Mapped(Schedule schedule, Schedule through) implements Schedule {
    @Override
    public Formula formula(Formula t) {
        return through.formula(schedule.formula(t));
    }

    /// The length of the schedule that is mapped.
    @Override
    public double length() {
        return schedule.length();
    }

    @Override
    public String toString() {
        return schedule + ".map(" + through + ")";
    }
}
