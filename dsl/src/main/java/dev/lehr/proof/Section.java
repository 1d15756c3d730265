package dev.lehr.proof;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/// A formula on a range of steps, with all decisions taken that are certain there.
///
/// @param grid which steps it consists of
/// @param first the first step
/// @param last the last step, included
/// @param formula what is left of the formula
/// @param values encloses its values
/// @param opaque whether a function has a part in it that says nothing about itself
/// @param turns what is still open
/// @param size how many subterms were looked at for it
record Section(
        Grid grid,
        double first,
        double last,
        Formula formula,
        Interval values,
        boolean opaque,
        List<Turn> turns,
        int size) {
    /// How far around a guessed turn it is looked for before the whole section is bisected.
    private static final int NEAR = 8;

    private static final int FEW = 16;

    /// `formula` on the steps of `grid` from `first` to `last`.
    static Section of(Grid grid, Formula formula, double first, double last) {
        Restriction restriction = new Restriction(new Interval(first, last));
        Restriction.Term term = restriction.of(formula);
        return new Section(
                grid,
                first,
                last,
                term.formula(),
                term.values(),
                term.opaque(),
                restriction.turns(),
                restriction.looked());
    }

    /// The part of this section from `from` to `to`.
    Section part(double from, double to) {
        return of(grid, formula, from, to);
    }

    /// The same on a longer range, on which the formula is the same.
    Section until(double end) {
        return new Section(grid, first, end, formula, values, opaque, turns, size);
    }

    /// Whether nothing changes within it that could be cut out: it is one piece.
    boolean isSettled() {
        return turns.isEmpty();
    }

    boolean isSingle() {
        return first == last;
    }

    boolean isEndless() {
        return last == Double.POSITIVE_INFINITY || first == Double.NEGATIVE_INFINITY;
    }

    /// How many whole steps it has.
    double count() {
        return last - first + 1;
    }

    /// Whether it has so few steps that it is sooner computed than proved.
    boolean isShort() {
        return count() <= FEW;
    }

    /// Its steps one after the other; not for endless sections.
    DoubleStream steps() {
        return DoubleStream.iterate(first, step -> step <= last, grid::after);
    }

    double at(double step) {
        return Evaluation.at(formula, step);
    }

    /// A step of `(first, last]` to cut at: where something turns, or near the middle.
    double cut() {
        if (!turns.isEmpty()) {
            double[] guesses = turns.stream()
                    .mapToDouble(Turn::guess)
                    .filter(guess -> guess > first - 1 && guess <= last + 1)
                    .sorted()
                    .toArray();
            double guess = guesses.length == 0 ? Double.NaN : guesses[isEndless() ? 0 : guesses.length / 2];
            for (Turn turn : turns) {
                if (Double.isNaN(guess) || turn.guess() == guess) {
                    double step = locate(turn.marker(), guess);
                    if (step > first && step <= last) {
                        return step;
                    }
                }
            }
        }
        return grid.middle(first, last);
    }

    /// A step at which `marker` differs from the step before; NaN if none was found.
    private double locate(Formula marker, double guess) {
        if (!Double.isNaN(guess)) {
            double step = Math.min(last, Math.max(grid.after(first), grid.notBelow(guess)));
            double low = step;
            double high = step;
            for (int i = 0; i < NEAR; i++) {
                if (low > first && turnsAt(marker, low)) {
                    return low;
                }
                low = grid.before(low);
                high = grid.after(high);
                if (high <= last && turnsAt(marker, high)) {
                    return high;
                }
            }
        }
        return isEndless() ? Double.NaN : bisected(marker);
    }

    private boolean turnsAt(Formula marker, double step) {
        return Evaluation.at(marker, grid.before(step)) != Evaluation.at(marker, step);
    }

    private double bisected(Formula marker) {
        double low = first;
        double high = last;
        double start = Evaluation.at(marker, low);
        if (start == Evaluation.at(marker, high)) {
            return Double.NaN;
        }
        while (grid.after(low) < high) {
            double middle = grid.middle(low, high);
            if (Evaluation.at(marker, middle) == start) {
                low = middle;
            } else if (middle == high) {
                break;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /// Both parts of it, the earlier one first.
    List<Section> halves() {
        double cut = cut();
        return Arrays.asList(part(first, grid.before(cut)), part(cut, last));
    }
}
