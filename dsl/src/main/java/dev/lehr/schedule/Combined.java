package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import java.util.Map;

/// Two schedules, combined step by step: one operation on their values.
///
/// The length is that of the longer one, so it never ends if one of them never does. Only what never moves, such as a constant, has no say.
///
/// @param op addition, subtraction, multiplication, division, minimum or maximum
/// @param left the first operand
/// @param right the second operand
public record Combined(Op op, Schedule left, Schedule right) implements Schedule {
    private static final Map<Op, String> NAMES = Map.of(
            Op.ADD, "plus", Op.SUB, "minus", Op.MUL, "times", Op.DIV, "div", Op.MIN, "min", Op.MAX, "max");

    public Combined {
        if (!NAMES.containsKey(op)) {
            throw Check.failure("op", "be one of " + NAMES.values().stream().sorted().toList(), op.toString());
        }
    }

    @Override
    public Formula formula(Formula t) {
        return Formula.apply(op, left.formula(t), right.formula(t));
    }

    @Override
    public double length() {
        double a = left.length();
        double b = right.length();
        return isStill(left, a) ? b : isStill(right, b) ? a : Math.max(a, b);
    }

    private static boolean isStill(Schedule part, double length) {
        boolean never = length == Double.POSITIVE_INFINITY;
        return never && (part instanceof Constant || part.formula(Clock.STEP) instanceof Formula.Constant);
    }

    @Override
    public String toString() {
        boolean number = right instanceof Constant && op != Op.MIN && op != Op.MAX;
        String operand = right instanceof Constant(double value) && number ? Double.toString(value) : right.toString();
        return left + "." + NAMES.get(op) + "(" + operand + ")";
    }
}
