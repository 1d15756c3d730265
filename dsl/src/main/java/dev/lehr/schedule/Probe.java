package dev.lehr.schedule;

import dev.lehr.formula.Formula;
import java.util.ArrayList;
import java.util.List;

/// A part that remembers at which step it was asked. Put in the place of a part, it tells what clock the whole gives
/// it, so that nobody has to compute that clock a second time.
///
/// @param schedule the part
/// @param steps the steps at which it was asked, in order
record Probe(Schedule schedule, List<Double> steps) implements StepFunction {
    static Probe of(Schedule schedule) {
        return new Probe(schedule, new ArrayList<>());
    }

    boolean wasAsked() {
        return !steps.isEmpty();
    }

    /// Why the part has its value at the step at which it was asked.
    Explanation explain() {
        return schedule.explain(steps.getFirst());
    }

    @Override
    public Formula formula(Formula t) {
        if (t instanceof Formula.Constant(double step)) {
            steps.add(step);
        }
        return schedule.formula(t);
    }

    /// For what a whole knows of its part beforehand; not a question.
    @Override
    public double at(double step) {
        return schedule.at(step);
    }

    @Override
    public double length() {
        return schedule.length();
    }
}
