package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import io.vavr.control.Option;

/// A scheduler that sets the rate without looking at it: its value depends on the clock alone.
sealed interface TorchCurve extends TorchRule permits TorchLambda, TorchCyclic, TorchOneCycle, TorchRestarts {
    /// The rate at clock `n`.
    Formula curve(double base, Formula n);

    @Override
    default Formula update(double base, Formula n, Formula rate) {
        return curve(base, n);
    }

    @Override
    default double first(TorchVersion version, double base, double n, double rate) {
        return Steps.value(curve(base, constant(n)));
    }

    @Override
    default Option<Formula> closed(double base, Formula n) {
        return Option.some(curve(base, n));
    }

    @Override
    default Option<Formula> run(double base, double clock, double rate, Formula n) {
        Formula on = curve(base, n);
        boolean beside = rate != Steps.value(curve(base, constant(clock)));
        return Option.some(beside ? Steps.from(n, clock + 1, on, constant(rate)) : on);
    }

    @Override
    default Option<Schedule> alone(double base) {
        return Option.some(Steps.written(n -> curve(base, n)));
    }
}
