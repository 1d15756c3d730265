package dev.lehr.proof;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// The steps of a range at which a formula becomes another one, as far as they are known.
///
/// @param found in rising order
/// @param until these are all breakpoints before this step: the end of the range, or where more than the limit were
/// found, or where a function begins that says nothing about itself
public record Breakpoints(List<Breakpoint> found, double until) {
    private static final int FEW_DOUBLES = 8;

    private static final double NEARLY = 0x1p-26;

    /// Next to step zero there are many doubles within less than any length.
    private static final double NOTHING = 0x1p-100;

    public Breakpoints {
        found = List.copyOf(found);
    }

    /// Those at which the value changes by more than `size`.
    public Breakpoints jumps(double size) {
        return new Breakpoints(
                found.stream()
                        .filter(breakpoint -> Math.abs(breakpoint.jump()) > size)
                        .toList(),
                until);
    }

    /// The steps alone.
    public List<Double> steps() {
        return found.stream().map(Breakpoint::step).toList();
    }

    /// The first breakpoints above `first` and up to `last`, at most `limit` of them.
    static Breakpoints of(Formula formula, double first, double last, int limit) {
        Budget budget = Budget.large();
        Cell walk = Cell.of(formula, first, last, budget);
        boolean opaque = isOpaque(formula);
        if (isPoint(first, walk.horizon())) {
            walk.advance(walk.horizon());
        }
        List<Breakpoint> found = new ArrayList<>();
        Formula piece = walk.formula();
        if (opaque && isOpaque(piece)) {
            return new Breakpoints(found, first);
        }
        while (walk.horizon() <= last && walk.horizon() < Double.POSITIVE_INFINITY) {
            double seam = walk.horizon();
            if (found.size() >= limit) {
                return atMost(limit, found, seam, budget);
            }
            walk.advance(seam);
            Formula next = walk.formula();
            double end = walk.horizon();
            boolean point = isPoint(seam, end) && seam < last && !Same.formulas(piece, next);
            if (point) {
                walk.advance(end);
            }
            if (opaque && (isOpaque(next) || isOpaque(walk.formula()))) {
                return known(found, seam, budget);
            }
            if (point && !isBeginning(Evaluation.at(next, seam), Evaluation.at(walk.formula(), end))) {
                found.add(at(formula, seam));
                found.add(new Breakpoint(end, Evaluation.at(next, seam), Evaluation.at(walk.formula(), end)));
            } else if (!Same.formulas(piece, walk.formula())) {
                found.add(at(formula, seam));
            }
            piece = walk.formula();
        }
        return atMost(limit, found, last, budget);
    }

    /// A part that is a single double has two breakpoints, of which only the first may be wanted.
    private static Breakpoints atMost(int limit, List<Breakpoint> found, double end, Budget budget) {
        return found.size() > limit
                ? known(found.subList(0, limit), found.get(limit).step(), budget)
                : known(found, end, budget);
    }

    /// What was found before the place where the work became too much, if there is one.
    private static Breakpoints known(List<Breakpoint> found, double end, Budget budget) {
        double until = budget.refused();
        return until > end
                ? new Breakpoints(found, end)
                : new Breakpoints(
                        found.stream()
                                .filter(breakpoint -> breakpoint.step() < until)
                                .toList(),
                        until);
    }

    private static boolean isPoint(double start, double horizon) {
        return horizon - start <= Math.max(FEW_DOUBLES * Math.ulp(start), NOTHING);
    }

    /// Whether a part that is a single double, or a few, is how the next one states its first value exactly.
    private static boolean isBeginning(double value, double next) {
        return value == next || Math.abs(next - value) <= NEARLY * Math.max(Math.abs(value), Math.abs(next));
    }

    private static boolean isOpaque(Formula formula) {
        return isOpaque(formula, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isOpaque(Formula formula, Set<Formula> seen) {
        return switch (formula) {
            case Formula.Constant _, Formula.Variable _ -> false;
            case Formula.Call _, Formula.Reduce _ -> true;
            case Formula.Apply(Op _, List<Formula> arguments) ->
                seen.add(formula) && arguments.stream().anyMatch(argument -> isOpaque(argument, seen));
        };
    }

    /// Whether the old piece includes its end is seen from which of both numbers has fewer digits.
    private static Breakpoint at(Formula formula, double seam) {
        double end = Math.nextDown(seam);
        boolean ended = Long.numberOfTrailingZeros(Double.doubleToLongBits(end))
                > Long.numberOfTrailingZeros(Double.doubleToLongBits(seam));
        return new Breakpoint(ended ? end : seam, Evaluation.at(formula, end), Evaluation.at(formula, seam));
    }
}
