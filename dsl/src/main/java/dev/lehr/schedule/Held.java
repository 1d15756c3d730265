package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// A schedule that changes only every `each` steps: `s(floor(t / each) * each)`.
///
/// This is what a scheduler does that is stepped once an epoch while the optimizer is stepped once an iteration.
///
/// @param schedule what is held
/// @param each how long it is held; finite and > 0
public record Held(Schedule schedule, double each) implements Schedule {
    public Held {
        Check.above("steps", 0, each);
    }

    @Override
    public Formula formula(Formula t) {
        return Clock.arriving(t, length(), schedule, step -> step.div(each).floor().times(each));
    }

    /// The length of the schedule, up to the next multiple of `each`.
    @Override
    public double length() {
        return Math.ceil(schedule.length() / each) * each;
    }

    @Override
    public String toString() {
        return schedule + ".heldEach(" + Check.text(each) + ")";
    }
}
