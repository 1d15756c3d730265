package dev.lehr.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A choice as `cases`. As long as one and the same quantity decides, choices within choices become rows of their
/// own, each with the range of that quantity.
final class LatexCases {
    /// What a row may be beyond its bounds, relative to them, before they are written.
    private static final double ROUNDING = 1e-9;

    private final Latex latex;
    private final int choice;
    private final List<Row> rows = new ArrayList<>();

    LatexCases(Latex latex, int choice) {
        this.latex = latex;
        this.choice = choice;
    }

    /// Where a formula holds: from `low`, included or not, to `high`.
    private record Row(int formula, double low, boolean fromLow, double high, boolean toHigh) {
        boolean isEmpty() {
            return low > high || (low == high && !(fromLow && toHigh));
        }

        /// The part of this range where a test holds, and what is chosen there.
        Row below(Test test, int chosen) {
            boolean narrower = test.limit < high || (test.limit == high && toHigh && !test.included);
            return narrower
                    ? new Row(chosen, low, fromLow, test.limit, test.included)
                    : new Row(chosen, low, fromLow, high, toHigh);
        }

        /// The part of this range where a test does not hold, and what is chosen there.
        Row above(Test test, int chosen) {
            boolean narrower = test.limit > low || (test.limit == low && fromLow && test.included);
            return narrower
                    ? new Row(chosen, test.limit, !test.included, high, toHigh)
                    : new Row(chosen, low, fromLow, high, toHigh);
        }
    }

    /// A comparison of a quantity with a number: `quantity < limit`, or `<=`.
    private record Test(int quantity, double limit, boolean included) {}

    LatexText text() {
        Test test = test(choice);
        List<String> lines = test == null ? plain() : ranges(test);
        return LatexText.atom("\\begin{cases} " + String.join(" \\\\ ", lines) + " \\end{cases}");
    }

    private List<String> plain() {
        List<Integer> arguments = latex.entry(choice).arguments();
        return List.of(
                latex.text(arguments.get(1)).plain() + " & \\text{if } "
                        + latex.text(arguments.get(0)).plain(),
                latex.text(arguments.get(2)).plain() + " & \\text{otherwise}");
    }

    private List<String> ranges(Test test) {
        collect(new Row(choice, Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true), test.quantity());
        String quantity = latex.text(test.quantity()).within(4);
        return joined(test.quantity()).stream()
                .map(row -> latex.text(unbounded(row, test.quantity())).plain() + " & " + range(row, quantity))
                .toList();
    }

    /// In rising order: what is chosen below a limit comes before what is chosen above it.
    private void collect(Row row, int quantity) {
        if (row.isEmpty()) {
            return;
        }
        boolean open = row.formula() == choice || latex.isOpen(row.formula());
        Test test = open ? test(row.formula()) : null;
        if (test == null || test.quantity() != quantity) {
            rows.add(row);
            return;
        }
        List<Integer> arguments = latex.entry(row.formula()).arguments();
        collect(row.below(test, arguments.get(1)), quantity);
        collect(row.above(test, arguments.get(2)), quantity);
    }

    /// The rows, those of one formula as one, and without points at which the next row has the same value anyway.
    private List<Row> joined(int quantity) {
        List<Row> joined = new ArrayList<>();
        for (Row row : rows) {
            Row before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && before.high() == row.low() && isSame(before, row, quantity)) {
                joined.removeLast();
                joined.add(new Row(row.formula(), before.low(), before.fromLow(), row.high(), row.toHigh()));
            } else {
                joined.add(row);
            }
        }
        return joined;
    }

    private boolean isSame(Row before, Row row, int quantity) {
        if (before.formula() == row.formula()) {
            return true;
        }
        boolean point = before.low() == before.high();
        return point
                && latex.entry(quantity).formula() instanceof Formula.Variable variable
                && latex.entry(before.formula()).formula() instanceof Formula.Constant(double value)
                && Substitution.of(Map.of(variable, Formula.constant(row.low())))
                                .in(latex.entry(row.formula()).formula())
                        instanceof Formula.Constant(double next)
                && Math.abs(next - value) <= ROUNDING * Math.abs(value);
    }

    /// What a choice compares; null if it is none, or one of another kind. `x - 3 < 5` is a comparison of `x`.
    private @Nullable Test test(int index) {
        if (!isA(index, Op.SELECT)) {
            return null;
        }
        int condition = latex.entry(index).arguments().getFirst();
        if (!isA(condition, Op.LT) && !isA(condition, Op.LE)) {
            return null;
        }
        List<Integer> sides = latex.entry(condition).arguments();
        int quantity = sides.get(0);
        if (!(latex.entry(sides.get(1)).formula() instanceof Formula.Constant(double limit))) {
            return null;
        }
        while (isA(quantity, Op.SUB)
                && latex.isOpen(quantity)
                && latex.entry(latex.entry(quantity).arguments().get(1)).formula()
                        instanceof Formula.Constant(double less)) {
            quantity = latex.entry(quantity).arguments().getFirst();
            limit += less;
        }
        return new Test(quantity, limit, isA(condition, Op.LE));
    }

    /// The formula of a row without bounds that it keeps anyway.
    private int unbounded(Row row, int quantity) {
        int index = row.formula();
        while (isA(index, Op.MIN) || isA(index, Op.MAX)) {
            List<Integer> sides = latex.entry(index).arguments();
            boolean keeps = latex.isOpen(index)
                    && latex.entry(sides.get(1)).formula() instanceof Formula.Constant(double limit)
                    && keeps(isA(index, Op.MIN), limit, row, sides.get(0), quantity);
            if (!keeps) {
                break;
            }
            index = sides.get(0);
        }
        return index;
    }

    private boolean keeps(boolean below, double limit, Row row, int inner, int quantity) {
        Interval range = new Interval(row.low(), row.high());
        Formula subject = latex.entry(quantity).formula();
        Interval values = Bounds.of(core(inner), Map.of(subject, range));
        double slack = Math.max(Math.abs(limit) * ROUNDING, Double.MIN_NORMAL);
        return below ? values.high() <= limit + slack : values.low() >= limit - slack;
    }

    /// The formula within bounds, which must keep to them by itself.
    private Formula core(int index) {
        int at = index;
        while ((isA(at, Op.MIN) || isA(at, Op.MAX))
                && latex.entry(latex.entry(at).arguments().get(1)).formula() instanceof Formula.Constant) {
            at = latex.entry(at).arguments().getFirst();
        }
        return latex.entry(at).formula();
    }

    private boolean isA(int index, Op wanted) {
        return latex.entry(index).formula() instanceof Formula.Apply(Op op, List<Formula> _) && op == wanted;
    }

    private static String range(Row row, String quantity) {
        String low = LatexText.number(row.low()).plain();
        String high = LatexText.number(row.high()).plain();
        boolean fromBelow = row.low() == Double.NEGATIVE_INFINITY;
        if (row.high() == Double.POSITIVE_INFINITY) {
            return fromBelow ? "\\text{always}" : quantity + (row.fromLow() ? " \\ge " : " > ") + low;
        }
        if (row.low() == row.high()) {
            return quantity + " = " + low;
        }
        String upper = quantity + (row.toHigh() ? " \\le " : " < ") + high;
        return fromBelow ? upper : low + (row.fromLow() ? " \\le " : " < ") + upper;
    }
}
