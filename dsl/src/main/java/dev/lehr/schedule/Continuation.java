package dev.lehr.schedule;

import dev.lehr.check.Check;

/// What is kept when a schedule changes in the middle of a run. See [Schedule#splice(double, Schedule, Continuation)]
/// and [Schedule#retarget(double, double, Continuation)].
public enum Continuation {
    /// The value: it does not jump where the change is made.
    CONTINUE_VALUE {
        @Override
        Schedule joining(Schedule next, double value) {
            double first = next.at(0);
            if (first == value) {
                return next;
            }
            Check.that(first != 0, "first value of next", "not be zero if it is to be scaled to " + value, first);
            return next.div(first).times(value);
        }

        @Override
        Schedule rest(Schedule schedule, double at, double end) {
            return clock(at, schedule.length(), end - at).map(schedule);
        }
    },
    /// The shape: what follows is as if it had been so from the beginning.
    KEEP_SHAPE {
        @Override
        Schedule joining(Schedule next, double value) {
            return next;
        }

        @Override
        Schedule rest(Schedule schedule, double at, double end) {
            return clock(schedule.length() * at / end, schedule.length(), end - at)
                    .map(schedule);
        }
    };

    private static Schedule clock(double from, double to, double steps) {
        return Schedule.linear(from, to).over(steps);
    }

    /// See [Schedule#splice(double, Schedule, Continuation)].
    Schedule splice(Schedule schedule, double at, Schedule next) {
        return schedule.take(at).then(joining(next, schedule.at(at)));
    }

    /// See [Schedule#retarget(double, double, Continuation)].
    Schedule retarget(Schedule schedule, double at, double end) {
        double length = Clock.finiteLength(schedule, "retarget");
        Check.that(at >= 0 && at < length, "at", "be >= 0 and below the length, " + Check.text(length) + ",", at);
        Check.above("end", at, end);
        return schedule.take(at).then(rest(schedule, at, end));
    }

    /// `next`, which follows on `value`.
    abstract Schedule joining(Schedule next, double value);

    /// What is left of `schedule` at step `at` if it is to end at step `end`.
    abstract Schedule rest(Schedule schedule, double at, double end);
}
