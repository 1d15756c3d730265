package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Written;
import io.vavr.collection.Seq;
import io.vavr.control.Option;

/// One of PyTorch's schedulers on one parameter group: what each of its steps does to the rate, and what many of
/// them do at once.
///
/// Its clock counts its steps from 0; the value of the clock is PyTorch's `last_epoch` (for SWALR, which counts for
/// itself, its own count). `base` is the rate that the scheduler believes to have started from, `initial_lr` at the
/// time of its construction.
sealed interface TorchRule permits TorchFactor, TorchCurve, TorchCosine, TorchSwa {
    /// What the constructor does to the group, with its own step to clock `n`.
    ///
    /// @return the rate that the scheduler starts from
    default double construct(TorchVersion version, TorchGroup group, double n) {
        double base = group.initialRate();
        group.rate = first(version, base, n, group.rate);
        return base;
    }

    /// The same with what other schedulers have written in the place of its own entries in the group.
    default TorchRule on(TorchGroup group) {
        return this;
    }

    /// The last clock that it has a rate for; infinite if it never raises.
    default double last() {
        return Double.POSITIVE_INFINITY;
    }

    /// The rate after a step to clock `n`, if it was `rate` before: `get_lr()`.
    Formula update(double base, Formula n, Formula rate);

    /// The rate after the constructor's own step, which is the one to clock `n`.
    double first(TorchVersion version, double base, double n, double rate);

    /// The rate at clock `n` as the class computes it without steps, if it can: `_get_closed_form_lr()`, or
    /// `get_lr()` where that does not look at the rate before.
    default Option<Formula> closed(double base, Formula n) {
        return Option.none();
    }

    /// The rate at clock `n`, if it was `rate` at clock `clock` and nobody else touched it; nothing if that takes
    /// all the steps.
    Option<Formula> run(double base, double clock, double rate, Formula n);

    /// The rates from step `step` on, by step, of a scheduler that was built for that step and then found or made
    /// the rate `rate`.
    default Option<Schedule> resumed(TorchVersion version, double base, double step, double rate) {
        return run(base, step, rate, Written.STEP).map(Written::new);
    }

    /// The schedule of a scheduler that is alone and starts at clock 0 from a group whose rate is `base`.
    Option<Schedule> alone(double base);

    /// What one would write for the same purpose.
    Schedule clean(double base);

    /// What is odd about it.
    Seq<Quirk> quirks();

    /// The rate after a step to clock `n`. In old versions some schedulers leave the rate alone at clock 0.
    default double step(TorchVersion version, double base, double n, double rate) {
        return version == TorchVersion.OLD && n == 0
                ? first(version, base, n, rate)
                : Steps.value(update(base, constant(n), constant(rate)));
    }

    /// The rate after being sent to clock 0, as `SequentialLR` does at a milestone.
    ///
    /// @param clock the clock that [#restartedClock] says
    default double restart(TorchVersion version, double base, double clock, double rate) {
        return closed(base, constant(clock)).map(Steps::value).getOrElse(() -> step(version, base, clock, rate));
    }

    /// The clock after being sent to clock 0 from another one.
    default double restartedClock(TorchVersion version, double clock) {
        return 0;
    }

    /// Whether a composition can take back the step of its constructor. Who counts for himself does not notice.
    default boolean canBeUndone() {
        return true;
    }
}
