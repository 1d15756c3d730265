package dev.lehr.text;

import java.util.IdentityHashMap;

/// How many records are within one another: schedules, and the shapes of which they are made. Remembers what it has
/// measured, so that
/// growing a value call by call costs no more than its new parts.
final class Depth {
    private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();

    /// 1 for a record without records in it, 0 for what is no record. Gives up, with a larger answer than
    /// [Limits#DEPTH], when it is more
    /// than that.
    int of(Object value) {
        return of(value, 1);
    }

    private int of(Object value, int above) {
        Integer seen = known.get(value);
        if (seen != null || above > Limits.DEPTH + 1) {
            return seen == null ? 1 : seen;
        }
        int own = value instanceof Record ? 1 : 0;
        int[] deepest = {0};
        Anatomy.parts(value, (key, part) -> deepest[0] = Math.max(deepest[0], of(part, above + own)));
        if (own == 1) {
            known.put(value, deepest[0] + 1);
        }
        return deepest[0] + own;
    }
}
