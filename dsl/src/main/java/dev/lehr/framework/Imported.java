package dev.lehr.framework;

import dev.lehr.feedback.Feedback;
import dev.lehr.schedule.Schedule;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/// A schedule that came from another framework, for one parameter group.
///
/// @param faithful what gives the original's numbers, at the whole steps that the original takes; after a
///     resumption, from the step on that it resumes at
/// @param clean what one would write here for the same purpose
/// @param momentum what drives the momentum along with the rate, if something does
/// @param feedback what multiplies both schedules in answer to a metric, if something does
/// @param recursion the original's numbers as it rounds them on its way, where it computes each from the one before
/// @param quirks why `faithful` and `clean` differ, in the order of their names; empty if they do not
public record Imported(
        Schedule faithful,
        Schedule clean,
        Option<Momentum> momentum,
        Option<Following> feedback,
        Option<Recursion> recursion,
        Seq<Quirk> quirks) {

    public Imported {
        quirks = quirks.distinct().sorted();
    }

    static Imported of(Schedule faithful, Schedule clean, Seq<Quirk> quirks) {
        return new Imported(faithful, clean, Option.none(), Option.none(), Option.none(), quirks);
    }

    /// The same with the recursion of the original.
    Imported recursion(Recursion steps) {
        return new Imported(faithful, clean, momentum, feedback, Option.some(steps), quirks);
    }

    /// The momentum that an imported schedule sets, or the first beta of optimizers that have no momentum.
    ///
    /// @param faithful the original's numbers
    /// @param clean what one would write here
    public record Momentum(Schedule faithful, Schedule clean) {}

    /// A rule whose factor multiplies the schedules: the state after the metrics so far has it.
    ///
    /// @param faithful the original's decisions
    /// @param clean the same rule as one would want it
    /// @param after the step up to which metrics are not reported to it, because of a warm-up; 0 if it hears
    ///     all of them
    public record Following(Feedback faithful, Feedback clean, double after) {}
}
