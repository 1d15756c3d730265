package dev.lehr.property.law;

import dev.lehr.formula.Interval;
import dev.lehr.proof.Direction;
import dev.lehr.proof.Where;
import dev.lehr.schedule.Schedule;
import java.util.OptionalLong;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;

/// Laws of how values go on from step to step. What cannot be proved is tried at the first steps of a range.
///
/// @param schedule what is held to them
/// @param horizon how many steps are tried
record CourseLaws(Schedule schedule, long horizon) {
    /// How many units in the last place a change may be more than it is claimed to be.
    private static final double ROUNDINGS = 4;

    /// How many changes are computed if there are no others.
    private static final long MOST_STEPS = 1 << 16;

    /// Never falls, or never rises.
    Outcome monotone(String law, Direction wanted, double first, double last) {
        Direction proved = schedule.monotonicity(first, last);
        if (proved == wanted || proved == Direction.CONSTANT) {
            return new Outcome.Proved(law);
        }
        double sign = wanted == Direction.RISING ? 1 : -1;
        double[] steps = Steps.whole(first, last, horizon).toArray();
        for (int i = 1; i < steps.length; i++) {
            double before = schedule.at(steps[i - 1]);
            double after = schedule.at(steps[i]);
            if (!(sign * before <= sign * after)) {
                return new Outcome.Broken(law, at(steps[i - 1], before) + ", " + at(steps[i], after));
            }
        }
        return proved == Direction.UNKNOWN
                ? new Outcome.Held(law, steps.length)
                : new Outcome.Broken(law, "proved to be " + proved + ", beyond the first " + horizon + " steps");
    }

    /// Never falls, or never rises.
    Outcome monotone(String law, double first, double last) {
        Outcome rising = monotone(law, Direction.RISING, first, last);
        Outcome falling = monotone(law, Direction.FALLING, first, last);
        if (rising instanceof Outcome.Broken(String _, String rise)
                && falling instanceof Outcome.Broken(String _, String fall)) {
            return new Outcome.Broken(law, rise.equals(fall) ? rise : fall + ", but " + rise);
        }
        return rising instanceof Outcome.Proved || falling.isBroken() ? rising : falling;
    }

    /// The same bits again after `steps`.
    Outcome periodic(String law, long steps) {
        OptionalLong proved = schedule.period();
        if (proved.isPresent() && steps % proved.getAsLong() == 0) {
            return new Outcome.Proved(law);
        }
        double[] asked = DoubleStream.concat(Steps.whole(0, Double.POSITIVE_INFINITY, horizon), Steps.far())
                .toArray();
        for (double step : asked) {
            double now = schedule.at(step);
            double home = schedule.at(step % steps);
            if (!Bits.equal(now, home)) {
                return new Outcome.Broken(law, at(step % steps, home) + ", " + at(step, now));
            }
        }
        return new Outcome.Held(law, asked.length);
    }

    /// All values lie in `values` from `first` to `last`.
    Outcome within(String law, Interval values, double first, double last) {
        if (values.encloses(schedule.bounds(first, last)) && !(notFinite(first, last) instanceof Where.At)) {
            return new Outcome.Proved(law);
        }
        Where lowest = schedule.lowest(first, last);
        Where highest = schedule.highest(first, last);
        Outcome tried = everywhere(law, first, last, values::contains);
        boolean proved = lowest instanceof Where.At(double low)
                && values.contains(schedule.at(low))
                && highest instanceof Where.At(double high)
                && values.contains(schedule.at(high));
        return proved && !tried.isBroken() ? new Outcome.Proved(law) : tried;
    }

    /// All values are numbers, and finite.
    Outcome finite(String law, double first, double last) {
        return switch (notFinite(first, last)) {
            case Where.Nowhere() -> new Outcome.Proved(law);
            case Where.At(double step) -> new Outcome.Broken(law, at(step, schedule.at(step)));
            case Where.Unknown(double _) -> everywhere(law, first, last, Double::isFinite);
        };
    }

    private Where notFinite(double first, double last) {
        return schedule.firstNotFinite(first, last);
    }

    /// The same value for ever from `first` on.
    Outcome constantFrom(String law, double first) {
        if (schedule.eventuallyConstantFrom() instanceof Where.At(double step) && step <= first) {
            return new Outcome.Proved(law);
        }
        double value = schedule.at(first);
        Outcome tried = everywhere(law, first, Double.POSITIVE_INFINITY, next -> Bits.same(next, value));
        return tried instanceof Outcome.Broken(String _, String example)
                ? new Outcome.Broken(law, at(first, value) + ", " + example)
                : tried;
    }

    /// Changes by at most `most` from one whole step to the next, but for a rounding.
    Outcome changes(String law, double most) {
        double last = lastThatIsNew();
        double[] steps = Steps.whole(0, last, last <= MOST_STEPS ? MOST_STEPS : horizon).toArray();
        for (double step : steps) {
            Outcome here = change(law, step, most);
            if (here.isBroken()) {
                return here;
            }
        }
        return last <= MOST_STEPS || changesProvably(most)
                ? new Outcome.Proved(law)
                : new Outcome.Held(law, steps.length);
    }

    /// The last step from which a change starts that has not been before.
    private double lastThatIsNew() {
        if (schedule.eventuallyConstantFrom() instanceof Where.At(double step)) {
            return step;
        }
        OptionalLong period = schedule.period();
        return period.isPresent() ? period.getAsLong() : Double.POSITIVE_INFINITY;
    }

    /// By the formula of the difference between a step and the next.
    private boolean changesProvably(double most) {
        Interval values = schedule.bounds(0, Double.POSITIVE_INFINITY);
        double limit = most + rounding(Math.max(Math.abs(values.low()), Math.abs(values.high())));
        if (!(limit < Double.POSITIVE_INFINITY)) {
            return false;
        }
        Schedule change = schedule.shift(-1).minus(schedule);
        return change.firstStepWhere(Interval.above(limit)) instanceof Where.Nowhere
                && change.firstStepWhere(Interval.below(-limit)) instanceof Where.Nowhere;
    }

    private Outcome change(String law, double step, double most) {
        double before = schedule.at(step);
        double after = schedule.at(step + 1);
        boolean small =
                Math.abs(after - before) <= most + rounding(Math.max(Math.abs(before), Math.abs(after)));
        return small
                ? new Outcome.Held(law, 1)
                : new Outcome.Broken(law, at(step, before) + ", " + at(step + 1, after));
    }

    private static double rounding(double size) {
        return ROUNDINGS * Math.ulp(size);
    }

    private Outcome everywhere(String law, double first, double last, DoublePredicate demand) {
        double[] steps = DoubleStream.concat(
                        Steps.whole(first, last, horizon), Steps.far().filter(step -> first <= step && step <= last))
                .toArray();
        for (double step : steps) {
            double value = schedule.at(step);
            if (!demand.test(value)) {
                return new Outcome.Broken(law, at(step, value));
            }
        }
        return new Outcome.Held(law, steps.length);
    }

    /// A step and the value there, for messages.
    static String at(double step, double value) {
        return asked(step) + " = " + value;
    }

    /// A call, for messages.
    static String asked(double step) {
        boolean whole = step == Math.rint(step) && Math.abs(step) < 1e15;
        return "at(" + (whole ? Long.toString((long) step) : Double.toString(step)) + ")";
    }
}
