package dev.lehr.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Formulas as equations that a person can read: one line for each result and for each subterm that has a name or is used twice.
public final class Equations {
    private final Listing listing;
    private final Map<Integer, String> names = new HashMap<>();

    private Equations(Listing listing) {
        this.listing = listing;
    }

    /// One formula on one line.
    public static String text(Formula formula) {
        Listing listing = Listing.of(List.of(formula));
        return new Equations(listing).expand(listing.roots().getFirst()).plain();
    }

    /// The formula that [#text(Formula)] printed so, or that a person wrote alike: `0.1 * (1 + cos(3.14159 * t / 100)) / 2`,
    /// `t < 10 ? t / 10 : 1`.
    ///
    /// @param variables what each name stands for
    /// @throws IllegalArgumentException that says the column, what was expected there and what was found
    public static Formula parse(String text, Map<String, ? extends Formula> variables) {
        return new EquationParser(text, variables).parse();
    }

    /// The equations of `results`, in the order of computation; each name equals its formula.
    ///
    /// @param results what is computed, by name
    /// @param labels names for subterms that deserve a line of their own; those that do not occur are left out
    public static List<String> of(Map<String, ? extends Formula> results, Map<String, ? extends Formula> labels) {
        List<Formula> formulas = new ArrayList<>(results.values());
        formulas.addAll(labels.values());
        Equations equations = new Equations(Listing.of(formulas));
        equations.name(new ArrayList<>(labels.keySet()), results.size());
        equations.name(new ArrayList<>(results.keySet()), 0);
        return equations.lines(results.size());
    }

    private void name(List<String> texts, int firstRoot) {
        for (int i = 0; i < texts.size(); i++) {
            names.put(listing.roots().get(firstRoot + i), texts.get(i));
        }
    }

    private List<String> lines(int results) {
        int[] uses = uses(results);
        int temporaries = 0;
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < uses.length; i++) {
            if (uses[i] > 1 && isWorthALine(i) && !names.containsKey(i)) {
                temporaries++;
                names.put(i, "u" + temporaries);
            }
        }
        for (int i = 0; i < uses.length; i++) {
            String name = names.get(i);
            if (uses[i] > 0 && name != null) {
                lines.add(name + " = " + expand(i).plain());
            }
        }
        return lines;
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

    private Notation.Text text(int index) {
        String name = names.get(index);
        return name == null ? expand(index) : Notation.Text.atom(name);
    }

    private Notation.Text expand(int index) {
        Listing.Entry entry = listing.entries().get(index);
        List<Notation.Text> operands =
                entry.arguments().stream().map(this::text).toList();
        return switch (entry.formula()) {
            case Formula.Constant(double value) ->
                value < 0 ? new Notation.Text(number(value), 6) : Notation.Text.atom(number(value));
            case Formula.Variable(String name, Domain _) -> Notation.Text.atom(name);
            case Formula.Apply(Op op, List<Formula> _) -> op.notation().render(operands);
            case Formula.Reduce(Reduction reduction, Scope scope, Formula _) ->
                Notation.call((scope == Scope.ALL ? "all_" : "") + (reduction == Reduction.SUM ? "sum" : "max"))
                        .render(operands);
            case Formula.Call(String name, var _, Formula _) ->
                Notation.call(name).render(operands);
        };
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole && (value != 0 || 1 / value > 0) ? Long.toString((long) value) : Double.toString(value);
    }
}
