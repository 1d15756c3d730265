package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// A schedule over and over: `s(t mod T)` where `T` is its length.
///
/// Without end it is periodic over all steps, negative ones too. A number of times it ends like its last
/// repetition, and before step zero it is as the schedule is there. At each multiple of `T` the next repetition has already begun.
///
/// @param schedule what is repeated; of finite length > 0
/// @param times how often: a whole number >= 1, or infinity
public record Repeated(Schedule schedule, double times) implements Schedule {
    public Repeated {
        Check.above("length of a repeated schedule", 0, schedule.length());
        Check.that(times >= 1 && times == Math.rint(times), "times", "be a whole number >= 1 or infinite", times);
    }

    @Override
    public Formula formula(Formula t) {
        double period = schedule.length();
        Formula cycle = t.mod(constant(period));
        if (times == Double.POSITIVE_INFINITY) {
            return schedule.formula(cycle);
        }
        double last = period * (times - 1);
        return Formula.select(
                t.lessThan(constant(0)),
                () -> schedule.formula(t),
                () -> Formula.select(
                        t.lessThan(constant(last)),
                        () -> schedule.formula(cycle),
                        () -> Clock.arriving(t, length(), schedule, step -> step.minus(last))));
    }

    @Override
    public double length() {
        return schedule.length() * times;
    }

    @Override
    public String toString() {
        return schedule + ".repeat(" + (times == Double.POSITIVE_INFINITY ? "" : Check.text(times)) + ")";
    }
}
