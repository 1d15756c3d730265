package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// The beginning of a schedule: `s(min(t, steps))`. From step `steps` on it holds what the schedule has there.
///
/// @param schedule what is cut
/// @param steps its new length; finite and >= 0
public record Taken(Schedule schedule, double steps) implements Schedule {
    public Taken {
        Check.atLeast("steps", 0, steps);
    }

    @Override
    public Formula formula(Formula t) {
        return schedule.formula(t.min(constant(steps)));
    }

    @Override
    public double length() {
        return steps;
    }

    @Override
    public String toString() {
        return schedule + ".take(" + Check.text(steps) + ")";
    }
}
