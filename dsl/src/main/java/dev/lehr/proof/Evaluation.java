package dev.lehr.proof;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import java.util.List;

/// The value of a formula of one variable: what the interpreter computes, without building a formula for it.
final class Evaluation {
    private Evaluation() {}

    /// The value of `formula` where its only variable is `step`.
    static double at(Formula formula, double step) {
        return switch (formula) {
            case Formula.Constant(double value) -> value;
            case Formula.Variable _ -> step;
            case Formula.Apply(Op op, List<Formula> arguments) -> apply(op, arguments, step);
            case Formula.Call(String _, var function, Formula argument) -> function.applyAsDouble(at(argument, step));
            case Formula.Reduce _ ->
                throw new IllegalArgumentException("a reduction has no value at a step: " + formula);
        };
    }

    private static double apply(Op op, List<Formula> arguments, double step) {
        double first = at(arguments.getFirst(), step);
        if (op == Op.SELECT) {
            return at(arguments.get(first != 0 ? 1 : 2), step);
        }
        double second = arguments.size() > 1 ? at(arguments.get(1), step) : 0;
        return op.apply(first, second, arguments.size() > 2 ? at(arguments.get(2), step) : 0);
    }
}
