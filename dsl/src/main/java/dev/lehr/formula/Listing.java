package dev.lehr.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Formulas as a list: every distinct subterm once, each after the subterms it needs.
///
/// This is how a fold meets a shared subterm only once, however often it is written. Two subterms are the same entry when they are
/// the same operation on the same entries.
public final class Listing {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Key, Integer> known = new HashMap<>();
    private final IdentityHashMap<Formula, Integer> visited = new IdentityHashMap<>();
    private final List<Integer> roots = new ArrayList<>();

    private Listing() {}

    /// A subterm and the indices of its arguments.
    ///
    /// @param formula the subterm
    /// @param arguments the index of each argument in [#entries()]
    /// @param domain whether it varies by element
    public record Entry(Formula formula, List<Integer> arguments, Domain domain) {}

    /// What makes two subterms the same: their own content, with arguments as indices.
    private record Key(Object content, List<Integer> arguments) {}

    /// All distinct subterms of `roots`.
    public static Listing of(List<? extends Formula> roots) {
        Listing listing = new Listing();
        for (Formula root : roots) {
            listing.roots.add(listing.visit(root));
        }
        return listing;
    }

    /// The subterms, each after its arguments.
    public List<Entry> entries() {
        return entries;
    }

    /// The index of each root, in the order in which they were given.
    public List<Integer> roots() {
        return roots;
    }

    /// The index of a formula that is one of the roots or a part of them: the same object, not only an equal one.
    int indexOf(Formula formula) {
        Integer index = visited.get(formula);
        if (index == null) {
            throw new IllegalArgumentException("not part of this listing: " + formula);
        }
        return index;
    }

    /// A loop, because a stream would take several times as much of the stack for each level of a formula.
    private List<Integer> visitAll(List<Formula> formulas) {
        List<Integer> indices = new ArrayList<>(formulas.size());
        for (Formula formula : formulas) {
            indices.add(visit(formula));
        }
        return List.copyOf(indices);
    }

    private int visit(Formula formula) {
        Integer seen = visited.get(formula);
        if (seen != null) {
            return seen;
        }
        int index =
                switch (formula) {
                    case Formula.Constant c -> enter(c, new Key(c, List.of()), Domain.STEP);
                    case Formula.Variable v -> enter(v, new Key(v, List.of()), v.domain());
                    case Formula.Apply(Op op, List<Formula> arguments) -> {
                        List<Integer> indices = visitAll(arguments);
                        Domain domain = Domain.STEP;
                        for (int argument : indices) {
                            domain = domain.and(entries.get(argument).domain());
                        }
                        yield enter(formula, new Key(op, indices), domain);
                    }
                    case Formula.Reduce(Reduction reduction, Scope scope, Formula body) ->
                        enter(formula, new Key(List.of(reduction, scope), List.of(visit(body))), scope.domain());
                    case Formula.Call(String name, var function, Formula argument) -> {
                        int index1 = visit(argument);
                        yield enter(
                                formula,
                                new Key(List.of(name, function), List.of(index1)),
                                function instanceof MatrixFunction ? Domain.ELEMENT : entries.get(index1).domain());
                    }
                };
        visited.put(formula, index);
        return index;
    }

    private int enter(Formula formula, Key key, Domain domain) {
        return known.computeIfAbsent(key, k -> {
            entries.add(new Entry(formula, k.arguments(), domain));
            return entries.size() - 1;
        });
    }
}
