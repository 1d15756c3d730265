package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Written;
import io.vavr.control.Option;

/// A scheduler that multiplies the rate in each step by a factor of its own.
sealed interface TorchFactor extends TorchRule
        permits TorchStep,
                TorchMultiStep,
                TorchConstant,
                TorchExponential,
                TorchRamp,
                TorchMultiplicative {
    /// What the step to clock `n` multiplies by.
    Formula factor(Formula n);

    /// What the steps from clock `after + 1` to clock `last` multiply by, both included; nothing if that takes all
    /// the steps.
    Option<Formula> product(Formula after, Formula last);

    @Override
    default Formula update(double base, Formula n, Formula rate) {
        return rate.times(factor(n));
    }

    @Override
    default Option<Formula> run(double base, double clock, double rate, Formula n) {
        return product(constant(clock), n).map(product -> constant(rate).times(product));
    }

    @Override
    default Option<Schedule> alone(double base) {
        return run(base, 0, base, Written.STEP).map(Written::new);
    }

    /// For schedulers whose constructor leaves the rate alone: always in new versions, in old ones at clock 0 only.
    default double unlessFirst(TorchVersion version, double base, double n, double rate) {
        return version == TorchVersion.NEW || n == 0 ? rate : Steps.value(update(base, constant(n), constant(rate)));
    }

    /// For schedulers whose constructor takes a step like any other.
    default double always(double base, double n, double rate) {
        return Steps.value(update(base, constant(n), constant(rate)));
    }
}
