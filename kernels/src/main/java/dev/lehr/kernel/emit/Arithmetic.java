package dev.lehr.kernel.emit;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Listing;
import dev.lehr.formula.Op;
import dev.lehr.formula.Reduction;
import java.lang.classfile.CodeBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// How values of elements are computed: one number at a time or a vector of them. Every value has a local variable of its own, and
/// the methods here take and give the numbers of these variables.
abstract class Arithmetic {
    final HiddenClass home;
    final CodeBuilder code;
    final Lane lane;

    Arithmetic(HiddenClass home, CodeBuilder code, Lane lane) {
        this.home = home;
        this.code = code;
        this.lane = lane;
    }

    /// Elements that are done at a time; a power of two.
    abstract int lanes();

    /// Stores the uniform `double` on the stack as a value for elements.
    abstract int storeUniform();

    /// Makes a truth of a number: false if it is zero.
    abstract int truth(int number);

    /// Makes a number of a truth: 1 or 0.
    abstract int number(int truth);

    /// Loads what a column has at `index`, and stores it.
    abstract int load(Column column, int index);

    /// Writes a value to a column at `index`.
    abstract void store(Column column, int index, int value);

    /// Does an operation on values and stores the result. The condition of a choice is a truth, all else are numbers.
    abstract int operation(Op op, List<Integer> arguments);

    /// Calls a function of the user's for each element.
    abstract int call(Object function, int argument);

    /// Adds a value to the accumulators that begin at `first` in the array `strands`, at the strand in the variable `strand`.
    abstract void accumulate(Reduction reduction, int strands, int first, int strand, int value);

    /// Stores a constant as a value for elements.
    int constant(double value) {
        code.loadConstant(value);
        return storeUniform();
    }

    /// Computes a formula of one variable that has only operations, entry by entry.
    ///
    /// @param listing the formula
    /// @param variable the value of the variable
    int evaluate(Listing listing, int variable) {
        Map<Integer, Integer> values = new HashMap<>();
        List<Listing.Entry> entries = listing.entries();
        for (int i = 0; i < entries.size(); i++) {
            Listing.Entry entry = entries.get(i);
            values.put(i, switch (entry.formula()) {
                case Formula.Constant(double value) -> constant(value);
                case Formula.Variable _ -> variable;
                case Formula.Apply(Op op, var _) -> operation(op, arguments(op, entry, entries, values));
                case Formula.Reduce _, Formula.Call _ ->
                    throw new IllegalStateException("not an operation: " + entry.formula());
            });
        }
        return Objects.requireNonNull(values.get(listing.roots().getFirst()));
    }

    private List<Integer> arguments(
            Op op, Listing.Entry entry, List<Listing.Entry> entries, Map<Integer, Integer> values) {
        return IntStream.range(0, op.arity())
                .mapToObj(k -> {
                    int argument = entry.arguments().get(k);
                    int value = Objects.requireNonNull(values.get(argument));
                    boolean wanted = op == Op.SELECT && k == 0;
                    boolean given = isTruth(entries.get(argument).formula());
                    return wanted == given ? value : wanted ? truth(value) : number(value);
                })
                .toList();
    }

    /// Whether the value of a formula is a truth and not a number.
    static boolean isTruth(Formula formula) {
        return formula instanceof Formula.Apply(Op op, var _) && op.isTruth();
    }
}
