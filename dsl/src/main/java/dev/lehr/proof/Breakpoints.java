package dev.lehr.proof;

import dev.lehr.formula.Formula;
import java.util.ArrayList;
import java.util.List;

/// The steps of a range at which a formula becomes another one, as far as they were looked for.
///
/// @param found in rising order
/// @param until these are all breakpoints before this step; the end of the range if there are no more
public record Breakpoints(List<Breakpoint> found, double until) {
    public Breakpoints {
        found = List.copyOf(found);
    }

    /// Those at which the value changes by more than `size`.
    public List<Breakpoint> jumps(double size) {
        return found.stream()
                .filter(breakpoint -> Math.abs(breakpoint.jump()) > size)
                .toList();
    }

    /// The steps alone.
    public List<Double> steps() {
        return found.stream().map(Breakpoint::step).toList();
    }

    /// The first breakpoints above `first` and up to `last`, at most `limit` of them.
    ///
    /// A part that is a single double belongs to what follows: it is how a piece states its first value exactly.
    static Breakpoints of(Formula formula, double first, double last, int limit) {
        Cell walk = Cell.of(formula, first, last);
        if (walk.horizon() == Math.nextUp(first) && first < last) {
            walk.advance(walk.horizon());
        }
        List<Breakpoint> found = new ArrayList<>();
        Formula piece = walk.formula();
        while (walk.horizon() <= last) {
            double seam = walk.horizon();
            if (found.size() == limit) {
                return new Breakpoints(found, seam);
            }
            walk.advance(seam);
            boolean single = walk.horizon() == Math.nextUp(seam) && seam < last;
            if (single && !Same.formulas(piece, walk.formula())) {
                walk.advance(walk.horizon());
            }
            if (!Same.formulas(piece, walk.formula())) {
                found.add(at(formula, seam));
            }
            piece = walk.formula();
        }
        return new Breakpoints(found, Math.min(last, walk.known()));
    }

    /// Whether the old piece includes its end is seen from which of both numbers has fewer digits.
    private static Breakpoint at(Formula formula, double seam) {
        double end = Math.nextDown(seam);
        boolean ended = Long.numberOfTrailingZeros(Double.doubleToLongBits(end))
                > Long.numberOfTrailingZeros(Double.doubleToLongBits(seam));
        return new Breakpoint(ended ? end : seam, Evaluation.at(formula, end), Evaluation.at(formula, seam));
    }
}
