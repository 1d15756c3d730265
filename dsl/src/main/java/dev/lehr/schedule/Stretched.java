package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// A schedule on a slower or faster clock: `s(t / factor)`.
///
/// @param schedule what is stretched
/// @param factor how many times as long; finite and > 0
public record Stretched(Schedule schedule, double factor) implements Schedule {
    public Stretched {
        Check.above("factor", 0, factor);
    }

    @Override
    public Formula formula(Formula t) {
        return Clock.arriving(t, length(), schedule, step -> step.div(factor));
    }

    @Override
    public double length() {
        return schedule.length() * factor;
    }

    @Override
    public String toString() {
        return schedule + ".stretch(" + Check.text(factor) + ")";
    }
}
