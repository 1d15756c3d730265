package dev.lehr.proof;

/// How much work may still be done for one answer, counted in subterms looked at.
final class Budget {
    /// About a third of a second's worth.
    private static final long USUAL = 1_500_000;

    private static final long LARGE = 2_500_000;

    /// What a section costs beside its subterms.
    private static final int OVERHEAD = 8;

    /// How much longer it takes if it has to be cut where something turns.
    private static final int CUT = 3;

    /// How many subterms are computed in the time in which one is looked at.
    private static final int COMPUTED = 8;

    private long left;
    private double refused = Double.POSITIVE_INFINITY;

    private Budget(long left) {
        this.left = left;
    }

    static Budget usual() {
        return new Budget(USUAL);
    }

    /// For answers that are the better the more work is done.
    static Budget large() {
        return new Budget(LARGE);
    }

    /// Pays for looking at a section; false once nothing is left.
    boolean allows(Section section) {
        boolean allowed = allows(section, 1);
        if (!allowed) {
            refused = Math.min(refused, section.first());
        }
        return allowed;
    }

    /// The first step that was not looked at; infinite while there was enough for all.
    double refused() {
        return refused;
    }

    /// Pays for computing all its steps, which takes far less time than looking at each.
    boolean allowsComputing(Section section) {
        left -= (long) ((section.size() + OVERHEAD) * section.count() / COMPUTED);
        return left > 0;
    }

    /// The same as [#allows(Section)] for something that takes several times as long.
    boolean allows(Section section, int times) {
        left -= (section.size() + OVERHEAD) * (long) (section.isSettled() ? times : times * CUT);
        return left > 0;
    }
}
