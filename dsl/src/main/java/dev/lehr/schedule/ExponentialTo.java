package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// By the same factor each step to an end value: `from * (to / from)^(t / T)`.
///
/// Exactly `from` at step 0 and before, exactly `to` at step `T` and beyond; never outside both.
///
/// @param from the value at step 0; finite and not zero
/// @param to the value at step `T`; finite, not zero, of the same sign as `from`
/// @param steps the length `T`; finite and >= 0
public record ExponentialTo(double from, double to, double steps) implements Schedule {
    public ExponentialTo {
        Check.finite("from", from);
        Check.that(from != 0, "from", "not be zero", from);
        Check.finite("to", to);
        Check.that(to != 0 && from > 0 == to > 0, "to", "not be zero and have the sign of from, " + from + ",", to);
        Check.atLeast("steps", 0, steps);
    }

    @Override
    public Formula formula(Formula t) {
        return Clock.hold(
                t, steps, from, to, () -> constant(from).times(constant(to / from).pow(t.div(steps))));
    }

    @Override
    public double length() {
        return steps;
    }

    @Override
    public String toString() {
        return "exponentialTo(" + from + ", " + to + ").over(" + Check.text(steps) + ")";
    }
}
