package dev.lehr.proof;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import java.util.List;

/// Whether two formulas are equal. What is the same object is not looked into, and deep formulas need little stack.
final class Same {
    private Same() {}

    static boolean formulas(Formula a, Formula b) {
        if (a == b) {
            return true;
        }
        if (a instanceof Formula.Apply(Op op, List<Formula> left)
                && b instanceof Formula.Apply(Op other, List<Formula> right)) {
            return op == other && all(left, right);
        }
        return !(a instanceof Formula.Apply) && !(b instanceof Formula.Apply) && a.equals(b);
    }

    private static boolean all(List<Formula> left, List<Formula> right) {
        for (int i = left.size() - 1; i >= 0; i--) {
            if (!formulas(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }
}
