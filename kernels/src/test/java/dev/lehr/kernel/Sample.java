package dev.lehr.kernel;

import java.util.List;

/// Whether this run takes all sizes and widths or a few of each kind: `-Dlehr.sample=true` where tests run thousands of times, once for
/// each mutant.
final class Sample {
    private static final boolean WANTED = Boolean.getBoolean("lehr.sample");

    private Sample() {}

    /// All, or these few of them.
    static <T> List<T> of(List<T> all, List<T> few) {
        if (!all.containsAll(few)) {
            throw new IllegalArgumentException(few + " must be some of " + all);
        }
        return WANTED ? few : all;
    }
}
