package dev.lehr.schedule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What formulas of the step have in common: which piece is on, and what holds at the ends.
final class Clock {
    /// The step, as a variable.
    static final Formula.Variable STEP = Formula.uniform("t");

    private Clock() {}

    /// Exactly `from` up to step zero, exactly `to` from step `length` on, and `between` in between, kept between both values so that no
    /// rounding can leave them. A length of zero makes it `to`.
    static Formula hold(Formula t, double length, double from, double to, Supplier<Formula> between) {
        if (length == 0) {
            return constant(to);
        }
        return hold(t, constant(length), constant(from), constant(to), between);
    }

    /// The same for a length and values that are formulas themselves.
    static Formula hold(Formula t, Formula length, Formula from, Formula to, Supplier<Formula> between) {
        return Formula.select(
                t.lessThan(length),
                () -> Formula.select(
                        t.atMost(constant(0)),
                        () -> from,
                        () -> between.get().max(from.min(to)).min(from.max(to))),
                () -> to);
    }

    /// The formula of a part that runs on a clock of its own and is over at step `end`. From there on its clock shows the part's length
    /// at least: the rounding of a clock shall not keep a schedule from its end.
    ///
    /// @param clock the clock of the part, which never runs backwards
    static Formula arriving(Formula t, double end, Schedule part, UnaryOperator<Formula> clock) {
        boolean arrives = end == Double.POSITIVE_INFINITY
                || (clock.apply(constant(end)) instanceof Formula.Constant(double last) && last >= part.length());
        if (arrives) {
            return part.formula(clock.apply(t));
        }
        return part.formula(Formula.select(
                t.lessThan(constant(end)), () -> clock.apply(t), () -> clock.apply(t).max(constant(part.length()))));
    }

    /// The length of a schedule, or a message that says how to give it one.
    static double finiteLength(Schedule schedule, String what) {
        if (schedule.length() == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    what + " needs a schedule that ends, but this one never does (give it a length with take): " + schedule);
        }
        return schedule.length();
    }

    /// The piece whose turn it is: piece `i` from `boundaries[i - 1]` on and before `boundaries[i]`, found by bisection.
    ///
    /// @param boundaries rising steps, one fewer than there are pieces
    static Formula pieces(Formula t, List<Double> boundaries, IntFunction<Formula> piece) {
        return pieces(t, boundaries, 0, boundaries.size(), piece);
    }

    private static Formula pieces(
            Formula t, List<Double> boundaries, int first, int last, IntFunction<Formula> piece) {
        if (first == last) {
            return piece.apply(first);
        }
        int middle = (first + last) >>> 1;
        return Formula.select(
                t.lessThan(constant(boundaries.get(middle))),
                () -> pieces(t, boundaries, first, middle, piece),
                () -> pieces(t, boundaries, middle + 1, last, piece));
    }
}
