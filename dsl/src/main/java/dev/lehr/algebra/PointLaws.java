package dev.lehr.algebra;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import dev.lehr.schedule.Clamped;
import dev.lehr.schedule.Combined;
import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Mapped;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Written;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Laws of arithmetic, as far as IEEE-754 has them. Each gives null where it has nothing to say. Numbers stand on the
/// right, where [Law#COMMUTATION] puts them.
final class PointLaws {
    private PointLaws() {}

    static @Nullable Schedule folded(Schedule s) {
        boolean numbers = s instanceof Mapped(Schedule first, Schedule _)
                ? first instanceof Constant
                : Parts.of(s).stream().allMatch(Constant.class::isInstance);
        if (s instanceof Constant || !numbers || s.length() < Double.POSITIVE_INFINITY || Parts.hasFunction(s)) {
            return null;
        }
        return s.formula(Written.STEP) instanceof Formula.Constant(double value) && Double.isFinite(value)
                ? new Constant(value)
                : null;
    }

    static @Nullable Schedule timesOne(Schedule s) {
        return switch (s) {
            case Combined(Op op, Schedule left, Constant(double c))
            when c == 1 && (op == Op.MUL || op == Op.DIV) -> left;
            case Combined(Op op, Constant(double c), Schedule right) when c == 1 && op == Op.MUL -> right;
            default -> null;
        };
    }

    /// A difference to `+0` and a sum with `-0` keep a zero its sign; a sum with `+0` does not.
    static @Nullable Schedule minusZero(Schedule s) {
        return switch (s) {
            case Combined(Op op, Schedule left, Constant(double c)) when op == Op.SUB && isSame(c, 0.0) -> left;
            case Combined(Op op, Schedule left, Constant(double c)) when op == Op.ADD && isSame(c, -0.0) -> left;
            default -> null;
        };
    }

    static @Nullable Schedule plusZero(Schedule s) {
        return s instanceof Combined(Op op, Schedule left, Constant(double c)) && op == Op.ADD && c == 0 ? left : null;
    }

    private static boolean isSame(double a, double b) {
        return Double.compare(a, b) == 0;
    }

    static @Nullable Schedule commuted(Schedule s) {
        return s instanceof Combined(Op op, Schedule a, Schedule b)
                        && (op == Op.ADD || op == Op.MUL)
                        && CanonicalText.ORDER.compare(a, b) > 0
                ? new Combined(op, b, a)
                : null;
    }

    /// All operands of a tower of the same `min` or `max`: sorted, each once, all numbers as one.
    static @Nullable Schedule lattice(Schedule s) {
        if (!(s instanceof Combined(Op op, Schedule _, Schedule _)) || (op != Op.MIN && op != Op.MAX)) {
            return null;
        }
        List<Schedule> operands = new ArrayList<>();
        collect(s, op, operands);
        List<Schedule> sorted = new ArrayList<>();
        Constant number = null;
        for (Schedule operand : operands) {
            if (operand instanceof Constant(double value)) {
                number = new Constant(number == null ? value : op.apply(number.value(), value, 0));
            } else if (!sorted.contains(operand)) {
                sorted.add(operand);
            }
        }
        sorted.sort(CanonicalText.ORDER);
        if (number != null) {
            sorted.add(number);
        }
        Schedule tower = sorted.getFirst();
        for (Schedule operand : sorted.subList(1, sorted.size())) {
            tower = new Combined(op, tower, operand);
        }
        return tower;
    }

    private static void collect(Schedule s, Op wanted, List<Schedule> operands) {
        if (s instanceof Combined(Op op, Schedule left, Schedule right) && op == wanted) {
            collect(left, wanted, operands);
            collect(right, wanted, operands);
        } else {
            operands.add(s);
        }
    }

    static @Nullable Schedule signs(Schedule s) {
        return product(s, true);
    }

    static @Nullable Schedule factors(Schedule s) {
        return product(s, false);
    }

    private static @Nullable Schedule product(Schedule s, boolean signs) {
        return s instanceof Combined(Op outer, Combined(Op inner, Schedule x, Constant(double a)), Constant(double b))
                        && outer == Op.MUL
                        && inner == Op.MUL
                        && (!signs || Math.abs(a) == 1 || Math.abs(b) == 1)
                        && Double.isFinite(a * b)
                ? new Combined(Op.MUL, x, new Constant(a * b))
                : null;
    }

    static @Nullable Schedule offsets(Schedule s) {
        return s instanceof Combined(Op outer, Combined(Op inner, Schedule x, Constant(double a)), Constant(double b))
                        && outer == Op.ADD
                        && inner == Op.ADD
                        && Double.isFinite(a + b)
                ? new Combined(Op.ADD, x, new Constant(a + b))
                : null;
    }

    static @Nullable Schedule minusNumber(Schedule s) {
        return s instanceof Combined(Op op, Schedule left, Constant(double c)) && op == Op.SUB
                ? new Combined(Op.ADD, left, new Constant(-c))
                : null;
    }

    static @Nullable Schedule negated(Schedule s) {
        if (!(s instanceof Combined(Op op, Schedule left, Schedule right)) || (op != Op.ADD && op != Op.SUB)) {
            return null;
        }
        Schedule b = negative(right);
        if (b != null) {
            return new Combined(op == Op.ADD ? Op.SUB : Op.ADD, left, b);
        }
        Schedule a = op == Op.ADD ? negative(left) : null;
        return a == null ? null : new Combined(Op.SUB, right, a);
    }

    private static @Nullable Schedule negative(Schedule s) {
        return s instanceof Combined(Op op, Schedule x, Constant(double c)) && op == Op.MUL && c == -1 ? x : null;
    }

    static @Nullable Schedule inverse(Schedule s) {
        if (!(s instanceof Combined(Op op, Schedule left, Constant(double d))) || op != Op.DIV) {
            return null;
        }
        double inverse = 1 / d;
        boolean exact = Double.isFinite(inverse) && inverse != 0 && Math.fma(inverse, d, -1) == 0;
        return exact ? new Combined(Op.MUL, left, new Constant(inverse)) : null;
    }

    static @Nullable Schedule clamp(Schedule s) {
        return s instanceof Combined(Op min, Combined(Op max, Schedule x, Constant(double low)), Constant(double high))
                        && min == Op.MIN
                        && max == Op.MAX
                        && low <= high
                ? new Clamped(x, low, high)
                : null;
    }

    static @Nullable Schedule clampTwice(Schedule s) {
        if (!(s instanceof Clamped(Clamped(Schedule x, double a, double b), double c, double d))) {
            return null;
        }
        boolean overlap = Double.compare(c, b) <= 0 && Double.compare(a, d) <= 0;
        boolean ordered = Double.compare(a, b) <= 0 && Double.compare(c, d) <= 0;
        return overlap && ordered ? new Clamped(x, Math.max(a, c), Math.min(b, d)) : null;
    }
}
