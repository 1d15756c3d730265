package dev.lehr.proof;

import dev.lehr.formula.Formula;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// A formula on all doubles of a range, part by part from left to right: on each part nothing turns.
final class Parts {
    /// How many sections are looked at to see whether a part goes on, perhaps without an end.
    private static final int AHEAD = 16;

    private final Deque<Section> rest = new ArrayDeque<>();
    private final Budget budget;

    Parts(Formula formula, double first, double last, Budget budget) {
        this.budget = budget;
        rest.push(Section.of(Grid.REAL, formula, first, last));
    }

    /// The next part, as long as it can be seen from near; null if there is none, or finding it is too much work.
    @Nullable Section next() {
        Section part = settled();
        if (part == null) {
            return null;
        }
        double end = part.last();
        Section next = settled();
        for (int i = 0; i < AHEAD && next != null && Same.formulas(next.formula(), part.formula()); i++) {
            end = next.last();
            next = settled();
        }
        if (next != null) {
            rest.push(next);
        }
        return part.until(end);
    }

    private @Nullable Section settled() {
        while (!rest.isEmpty()) {
            Section section = rest.pop();
            if (!budget.allows(section)) {
                rest.clear();
                return null;
            }
            if (section.isSettled() || section.isSingle()) {
                return section;
            }
            section.halves().reversed().forEach(rest::push);
        }
        return null;
    }
}
