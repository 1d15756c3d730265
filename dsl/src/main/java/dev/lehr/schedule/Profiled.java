package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// From one value to another along a [Profile]: `w(t / T) * (from - to) + to`.
///
/// Exactly `from` at step 0 and before, exactly `to` at step `T` and beyond; never outside both.
///
/// @param profile the part of the way that is ahead, as a function of the part of the time that is over
/// @param from the value at step 0; finite
/// @param to the value at step `T`; finite
/// @param steps the length `T`; finite and >= 0
public record Profiled(Profile profile, double from, double to, double steps) implements Schedule {
    public Profiled {
        Check.finite("from", from);
        Check.finite("to", to);
        Check.atLeast("steps", 0, steps);
    }

    @Override
    public Formula formula(Formula t) {
        return formula(profile, from, to, steps, t);
    }

    /// What it means, also for shapes that have a name of their own.
    static Formula formula(Profile profile, double from, double to, double steps, Formula t) {
        return Clock.hold(
                t,
                steps,
                from,
                to,
                () -> profile.formula(t, constant(steps)).times(from - to).plus(to));
    }

    @Override
    public double length() {
        return steps;
    }

    @Override
    public String toString() {
        return "curve(" + profile + ", " + from + ", " + to + ").over(" + Check.text(steps) + ")";
    }
}
