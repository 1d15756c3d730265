package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import dev.lehr.schedule.Schedule;
import dev.lehr.schedule.Written;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Formulas of the step that many originals have in common, with the roundings of Python.
final class Steps {
    private Steps() {}

    /// The schedule that a formula of the step states.
    static Schedule written(Function<Formula, Formula> formula) {
        return new Written(formula.apply(Written.STEP));
    }

    /// The same at the end of a sequence: what has no length and so would dissolve there is held.
    static Schedule lasting(Schedule last) {
        return last.length() == 0 ? Schedule.constant(last.at(0)) : last;
    }

    /// The value of a formula of constants.
    static double value(Formula formula) {
        return switch (formula) {
            case Formula.Constant(double value) -> value;
            default -> throw new IllegalStateException("not a constant: " + formula);
        };
    }

    /// Python's `n // divisor`: the floor of the exact quotient, where `floor(n / divisor)` floors the rounded one.
    static Formula floorDiv(Formula n, double divisor) {
        return isWhole(divisor)
                ? n.div(divisor).floor()
                : n.minus(n.mod(constant(divisor))).div(divisor).plus(0.5).floor();
    }

    /// The sum of all whole numbers up to `n`.
    static Formula upTo(Formula n) {
        return n.times(n.plus(1)).div(2);
    }

    static boolean isWhole(double value) {
        return value == Math.rint(value) && Double.isFinite(value);
    }

    static Formula ceil(Formula x) {
        return Formula.apply(Op.CEIL, x);
    }

    static Formula tanh(Formula x) {
        return Formula.apply(Op.TANH, x);
    }

    /// `yes` from step `start` on, `no` before.
    static Formula from(Formula n, double start, Formula yes, Formula no) {
        return Formula.select(n.lessThan(constant(start)), () -> no, () -> yes);
    }

    /// Piece `i` from `boundaries[i - 1]` on and before `boundaries[i]`, found by bisection.
    ///
    /// @param boundaries rising steps, one fewer than there are pieces
    static Formula pieces(Formula n, List<Double> boundaries, IntFunction<Formula> piece) {
        return pieces(n, boundaries, 0, boundaries.size(), piece);
    }

    private static Formula pieces(Formula n, List<Double> boundaries, int first, int last, IntFunction<Formula> piece) {
        if (first == last) {
            return piece.apply(first);
        }
        int middle = (first + last) >>> 1;
        return Formula.select(
                n.lessThan(constant(boundaries.get(middle))),
                () -> pieces(n, boundaries, first, middle, piece),
                () -> pieces(n, boundaries, middle + 1, last, piece));
    }

    /// The whole numbers from `first` to before `end`.
    static List<Double> range(int first, int end) {
        return IntStream.range(first, end).mapToObj(i -> (double) i).toList();
    }
}
