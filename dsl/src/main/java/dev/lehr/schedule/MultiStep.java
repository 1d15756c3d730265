package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A staircase with given milestones: `from * gamma^n` where `n` milestones are at or before `t`.
///
/// At a milestone the new value has already begun; a milestone that is given twice counts twice. The length is the last
/// milestone. PyTorch's `MultiStepLR`.
///
/// @param from the value before the first milestone; finite
/// @param milestones steps, each finite and >= 0, in rising order
/// @param gamma the factor at each milestone; finite
public record MultiStep(double from, List<Double> milestones, double gamma) implements Schedule {
    public MultiStep {
        Check.finite("from", from);
        milestones = List.copyOf(milestones);
        double before = 0;
        for (double milestone : milestones) {
            before = Check.atLeast("milestone", before, milestone);
        }
        Check.finite("gamma", gamma);
    }

    static MultiStep of(double from, double... milestones) {
        double[] sorted = milestones.clone();
        Arrays.sort(sorted);
        return new MultiStep(from, Arrays.stream(sorted).boxed().toList(), StepDecay.DEFAULT_GAMMA);
    }

    /// A staircase that does not know its milestones yet.
    @FunctionalInterface
    public interface Start {
        /// The staircase with these milestones, in any order.
        MultiStep at(double... milestones);
    }

    /// The same with another factor at each milestone.
    public MultiStep gamma(double factor) {
        return new MultiStep(from, milestones, factor);
    }

    @Override
    public Formula formula(Formula t) {
        return Clock.pieces(
                t, milestones, n -> Formula.apply(Op.MUL, constant(from), constant(gamma).pow(n)));
    }

    /// The last milestone; 0 if there is none.
    @Override
    public double length() {
        return milestones.isEmpty() ? 0 : milestones.getLast();
    }

    @Override
    public String toString() {
        String steps = milestones.stream().map(Check::text).collect(Collectors.joining(", "));
        return "multiStep(" + from + ").at(" + steps + ").gamma(" + gamma + ")";
    }
}
