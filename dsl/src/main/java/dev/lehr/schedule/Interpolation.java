package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import java.util.List;

/// The polygon through given points, with the operations of `numpy.interp`: between two of them
/// `((y1 - y0) / (x1 - x0)) * (t - x0) + y0`.
///
/// Exactly `values[i]` at `steps[i]`; the first value before, the last one beyond.
///
/// @param steps at least one, finite, strictly rising
/// @param values one for each step; finite
public record Interpolation(List<Double> steps, List<Double> values) implements Schedule {
    public Interpolation {
        steps = List.copyOf(steps);
        values = List.copyOf(values);
        if (steps.isEmpty() || steps.size() != values.size()) {
            throw Check.failure("points", "be at least one, a value for each step", steps.size() + " steps and " + values.size() + " values");
        }
        values.forEach(value -> Check.finite("value", value));
        double before = Check.finite("step", steps.getFirst());
        for (double step : steps.subList(1, steps.size())) {
            before = Check.above("step", before, step);
        }
    }

    /// The same, and on to `value` at `step`.
    ///
    /// @throws IllegalArgumentException if `step` is not above the last one, or `value` is not finite
    public Interpolation to(double step, double value) {
        return new Interpolation(Piecewise.with(steps, step), Piecewise.with(values, value));
    }

    @Override
    public Formula formula(Formula t) {
        return Clock.pieces(t, steps, n -> {
            if (n == 0 || n == steps.size()) {
                return constant(n == 0 ? values.getFirst() : values.getLast());
            }
            double length = steps.get(n) - steps.get(n - 1);
            double from = values.get(n - 1);
            double to = values.get(n);
            Formula local = t.minus(constant(steps.get(n - 1)));
            return Clock.hold(
                    local, length, from, to, () -> local.times((to - from) / length).plus(from));
        });
    }

    /// The last step, at least 0.
    @Override
    public double length() {
        return Math.max(0, steps.getLast());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("interpolate(" + Check.text(steps.getFirst()) + ", " + values.getFirst() + ")");
        for (int i = 1; i < steps.size(); i++) {
            text.append(".to(" + Check.text(steps.get(i)) + ", " + values.get(i) + ")");
        }
        return text.toString();
    }
}
