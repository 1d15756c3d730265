package dev.lehr.proof;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Op;
import java.util.List;

/// The area of a sum is the sum of the areas of its terms, each times its factor, but for the rounding of the
/// additions.
final class Sum {
    private final Section whole;
    private Interval total = Outward.ZERO;

    private Sum(Section whole) {
        this.whole = whole;
    }

    /// Encloses the area of a section.
    static Interval of(Section whole) {
        Sum sum = new Sum(whole);
        Size size = sum.add(whole.formula(), new Interval(1, 1));
        double length = whole.grid() == Grid.WHOLE ? whole.count() : whole.last() - whole.first();
        return Outward.around(sum.total, size.error * length * (1 + 0x1p-30));
    }

    /// The largest absolute value of a term, and how far rounding can take it from what it is in exact arithmetic.
    record Size(double largest, double error) {
        Size scaled(double factor) {
            double scaled = largest * factor;
            return new Size(scaled, error * factor + Math.ulp(scaled));
        }

        Size plus(Size other) {
            double sum = largest + other.largest;
            return new Size(sum, error + other.error + Math.ulp(sum));
        }
    }

    private Size add(Formula formula, Interval factor) {
        if (formula instanceof Formula.Apply(Op op, List<Formula> arguments)) {
            Formula a = arguments.getFirst();
            Formula b = arguments.getLast();
            switch (op) {
                case ADD -> {
                    return add(a, factor).plus(add(b, factor));
                }
                case SUB -> {
                    return add(a, factor).plus(add(b, Outward.negate(factor)));
                }
                case NEG -> {
                    return add(a, Outward.negate(factor));
                }
                case MUL -> {
                    if (b instanceof Formula.Constant(double c)) {
                        return add(a, Outward.multiply(factor, c)).scaled(Math.abs(c));
                    }
                    if (a instanceof Formula.Constant(double c)) {
                        return add(b, Outward.multiply(factor, c)).scaled(Math.abs(c));
                    }
                }
                default -> {}
            }
        }
        Section term = Section.of(whole.grid(), formula, whole.first(), whole.last());
        total = Outward.add(total, Outward.multiply(Area.ofOne(term), factor));
        return new Size(Outward.magnitude(term.values()), 0);
    }
}
