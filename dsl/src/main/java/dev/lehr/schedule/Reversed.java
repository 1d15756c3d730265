package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// A schedule backwards: `s(max(T - t, 0))` where `T` is its length.
///
/// Its end at step 0 and before, its first value at step `T` and beyond. Where the schedule jumps, the value at the jump itself
/// stays what it is.
///
/// @param schedule what is reversed; of finite length, and not reversed itself
public record Reversed(Schedule schedule) implements Schedule {
    public Reversed {
        Clock.finiteLength(schedule, "reverse");
        if (schedule instanceof Reversed) {
            throw Check.failure("schedule", "not be reversed already", schedule.toString());
        }
    }

    @Override
    public Formula formula(Formula t) {
        return schedule.formula(constant(schedule.length()).minus(t).max(constant(0)));
    }

    @Override
    public double length() {
        return schedule.length();
    }

    @Override
    public String toString() {
        return schedule + ".reverse()";
    }
}
