package dev.lehr.proof;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Op;
import java.util.List;

/// Something that is still open on a range of steps, and will change there.
///
/// @param marker a formula whose value is the same as long as nothing changes: a condition, or the number of a stair
/// @param guess a step near which it changes; NaN if nobody can tell
record Turn(Formula marker, double guess) {

    /// The turn of a choice.
    static Turn ofCondition(Formula condition) {
        return new Turn(
                condition,
                condition instanceof Formula.Apply(Op _, List<Formula> sides) && sides.size() == 2
                        ? between(sides.get(0), sides.get(1))
                        : Double.NaN);
    }

    private static double between(Formula a, Formula b) {
        return b instanceof Formula.Constant(double limit)
                ? solve(a, limit)
                : a instanceof Formula.Constant(double value) ? solve(b, value) : Double.NaN;
    }

    /// The turn from one stair to the next: of those near the middle, or of the first one if there is no end.
    static Turn ofStairs(Formula whole, Op op, List<Restriction.Term> terms, Interval values) {
        Restriction.Term subject = terms.getFirst();
        return switch (op) {
            case FLOOR, CEIL -> new Turn(whole, solve(subject.formula(), stair(subject.values())));
            case MOD -> {
                double size = terms.get(1).values().low();
                if (!(size > 0) || size == Double.POSITIVE_INFINITY) {
                    yield new Turn(whole, Double.NaN);
                }
                Interval turns = new Interval(
                        subject.values().low() / size, subject.values().high() / size);
                Formula number = subject.formula().div(size).floor();
                yield new Turn(number, solve(subject.formula(), stair(turns) * size));
            }
            case TERMS -> new Turn(whole, start(subject, terms, values));
            default -> new Turn(whole, solve(subject.formula(), 0));
        };
    }

    private static double start(Restriction.Term subject, List<Restriction.Term> terms, Interval values) {
        double first = terms.get(1).values().low();
        double ratio = terms.get(2).values().low();
        return solve(subject.formula(), Op.SERIES.apply(stair(values), first, ratio));
    }

    private static double stair(Interval values) {
        if (values.high() == Double.POSITIVE_INFINITY) {
            return values.low() == Double.NEGATIVE_INFINITY ? 0 : Math.floor(values.low()) + 1;
        }
        double low = values.low() == Double.NEGATIVE_INFINITY ? values.high() - 1 : values.low();
        double middle = Math.rint(low / 2 + values.high() / 2);
        return middle > low ? middle : Math.floor(low) + 1;
    }

    /// A step at which `formula` is about `value`, if it is a clock: one operation after the other, with constants.
    private static double solve(Formula formula, double value) {
        Formula rest = formula;
        double goal = value;
        while (rest instanceof Formula.Apply(Op op, List<Formula> arguments)) {
            boolean constantFirst = arguments.getFirst() instanceof Formula.Constant;
            Formula other = arguments.get(constantFirst ? arguments.size() - 1 : 0);
            double c = constant(arguments.get(constantFirst || arguments.size() == 1 ? 0 : 1));
            goal = switch (op) {
                case ADD -> goal - c;
                case SUB -> constantFirst ? c - goal : goal + c;
                case MUL -> goal / c;
                case DIV -> constantFirst ? c / goal : goal * c;
                case NEG -> -goal;
                case MIN, MAX, ROUND -> goal;
                case FLOOR -> Math.ceil(goal);
                case CEIL -> Math.ceil(goal) - 1;
                case POW -> constantFirst ? Math.log(goal) / Math.log(c) : Math.pow(goal, 1 / c);
                case EXP -> Math.log(goal);
                case LOG -> Math.exp(goal);
                case SQRT -> goal * goal;
                case FMA -> goal - c * constant(arguments.get(1));
                default -> Double.NaN;
            };
            if (Double.isNaN(goal)) {
                return goal;
            }
            rest = other;
        }
        return rest instanceof Formula.Variable ? goal : Double.NaN;
    }

    private static double constant(Formula formula) {
        return formula instanceof Formula.Constant(double value) ? value : Double.NaN;
    }
}
