package dev.lehr.rule;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What a step costs for each element, derived from the formulas: a reduction ends a pass over the elements, because what
/// depends on it has to wait, and each pass reads the columns that it mentions; the last one writes.
///
/// @param passes how often a step runs over the elements
/// @param numbers how many numbers it reads and writes for each element, in all passes together
public record Cost(int passes, int numbers) {
    /// The cost of a rule; choices that only the step decides cost what both branches read.
    static Cost of(UpdateRule rule) {
        return new Levels(rule).cost();
    }

    /// Bytes that a step reads and writes for each element.
    public int bytes(Lane lane) {
        return numbers * lane.bytes();
    }

    /// How many passes come before each subterm.
    private static final class Levels {
        private final Listing listing;
        private final List<Integer> elements = new ArrayList<>();
        private final int[] levels;
        private final List<Integer> reductions = new ArrayList<>();
        private int last;

        Levels(UpdateRule rule) {
            listing = Listing.of(List.copyOf(rule.updates().values()));
            levels = new int[listing.entries().size()];
            for (int i = 0; i < levels.length; i++) {
                Listing.Entry entry = listing.entries().get(i);
                for (int argument : entry.arguments()) {
                    levels[i] = Math.max(levels[i], levels[argument]);
                }
                if (entry.formula() instanceof Formula.Reduce) {
                    last = Math.max(last, levels[i]);
                    levels[i]++;
                    reductions.add(i);
                }
            }
            int root = 0;
            for (Map.Entry<Formula.Variable, Formula> update : rule.updates().entrySet()) {
                int index = listing.roots().get(root++);
                if (update.getKey().domain() == Domain.ELEMENT) {
                    last = Math.max(last, levels[index]);
                    elements.add(index);
                }
            }
        }

        Cost cost() {
            int numbers = elements.size();
            for (int pass = 0; pass <= last; pass++) {
                Set<Integer> read = new TreeSet<>();
                for (int reduction : reductions) {
                    if (levels[reduction] - 1 == pass) {
                        read(listing.entries().get(reduction).arguments().getFirst(), read);
                    }
                }
                if (pass == last) {
                    elements.forEach(index -> read(index, read));
                }
                numbers += (int) read.stream()
                        .filter(i -> listing.entries().get(i).formula() instanceof Formula.Variable)
                        .count();
            }
            return new Cost(last + 1, numbers);
        }

        private void read(int index, Set<Integer> read) {
            Listing.Entry entry = listing.entries().get(index);
            if (entry.domain() == Domain.ELEMENT && read.add(index)) {
                entry.arguments().forEach(argument -> read(argument, read));
            }
        }
    }
}
