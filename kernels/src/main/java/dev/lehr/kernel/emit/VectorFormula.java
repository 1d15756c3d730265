package dev.lehr.kernel.emit;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Listing;
import dev.lehr.formula.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A formula of one variable, computed with vectors entry by entry. It has only operations.
final class VectorFormula {
    /// Longer formulas are not worth their vector code.
    private static final int LONGEST = 100;

    private final VectorArithmetic vectors;
    private final List<Listing.Entry> entries;
    private final List<Integer> values = new ArrayList<>();

    private VectorFormula(VectorArithmetic vectors, Listing listing) {
        this.vectors = vectors;
        this.entries = listing.entries();
    }

    /// Whether vectors have all operations of a formula of one variable, so that [#evaluate] need not go lane by lane.
    static boolean hasAll(Listing listing) {
        List<Listing.Entry> entries = listing.entries();
        return entries.size() <= LONGEST && entries.stream().allMatch(entry -> has(entry.formula()));
    }

    private static boolean has(Formula formula) {
        if (formula instanceof Formula.Apply apply) {
            Op op = apply.op();
            return switch (op) {
                case ADD, SUB, MUL, DIV, MIN, MAX, NEG, ABS, SQRT, FMA, LT, LE, EQ, SELECT, SIGN, ROUND -> true;
                default -> op.definition() != null;
            };
        }
        return formula instanceof Formula.Constant || formula instanceof Formula.Variable;
    }

    /// Stores the numbers that a formula is.
    ///
    /// @param variable the value of its variable
    static int evaluate(VectorArithmetic vectors, Listing listing, int variable) {
        VectorFormula formula = new VectorFormula(vectors, listing);
        formula.entries.forEach(entry -> formula.values.add(formula.compute(entry, variable)));
        return formula.value(listing.roots().getFirst(), false);
    }

    private int compute(Listing.Entry entry, int variable) {
        return switch (entry.formula()) {
            case Formula.Constant(double value) -> vectors.constant(value);
            case Formula.Variable _ -> variable;
            case Formula.Apply(Op op, var _) -> vectors.operation(op, arguments(op, entry));
            case Formula.Reduce _, Formula.Call _ ->
                throw new IllegalStateException("not an operation: " + entry.formula());
        };
    }

    private List<Integer> arguments(Op op, Listing.Entry entry) {
        return IntStream.range(0, op.arity())
                .mapToObj(k -> value(entry.arguments().get(k), op == Op.SELECT && k == 0))
                .toList();
    }

    /// What an entry is, as a truth or as a number.
    private int value(int index, boolean asTruth) {
        int value = values.get(index);
        if (asTruth == Arithmetic.isTruth(entries.get(index).formula())) {
            return value;
        }
        return asTruth ? vectors.truth(value) : vectors.number(value);
    }
}
