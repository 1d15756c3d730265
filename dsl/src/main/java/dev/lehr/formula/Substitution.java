package dev.lehr.formula;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Puts formulas in the place of variables or of a subterm. What becomes constant is computed, and a choice whose condition becomes
/// constant leaves only the chosen formula.
public final class Substitution {
    private final Map<Formula.Variable, ? extends Formula> replacements;
    private final IdentityHashMap<Formula, Formula> done = new IdentityHashMap<>();

    private Substitution(Map<Formula.Variable, ? extends Formula> replacements) {
        this.replacements = replacements;
    }

    /// The substitution that replaces each variable that is a key by its value, and keeps all others.
    public static Substitution of(Map<Formula.Variable, ? extends Formula> replacements) {
        return new Substitution(Map.copyOf(replacements));
    }

    /// The substitution of one subterm, known by its identity.
    public static Substitution of(Formula subterm, Formula replacement) {
        Substitution substitution = new Substitution(Map.of());
        substitution.done.put(subterm, replacement);
        return substitution;
    }

    /// `formula` with the replacements made; the same object if there were none to make.
    public Formula in(Formula formula) {
        Formula seen = done.get(formula);
        if (seen == null) {
            seen = replace(formula);
            done.put(formula, seen);
        }
        return seen;
    }

    private Formula replace(Formula formula) {
        return switch (formula) {
            case Formula.Constant c -> c;
            case Formula.Variable v -> {
                Formula replacement = replacements.get(v);
                yield replacement == null ? v : replacement;
            }
            case Formula.Apply(Op op, List<Formula> arguments) when op == Op.SELECT ->
                choose(formula, arguments.get(0), arguments.get(1), arguments.get(2));
            case Formula.Apply(Op op, List<Formula> arguments) -> {
                List<Formula> replaced = all(arguments);
                yield same(arguments, replaced) ? formula : Formula.apply(op, replaced);
            }
            case Formula.Reduce(Reduction reduction, Scope scope, Formula body) -> {
                Formula replaced = in(body);
                yield replaced == body ? formula : new Formula.Reduce(reduction, scope, replaced);
            }
            case Formula.Call(String name, var function, Formula argument) -> {
                Formula replaced = in(argument);
                yield replaced == argument ? formula : Formula.call(name, function, replaced);
            }
        };
    }

    private Formula choose(Formula whole, Formula condition, Formula yes, Formula no) {
        Formula replaced = in(condition);
        Formula choice = Formula.select(replaced, () -> in(yes), () -> in(no));
        return choice instanceof Formula.Apply(Op op, List<Formula> arguments)
                        && op == Op.SELECT
                        && same(List.of(condition, yes, no), arguments)
                ? whole
                : choice;
    }

    /// A loop, because a stream would take several times as much of the stack for each level of a formula.
    private List<Formula> all(List<Formula> formulas) {
        List<Formula> replaced = new ArrayList<>(formulas.size());
        for (Formula formula : formulas) {
            replaced.add(in(formula));
        }
        return replaced;
    }

    private static boolean same(List<Formula> before, List<Formula> after) {
        for (int i = 0; i < after.size(); i++) {
            if (before.get(i) != after.get(i)) {
                return false;
            }
        }
        return true;
    }
}
