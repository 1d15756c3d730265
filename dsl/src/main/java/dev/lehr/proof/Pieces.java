package dev.lehr.proof;

import dev.lehr.formula.Formula;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a formula into its pieces from left to right, at exactly the doubles at which it becomes another one.
final class Pieces {
    private static final int MOST_SECTIONS = 60_000;

    private final Deque<Section> rest = new ArrayDeque<>();
    private final Formula formula;
    private int looked;

    private Pieces(Formula formula, double first, double last) {
        this.formula = formula;
        rest.push(Section.of(Grid.REAL, formula, first, last));
    }

    /// The first breakpoints above `first` and up to `last`, at most `limit` of them.
    static Breakpoints breakpoints(Formula formula, double first, double last, int limit) {
        Pieces pieces = new Pieces(formula, first, last);
        List<Breakpoint> found = new ArrayList<>();
        Section piece = pieces.next();
        double seam = first;
        while (piece != null) {
            Section next = pieces.next();
            if (next == null) {
                break;
            }
            seam = next.first();
            if (found.size() == limit) {
                return new Breakpoints(found, seam);
            }
            found.add(pieces.breakpoint(seam));
            piece = next;
        }
        return new Breakpoints(
                found, pieces.rest.isEmpty() ? last : pieces.rest.peek().first());
    }

    /// Whether the old piece includes its end is seen from which of both numbers has fewer digits.
    private Breakpoint breakpoint(double seam) {
        double end = Grid.REAL.before(seam);
        boolean ended = Long.numberOfTrailingZeros(Double.doubleToLongBits(end))
                > Long.numberOfTrailingZeros(Double.doubleToLongBits(seam));
        return new Breakpoint(ended ? end : seam, Evaluation.at(formula, end), Evaluation.at(formula, seam));
    }

    /// The whole piece on the right of what was given before; null if there is none, or the work is too much.
    private @Nullable Section next() {
        Section piece = settled();
        if (piece == null) {
            return null;
        }
        double first = piece.first();
        if (piece.isSingle() && !rest.isEmpty()) {
            piece = settled();
            if (piece == null) {
                return null;
            }
        }
        double end = piece.last();
        Section next = settled();
        while (next != null && Same.formulas(next.formula(), piece.formula())) {
            end = next.last();
            next = settled();
        }
        if (next != null) {
            rest.push(next);
        }
        return new Section(Grid.REAL, first, end, piece.formula(), piece.values(), piece.opaque(), piece.turns());
    }

    private @Nullable Section settled() {
        while (!rest.isEmpty() && looked < MOST_SECTIONS) {
            looked++;
            Section section = rest.pop();
            if (section.isSettled() || section.isSingle()) {
                return section;
            }
            section.halves().reversed().forEach(rest::push);
        }
        return null;
    }

    /// The piece to which `step` belongs, with both of its ends.
    static Section at(Formula formula, double step, double first, double last) {
        Section section = Section.of(Grid.REAL, formula, first, last);
        while (!section.isSettled() && !section.isSingle()) {
            double cut = section.cut();
            section = step < cut
                    ? section.part(section.first(), Grid.REAL.before(cut))
                    : section.part(cut, section.last());
        }
        return section;
    }
}
