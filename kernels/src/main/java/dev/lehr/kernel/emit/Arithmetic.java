package dev.lehr.kernel.emit;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Op;
import dev.lehr.formula.Reduction;
import java.lang.classfile.CodeBuilder;
import java.util.List;

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

    /// Whether the value of a formula is a truth and not a number.
    static boolean isTruth(Formula formula) {
        return formula instanceof Formula.Apply(Op op, var _) && op.isTruth();
    }
}
