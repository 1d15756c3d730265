package dev.lehr.kernel.emit;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Listing;
import dev.lehr.formula.Op;
import java.util.BitSet;
import java.util.List;

/// Which subterms of long uniform formulas get a method of their own, so that methods stay small enough for the just-in-time compiler,
/// and far below the 64 KiB that a method may have.
///
/// A method's length is counted in operations as [DoubleCode] emits them: a subterm once, but again in the other branch of a choice, and as
/// one operation if it has a method of its own.
final class Chapters {
    private static final int LONGEST = 200;

    private final List<Listing.Entry> entries;
    private final BitSet chapters = new BitSet();

    private Chapters(Listing listing) {
        this.entries = listing.entries();
    }

    static BitSet of(Listing listing) {
        Chapters counter = new Chapters(listing);
        for (int i = 0; i < counter.entries.size(); i++) {
            counter.chapters.set(i, counter.isLong(i));
        }
        return counter.chapters;
    }

    private boolean isLong(int index) {
        return isOperation(index) && count(index, new BitSet(), 0) > LONGEST;
    }

    private boolean isOperation(int index) {
        return entries.get(index).formula() instanceof Formula.Apply;
    }

    /// `before` and the operations of an entry, or more than [#LONGEST]; adds to `kept` what is then known.
    private int count(int index, BitSet kept, int before) {
        if (kept.get(index) || before > LONGEST) {
            return before;
        }
        kept.set(index);
        int operations = before + 1;
        Listing.Entry entry = entries.get(index);
        if (chapters.get(index) || entry.formula() instanceof Formula.Reduce) {
            return operations;
        }
        boolean choice = entry.formula() instanceof Formula.Apply(Op op, var _) && op == Op.SELECT;
        for (int i = 0; i < entry.arguments().size(); i++) {
            boolean branch = choice && i > 0;
            operations = count(entry.arguments().get(i), branch ? (BitSet) kept.clone() : kept, operations);
        }
        return operations;
    }
}
