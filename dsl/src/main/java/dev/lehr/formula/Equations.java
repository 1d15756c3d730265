package dev.lehr.formula;

import dev.lehr.check.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Formulas as equations that a person can read: one line for each result and for each subterm that has a name or is
/// used twice.
public final class Equations {
    private final Naming naming;

    private Equations(Naming naming) {
        this.naming = naming;
    }

    /// One formula on one line.
    public static String text(Formula formula) {
        Naming naming = Naming.none(formula);
        return new Equations(naming).expand(naming.listing().roots().getFirst()).plain();
    }

    /// The formula that [#text(Formula)] printed so, or that a person wrote alike:
    /// `0.1 * (1 + cos(3.14159 * t / 100)) / 2`, `t < 10 ? t / 10 : 1`.
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
        Naming naming = Naming.of(results, labels);
        Equations equations = new Equations(naming);
        return naming.lines().stream()
                .map(line -> naming.of(line) + " = " + equations.expand(line).plain())
                .toList();
    }

    private Notation.Text text(int index) {
        String name = naming.of(index);
        return name == null ? expand(index) : Notation.Text.atom(name);
    }

    private Notation.Text expand(int index) {
        Listing.Entry entry = naming.listing().entries().get(index);
        List<Notation.Text> operands = new ArrayList<>();
        for (int argument : entry.arguments()) {
            operands.add(text(argument));
        }
        return switch (entry.formula()) {
            case Formula.Constant(double value) -> number(value);
            case Formula.Variable(String name, Domain _) -> Notation.Text.atom(name);
            case Formula.Apply(Op op, List<Formula> _) -> op.notation().render(operands);
            case Formula.Reduce(Reduction reduction, Scope scope, Formula _) ->
                Notation.call(scope.prefix() + (reduction == Reduction.SUM ? "sum" : "max"))
                        .render(operands);
            case Formula.Call(String name, var _, Formula _) ->
                Notation.call(name).render(operands);
        };
    }

    /// A number with a sign binds as a negation does; a negative zero has one.
    private static Notation.Text number(double value) {
        String text = Check.text(value);
        return text.startsWith("-") ? new Notation.Text(text, Op.NEG.notation().binding()) : Notation.Text.atom(text);
    }
}
