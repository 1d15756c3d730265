package dev.lehr.proof;

import dev.lehr.formula.Formula;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// A formula on all doubles of a range, part by part from left to right: on each part nothing turns.
final class Parts {
    private static final int MOST_SECTIONS = 200_000;

    private final Deque<Section> rest = new ArrayDeque<>();
    private int looked;

    Parts(Formula formula, double first, double last) {
        rest.push(Section.of(Grid.REAL, formula, first, last));
    }

    /// The next part, as long as possible; null if there is none, or finding it is too much work.
    @Nullable Section next() {
        Section part = settled();
        if (part == null) {
            return null;
        }
        double end = part.last();
        Section next = settled();
        while (next != null && Same.formulas(next.formula(), part.formula())) {
            end = next.last();
            next = settled();
        }
        if (next != null) {
            rest.push(next);
        }
        return part.until(end);
    }

    /// From here on the parts would be too much work; infinite while there is no such place.
    double known() {
        return looked < MOST_SECTIONS || rest.isEmpty() ? Double.POSITIVE_INFINITY : rest.peek().first();
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

    /// The part of `formula` to which `step` belongs.
    static Section around(Formula formula, double step) {
        Section section = Section.of(Grid.REAL, formula, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        while (!section.isSettled() && !section.isSingle()) {
            double cut = section.cut();
            section = step < cut
                    ? section.part(section.first(), Grid.REAL.before(cut))
                    : section.part(cut, section.last());
        }
        return section;
    }
}
