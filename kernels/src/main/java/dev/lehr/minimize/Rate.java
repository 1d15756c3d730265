package dev.lehr.minimize;

import dev.lehr.check.Check;
import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Schedule;

/// Checks of `lr`.
final class Rate {
    private Rate() {}

    /// A constant.
    static Schedule constant(double lr) {
        return Schedule.constant(Check.atLeast("lr", 0, lr));
    }

    /// The schedule, if it is not a constant out of range.
    static Schedule checked(Schedule lr) {
        if (lr instanceof Constant(double value)) {
            Check.atLeast("lr", 0, value);
        }
        return lr;
    }

    /// The value for the step with this number, from 0.
    ///
    /// @throws IllegalArgumentException if it is negative or not finite
    static double at(Schedule lr, long step) {
        return Check.atLeast("lr at step " + step, 0, lr.at(step));
    }
}
