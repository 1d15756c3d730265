package dev.lehr.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Formulas as LaTeX, for a paper or a notebook.
///
/// LaTeX states mathematics, where Lehr computes: `x + 0` and `x * 1` are `x`, and a bound that only rounding could
/// ever reach is left out. Choices by one quantity become one `cases` with a row for each range, in rising order.
/// [Equations] says to the last operation what is computed.
public final class Latex {
    private final Naming naming;

    private Latex(Naming naming) {
        this.naming = naming;
    }

    /// One formula.
    public static String text(Formula formula) {
        Naming naming = Naming.none(formula);
        return new Latex(naming).expand(naming.listing().roots().getFirst()).plain();
    }

    /// The equations of `results`, in the order of computation, as one `aligned`; each name equals its formula.
    ///
    /// @param results what is computed, by name
    /// @param labels names for subterms that deserve a line of their own; those that do not occur are left out
    public static String of(Map<String, ? extends Formula> results, Map<String, ? extends Formula> labels) {
        Naming naming = Naming.of(results, labels);
        Latex latex = new Latex(naming);
        return naming.lines().stream()
                .map(line ->
                        latex.named(line).plain() + " &= " + latex.expand(line).plain())
                .collect(Collectors.joining(" \\\\\n", "\\begin{aligned}\n", "\n\\end{aligned}"));
    }

    Listing.Entry entry(int index) {
        return naming.listing().entries().get(index);
    }

    /// Whether a subterm is written out where it stands.
    boolean isOpen(int index) {
        return naming.of(index) == null;
    }

    /// A subterm by its name, or written out if it has none.
    LatexText text(int index) {
        return isOpen(index) ? expand(index) : named(index);
    }

    private LatexText named(int index) {
        return LatexText.name(String.valueOf(naming.of(index)));
    }

    /// A subterm written out.
    private LatexText expand(int index) {
        Listing.Entry entry = entry(index);
        return switch (entry.formula()) {
            case Formula.Constant(double value) -> LatexText.number(value);
            case Formula.Variable(String name, Domain _) -> LatexText.name(name);
            case Formula.Reduce(Reduction reduction, Scope scope, Formula _) ->
                reduced(reduction, scope, text(entry.arguments().getFirst()));
            case Formula.Call(String name, var _, Formula _) ->
                LatexText.call("\\mathrm{" + LatexText.escaped(name) + "}", texts(entry));
            case Formula.Apply(Op op, List<Formula> _) when op == Op.SELECT -> new LatexCases(this, index).text();
            case Formula.Apply(Op op, List<Formula> _) -> LatexText.of(op, texts(entry));
        };
    }

    private List<LatexText> texts(Listing.Entry entry) {
        List<LatexText> texts = new ArrayList<>();
        for (int argument : entry.arguments()) {
            texts.add(text(argument));
        }
        return texts;
    }

    private static LatexText reduced(Reduction reduction, Scope scope, LatexText body) {
        String symbol = reduction == Reduction.SUM ? "\\sum" : "\\max";
        String range =
                scope == Scope.PARAMETER ? "_{i}" : "_{\\mathrm{" + scope.name().toLowerCase(Locale.ROOT) + "}}";
        return new LatexText(symbol + range + " " + body.within(5), 5);
    }
}
