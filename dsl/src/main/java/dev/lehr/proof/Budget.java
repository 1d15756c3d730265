package dev.lehr.proof;

/// How much work may still be done for one answer, counted in subterms looked at: about a second's worth.
final class Budget {
    private static final long ALL = 6_000_000;

    /// What a section costs beside its subterms.
    private static final int OVERHEAD = 8;

    private long left = ALL;

    /// Pays for looking at a section; false once nothing is left.
    boolean allows(Section section) {
        return allows(section, 1);
    }

    /// The same for something that takes several times as long.
    boolean allows(Section section, int times) {
        left -= (section.size() + OVERHEAD) * (long) times;
        return left > 0;
    }
}
