package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// A schedule that is cut off below and above: `min(max(s, low), high)`.
///
/// @param schedule what is cut off
/// @param low the lowest value; finite, <= `high`
/// @param high the highest value; finite
public record Clamped(Schedule schedule, double low, double high) implements Schedule {
    public Clamped {
        Check.finite("low", low);
        Check.finite("high", high);
        Check.that(low <= high, "low", "be <= high, " + high + ",", low);
    }

    @Override
    public Formula formula(Formula t) {
        return schedule.formula(t).max(constant(low)).min(constant(high));
    }

    @Override
    public double length() {
        return schedule.length();
    }

    @Override
    public String toString() {
        return schedule + ".clamp(" + low + ", " + high + ")";
    }
}
