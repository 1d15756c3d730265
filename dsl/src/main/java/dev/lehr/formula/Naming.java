package dev.lehr.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which subterms have a name and a line of their own: results, labels, and what is used twice.
final class Naming {
    private final Listing listing;
    private final Map<Integer, String> names = new HashMap<>();
    private final List<Integer> lines = new ArrayList<>();

    private Naming(Listing listing) {
        this.listing = listing;
    }

    /// One formula without any names.
    static Naming none(Formula formula) {
        return new Naming(Listing.of(List.of(formula)));
    }

    /// Names for results, for labelled subterms that occur in them, and `u1`, `u2`, ... for others that occur twice.
    static Naming of(Map<String, ? extends Formula> results, Map<String, ? extends Formula> labels) {
        List<Formula> formulas = new ArrayList<>(results.values());
        formulas.addAll(labels.values());
        Naming naming = new Naming(Listing.of(formulas));
        naming.name(new ArrayList<>(labels.keySet()), results.size());
        naming.name(new ArrayList<>(results.keySet()), 0);
        naming.choose(results.size());
        return naming;
    }

    Listing listing() {
        return listing;
    }

    /// The subterms that have a line, in the order of computation.
    List<Integer> lines() {
        return lines;
    }

    /// The name of a subterm, or null.
    @Nullable
    String of(int index) {
        return names.get(index);
    }

    private void name(List<String> texts, int firstRoot) {
        for (int i = 0; i < texts.size(); i++) {
            names.put(listing.roots().get(firstRoot + i), texts.get(i));
        }
    }

    private void choose(int results) {
        int[] uses = uses(results);
        int temporaries = 0;
        for (int i = 0; i < uses.length; i++) {
            if (uses[i] > 1 && isWorthALine(i) && !names.containsKey(i)) {
                temporaries++;
                names.put(i, "u" + temporaries);
            }
        }
        for (int i = 0; i < uses.length; i++) {
            if (uses[i] > 0 && names.containsKey(i)) {
                lines.add(i);
            }
        }
    }

    /// How often each entry is an argument of something that the results need; a result itself counts once more.
    private int[] uses(int results) {
        int[] uses = new int[listing.entries().size()];
        for (int root : listing.roots().subList(0, results)) {
            uses[root]++;
        }
        for (int i = uses.length - 1; i >= 0; i--) {
            if (uses[i] > 0) {
                listing.entries().get(i).arguments().forEach(argument -> uses[argument]++);
            }
        }
        return uses;
    }

    private boolean isWorthALine(int index) {
        return switch (listing.entries().get(index).formula()) {
            case Formula.Constant _, Formula.Variable _ -> false;
            case Formula.Apply(Op op, List<Formula> _) -> op != Op.NEG && !op.isTruth();
            case Formula.Reduce _, Formula.Call _ -> true;
        };
    }
}
