package dev.lehr.formula;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Takes the decisions that bounds allow: a choice whose condition is certain becomes the formula that it chooses.
///
/// This is how one formula serves with and without momentum, weight decay or any other option: who knows that weight decay is zero
/// gets the formula that never mentions it.
public final class Decisions {
    private final Map<Formula, Interval> ranges;
    private final IdentityHashMap<Formula, Formula> done = new IdentityHashMap<>();

    private Decisions(Map<Formula, Interval> ranges) {
        this.ranges = ranges;
    }

    /// Decisions for variables in the given intervals.
    public static Decisions within(Map<? extends Formula, Interval> ranges) {
        return new Decisions(new HashMap<>(ranges));
    }

    /// `formula` without the choices that are certain. Its value is the same wherever the variables are in their intervals and no
    /// subterm is NaN, of which no comparison is true.
    public Formula in(Formula formula) {
        Formula seen = done.get(formula);
        if (seen == null) {
            seen = decide(formula);
            done.put(formula, seen);
        }
        return seen;
    }

    private Formula decide(Formula formula) {
        return switch (formula) {
            case Formula.Constant c -> c;
            case Formula.Variable v -> v;
            case Formula.Apply(Op op, List<Formula> arguments) when op == Op.SELECT -> {
                Interval truth = Bounds.of(arguments.get(0), ranges);
                yield truth.isPoint()
                        ? in(arguments.get(truth.low() != 0 ? 1 : 2))
                        : new Formula.Apply(op, arguments.stream().map(this::in).toList());
            }
            case Formula.Apply(Op op, List<Formula> arguments) ->
                new Formula.Apply(op, arguments.stream().map(this::in).toList());
            case Formula.Reduce(Reduction reduction, Scope scope, Formula body) ->
                new Formula.Reduce(reduction, scope, in(body));
            case Formula.Call(String name, var function, Formula argument) ->
                new Formula.Call(name, function, in(argument));
        };
    }
}
