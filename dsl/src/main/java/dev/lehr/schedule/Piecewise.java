package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import java.util.ArrayList;
import java.util.List;

/// Constant pieces with given values: `values[n]` where `n` milestones are at or before `t`.
///
/// At a milestone the new value has already begun. The length is the last milestone. Keras's `PiecewiseConstantDecay`, whose
/// boundaries however still belong to the old value.
///
/// @param values one more than there are milestones; finite
/// @param milestones steps, finite, strictly rising
public record Piecewise(List<Double> values, List<Double> milestones) implements Schedule {
    public Piecewise {
        values = List.copyOf(values);
        milestones = List.copyOf(milestones);
        if (values.size() != milestones.size() + 1) {
            throw Check.failure(
                    "values", "be one more than the " + milestones.size() + " milestones", values.size() + " values");
        }
        values.forEach(value -> Check.finite("value", value));
        double before = 0;
        for (double milestone : milestones) {
            before = Check.above("milestone", before, milestone);
        }
    }

    /// The same, and from `milestone` on `value`.
    ///
    /// @throws IllegalArgumentException if `milestone` is not above the last one, or `value` is not finite
    public Piecewise at(double milestone, double value) {
        return new Piecewise(with(values, value), with(milestones, milestone));
    }

    @Override
    public Formula formula(Formula t) {
        return Clock.pieces(t, milestones, n -> constant(values.get(n)));
    }

    /// The last milestone; 0 if there is none.
    @Override
    public double length() {
        return milestones.isEmpty() ? 0 : milestones.getLast();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("piecewise(" + values.getFirst() + ")");
        for (int i = 0; i < milestones.size(); i++) {
            text.append(".at(" + Check.text(milestones.get(i)) + ", " + values.get(i + 1) + ")");
        }
        return text.toString();
    }

    static List<Double> with(List<Double> list, double value) {
        List<Double> longer = new ArrayList<>(list);
        longer.add(value);
        return longer;
    }
}
