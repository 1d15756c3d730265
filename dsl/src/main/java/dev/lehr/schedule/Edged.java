package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import java.util.function.DoubleUnaryOperator;

/// A schedule with something else before step zero or beyond its end: from step 0 to its length `T` it is as it was
/// (with [Edge#REPEAT], up to `T`). A kernel throws what the interpreter throws, unless the schedule does not look at
/// the step at all.
///
/// @param schedule what gets other edges, and is no such schedule itself; of finite length if `beyond` is not
///     UNCHANGED or `before` is REPEAT
/// @param before what it is for steps below zero
/// @param beyond what it is for steps above its length
public record Edged(Schedule schedule, Edge before, Edge beyond) implements Schedule {
    public Edged {
        if (schedule instanceof Edged) {
            throw Check.failure("schedule", "have no other edges yet", schedule.toString());
        }
        if (before == Edge.UNCHANGED && beyond == Edge.UNCHANGED) {
            throw Check.failure("before or beyond", "be another edge", "UNCHANGED");
        }
        if (beyond != Edge.UNCHANGED) {
            Clock.finiteLength(schedule, "beyond");
        }
        if (before == Edge.REPEAT) {
            Clock.finiteLength(schedule, "before(REPEAT)");
        }
        if (isTurning(before) || isTurning(beyond)) {
            Check.that(schedule.length() > 0, "length of a schedule that goes on", "be > 0", schedule.length());
        }
    }

    static Schedule before(Schedule schedule, Edge edge) {
        return schedule instanceof Edged(Schedule inner, Edge _, Edge beyond)
                ? of(inner, edge, beyond)
                : of(schedule, edge, Edge.UNCHANGED);
    }

    static Schedule beyond(Schedule schedule, Edge edge) {
        return schedule instanceof Edged(Schedule inner, Edge before, Edge _)
                ? of(inner, before, edge)
                : of(schedule, Edge.UNCHANGED, edge);
    }

    /// The schedule with these edges; itself if they are unchanged.
    private static Schedule of(Schedule schedule, Edge before, Edge beyond) {
        return before == Edge.UNCHANGED && beyond == Edge.UNCHANGED ? schedule : new Edged(schedule, before, beyond);
    }

    private static boolean isTurning(Edge edge) {
        return edge == Edge.REPEAT || edge == Edge.MIRROR || edge == Edge.EXTRAPOLATE;
    }

    @Override
    public Formula formula(Formula t) {
        return Formula.select(t.lessThan(constant(0)), () -> below(t), () -> above(t));
    }

    private Formula below(Formula t) {
        return switch (before) {
            case UNCHANGED -> schedule.formula(t);
            case HOLD -> schedule.formula(constant(0));
            case ERROR -> schedule.formula(within(t, 0, Double.POSITIVE_INFINITY).max(constant(0)).min(constant(0)));
            case REPEAT -> schedule.formula(t.mod(constant(schedule.length())));
            case MIRROR -> schedule.formula(mirrored(t));
            case EXTRAPOLATE -> line(t, 0, Math.min(1, schedule.length()));
        };
    }

    private Formula above(Formula t) {
        double length = schedule.length();
        return switch (beyond) {
            case UNCHANGED -> schedule.formula(t);
            case HOLD -> schedule.formula(t.min(constant(length)));
            case ERROR ->
                schedule.formula(Formula.select(
                        t.atMost(constant(length)),
                        () -> t,
                        () -> within(t, Double.NEGATIVE_INFINITY, length)
                                .max(constant(length))
                                .min(constant(length))));
            case REPEAT -> schedule.formula(t.mod(constant(length)));
            case MIRROR -> schedule.formula(mirrored(t));
            case EXTRAPOLATE ->
                Formula.select(
                        t.atMost(constant(length)),
                        () -> schedule.formula(t),
                        () -> line(t, length, length - Math.min(1, length)));
        };
    }

    /// There and back: `t` up to the length, then back to zero at twice the length, and so on; before zero the same
    /// backwards.
    private Formula mirrored(Formula t) {
        double length = schedule.length();
        if (length == Double.POSITIVE_INFINITY) {
            return t.abs();
        }
        Formula turn = t.mod(constant(2 * length));
        return turn.min(constant(2 * length).minus(turn));
    }

    private Formula line(Formula t, double edge, double inside) {
        double value = schedule.at(edge);
        double slope = (value - schedule.at(inside)) / (edge - inside);
        return slope == 0
                ? constant(value)
                : t.minus(constant(edge)).times(slope).plus(value);
    }

    /// The step itself, where it is allowed; whoever computes it elsewhere is told so.
    private static Formula within(Formula t, double first, double last) {
        return Formula.call("allowed", new Allowed(first, last), t);
    }

    /// The identity from `first` to `last`; throws for other steps.
    private record Allowed(double first, double last) implements DoubleUnaryOperator {
        @Override
        public double applyAsDouble(double step) {
            Check.that(!(step < first), "step", "be >= " + Check.text(first), step);
            return Check.that(!(step > last), "step", "be <= " + Check.text(last), step);
        }
    }

    /// The length of the schedule; infinite if it goes on beyond.
    @Override
    public double length() {
        return isTurning(beyond) ? Double.POSITIVE_INFINITY : schedule.length();
    }

    @Override
    public String toString() {
        return schedule
                + (before == Edge.UNCHANGED ? "" : ".before(" + before + ")")
                + (beyond == Edge.UNCHANGED ? "" : ".beyond(" + beyond + ")");
    }
}
