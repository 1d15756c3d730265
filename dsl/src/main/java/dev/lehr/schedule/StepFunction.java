package dev.lehr.schedule;

import dev.lehr.formula.Formula;

/// The open door: any function of the step is a schedule.
///
/// It composes with everything, but the language cannot look into it: its bounds are unknown, it never ends, it compiles to a
/// call, and it cannot be written as text unless it has a name ([NamedFunction]). The function must be pure.
@FunctionalInterface
public non-sealed interface StepFunction extends Schedule {
    @Override
    double at(double step);

    @Override
    default Formula formula(Formula t) {
        return Formula.call("function", this::at, t);
    }

    /// Infinite: nobody knows when a function ends.
    @Override
    default double length() {
        return Double.POSITIVE_INFINITY;
    }
}
