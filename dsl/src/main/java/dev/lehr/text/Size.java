package dev.lehr.text;

import dev.lehr.schedule.Edge;
import dev.lehr.schedule.Edged;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/// How large values are: how many parts they have, and how many records are within one another. A part that is in two
/// places counts twice, and so does what is computed twice, because that is what reading, comparing and evaluating
/// take.
///
/// Remembers what it has measured, so that growing a value call by call costs no more than its new parts.
final class Size {
    private final IdentityHashMap<Object, Measure> known = new IdentityHashMap<>();

    /// @param parts saturated at twice [Limits#PARTS]
    /// @param depth 1 for a record without records in it, 0 for what is no record
    private record Measure(int parts, int depth) {}

    /// Why a value is too large; null if it is not.
    @Nullable
    String wrong(Object value) {
        Measure measure = of(value, 1);
        if (measure.depth() > Limits.DEPTH) {
            return "values within values are deeper than " + Limits.DEPTH;
        }
        return measure.parts() > Limits.PARTS ? "there are more than " + Limits.PARTS + " parts" : null;
    }

    private Measure of(Object value, int above) {
        Measure seen = known.get(value);
        if (seen != null) {
            return seen;
        }
        int own = value instanceof Record ? 1 : 0;
        if (above > Limits.DEPTH + 1) {
            return new Measure(1, own);
        }
        int[] inner = {0, 0};
        Anatomy.parts(value, (key, part) -> {
            if (inner[0] <= Limits.PARTS) {
                Measure measure = of(part, above + own);
                inner[0] = Math.min(inner[0] + measure.parts(), 2 * Limits.PARTS);
                inner[1] = Math.max(inner[1], measure.depth());
            }
        });
        Measure measure = new Measure(1 + (isComputedTwice(value) ? 2 : 1) * inner[0], own + inner[1]);
        if (own == 1) {
            known.put(value, measure);
        }
        return measure;
    }

    /// An extrapolation takes the value in two places.
    private static boolean isComputedTwice(Object value) {
        return value instanceof Edged(var _, Edge before, Edge beyond)
                && (before == Edge.EXTRAPOLATE || beyond == Edge.EXTRAPOLATE);
    }
}
