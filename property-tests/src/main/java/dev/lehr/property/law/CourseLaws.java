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
        double[] steps =
                Steps.whole(0, Double.POSITIVE_INFINITY, horizon).toArray();
        for (int i = 1; i < steps.length; i++) {
            double before = schedule.at(steps[i - 1]);
            double after = schedule.at(steps[i]);
            double slack = 4 * Math.ulp(Math.max(Math.abs(before), Math.abs(after)));
            if (!(Math.abs(after - before) <= most + slack)) {
                return new Outcome.Broken(law, at(steps[i - 1], before) + ", " + at(steps[i], after));
            }
        }
        return new Outcome.Held(law, steps.length);
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
        String text = step == Math.rint(step) && Math.abs(step) < 1e15 ? Long.toString((long) step) : Double.toString(step);
        return "at(" + text + ") = " + value;
    }
}
