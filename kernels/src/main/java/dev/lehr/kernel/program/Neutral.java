package dev.lehr.kernel.program;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Listing;
import dev.lehr.formula.Op;
import java.util.ArrayList;
import java.util.List;

/// Leaves out the operations on `double` that change no bit of any number: `x - 0`, `x + -0`, `x * 1`, `x / 1`. A product of two
/// constants that is exact is computed beforehand, also where it stands in an `fma`.
///
/// Such operations come about when a formula is narrowed to a segment: the quadrant of an angle, say, becomes a constant.
final class Neutral {
    private Neutral() {}

    /// `formula` without them.
    static Formula leftOut(Formula formula) {
        List<Formula> done = new ArrayList<>();
        Listing listing = Listing.of(List.of(formula));
        for (Listing.Entry entry : listing.entries()) {
            List<Formula> arguments = entry.arguments().stream().map(done::get).toList();
            done.add(switch (entry.formula()) {
                case Formula.Apply(Op op, List<Formula> _) -> operation(op, arguments);
                case Formula.Call(String name, var function, Formula _) ->
                    Formula.call(name, function, arguments.getFirst());
                case Formula.Reduce reduce ->
                    new Formula.Reduce(reduce.reduction(), reduce.scope(), arguments.getFirst());
                case Formula.Constant constant -> constant;
                case Formula.Variable variable -> variable;
            });
        }
        return done.get(listing.roots().getFirst());
    }

    private static Formula operation(Op op, List<Formula> arguments) {
        return switch (op) {
            case ADD -> sum(arguments.get(0), arguments.get(1));
            case SUB -> is(arguments.get(1), 0.0) ? arguments.getFirst() : Formula.apply(op, arguments);
            case MUL, DIV -> is(arguments.get(1), 1) ? arguments.getFirst() : Formula.apply(op, arguments);
            case FMA -> isExact(arguments.get(0), arguments.get(1))
                    ? sum(arguments.get(2), arguments.get(0).times(arguments.get(1)))
                    : Formula.apply(op, arguments);
            default -> Formula.apply(op, arguments);
        };
    }

    private static Formula sum(Formula a, Formula b) {
        return is(b, -0.0) ? a : a.plus(b);
    }

    private static boolean is(Formula formula, double value) {
        return formula.equals(Formula.constant(value));
    }

    /// Whether both are constants, and their product needs no rounding. What is not finite leaves no rest of zero.
    private static boolean isExact(Formula a, Formula b) {
        return a instanceof Formula.Constant(double x)
                && b instanceof Formula.Constant(double y)
                && (x == 0 || y == 0 || Math.abs(x * y) > 0x1p-900)
                && Math.fma(x, y, -(x * y)) == 0;
    }
}
