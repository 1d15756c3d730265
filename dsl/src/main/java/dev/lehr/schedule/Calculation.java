package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Equations;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import dev.lehr.formula.Substitution;
import java.util.List;
import java.util.Map;

/// A formula as it is computed at one step: the choices are made, and the numbers are in it.
final class Calculation {
    private final Substitution atStep;
    private final Formula.Variable number;

    private Calculation(double step) {
        atStep = Substitution.of(Map.of(Clock.STEP, Formula.constant(step)));
        number = numeral(step);
    }

    /// What a schedule without parts computes at `step`.
    static String text(Schedule schedule, double step) {
        Calculation calculation = new Calculation(step);
        Formula chosen = calculation.chosen(schedule.formula(Clock.STEP));
        return Equations.text(
                Substitution.of(Map.of(Clock.STEP, calculation.number)).in(chosen));
    }

    /// An operation on numbers, as it is written.
    static String text(Op op, double left, double right) {
        return Equations.text(new Formula.Apply(op, List.of(numeral(left), numeral(right))));
    }

    /// A number that is not computed with.
    static Formula.Variable numeral(double value) {
        String text = Check.text(value);
        return Formula.uniform(value < 0 ? "(" + text + ")" : text);
    }

    /// The formula that is left when choices are made, without bounds that change nothing.
    private Formula chosen(Formula formula) {
        if (!(formula instanceof Formula.Apply(Op op, List<Formula> arguments))) {
            return formula;
        }
        return switch (op) {
            case SELECT -> chosen(arguments.get(value(arguments.get(0)) != 0 ? 1 : 2));
            case MIN, MAX -> {
                boolean idle = arguments.get(1) instanceof Formula.Constant && same(arguments.get(0), formula);
                yield idle ? chosen(arguments.get(0)) : formula;
            }
            default -> formula;
        };
    }

    private boolean same(Formula a, Formula b) {
        return Double.compare(value(a), value(b)) == 0;
    }

    private double value(Formula formula) {
        return atStep.in(formula) instanceof Formula.Constant(double value) ? value : Double.NaN;
    }
}
