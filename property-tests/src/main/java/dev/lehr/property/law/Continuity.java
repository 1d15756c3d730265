package dev.lehr.property.law;

import dev.lehr.proof.Breakpoint;
import dev.lehr.proof.Breakpoints;
import dev.lehr.schedule.Schedule;

/// The law that values do not jump between two steps, whole or not.
///
/// Breakpoints of the formula are looked at one by one. In what says nothing about itself, the half of an interval
/// over which the value changes more is halved again, until a jump is left or nothing.
///
/// @param schedule what is held to it
/// @param horizon how many steps from 0 on are looked into where nothing is known
record Continuity(Schedule schedule, long horizon) {
    /// A change that is a jump, relative to the values around it.
    private static final double JUMP = 1e-9;

    private static final int HALVINGS = 60;

    Outcome outcome(String law) {
        Breakpoints breakpoints = schedule.breakpoints();
        for (Breakpoint breakpoint : breakpoints.found()) {
            double step = breakpoint.step();
            if (isJump(breakpoint.before(), breakpoint.after(), size(step - 1, step + 1))) {
                return broken(law, breakpoint.step(), breakpoint.before(), breakpoint.after());
            }
        }
        if (breakpoints.until() == Double.POSITIVE_INFINITY) {
            return new Outcome.Proved(law);
        }
        long first = (long) Math.max(0, Math.floor(breakpoints.until()));
        for (long step = first; step < first + horizon; step++) {
            Outcome between = between(law, step, step + 1);
            if (between.isBroken()) {
                return between;
            }
        }
        return new Outcome.Held(law, horizon);
    }

    private Outcome between(String law, double from, double to) {
        double left = from;
        double right = to;
        double size = size(from, to);
        for (int i = 0; i < HALVINGS && isJump(schedule.at(left), schedule.at(right), size); i++) {
            double middle = left + (right - left) / 2;
            if (middle == left || middle == right) {
                break;
            }
            double value = schedule.at(middle);
            boolean first = Math.abs(value - schedule.at(left)) >= Math.abs(schedule.at(right) - value);
            left = first ? left : middle;
            right = first ? middle : right;
        }
        return isJump(schedule.at(left), schedule.at(right), size)
                ? broken(law, right, schedule.at(left), schedule.at(right))
                : new Outcome.Held(law, 1);
    }

    /// How large the values are thereabouts.
    private double size(double from, double to) {
        return Math.max(Math.abs(schedule.at(from)), Math.abs(schedule.at(to)));
    }

    private static boolean isJump(double before, double after, double size) {
        double most = Math.max(size, Math.max(Math.abs(before), Math.abs(after)));
        return !(Math.abs(after - before) <= JUMP * most) && !Bits.equal(before, after);
    }

    private static Outcome broken(String law, double step, double before, double after) {
        return new Outcome.Broken(law, "from " + before + " just before to " + CourseLaws.at(step, after));
    }
}
