package dev.lehr.formula;

import static dev.lehr.formula.RandomFormulas.X;
import static dev.lehr.formula.RandomFormulas.Y;
import static dev.lehr.formula.RandomFormulas.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// All folds over a formula agree on its value. Bounds and decisions do so where every subterm is a number: no
/// comparison is true of NaN,
/// and no interval holds it.
class FoldsTest {
    private static final int TRIES = 20_000;
    private final RandomFormulas formulas = new RandomFormulas(20250916);

    /// How a schedule is evaluated.
    @Test
    void aFormulaOfConstantsIsItsValue() {
        for (int i = 0; i < TRIES; i++) {
            Formula formula = formulas.next(X, Y);
            double x = formulas.number();
            double y = formulas.number();
            Formula constant = Substitution.of(Map.of(X, Formula.constant(x), Y, Formula.constant(y)))
                    .in(formula);
            assertSame(constant, new Formula.Constant(value(formula, x, y)), formula);
        }
    }

    @Test
    void substitutionIsInsertion() {
        for (int i = 0; i < TRIES; i++) {
            Formula outer = formulas.next(X, Y);
            Formula inner = formulas.next(Y);
            double x = formulas.number();
            double y = formulas.number();
            Formula substituted = Substitution.of(Map.of(X, inner)).in(outer);
            assertBits(value(substituted, x, y), value(outer, value(inner, x, y), y), outer);
        }
    }

    @Test
    void substitutionOfNothingIsTheSameObject() {
        for (int i = 0; i < 1000; i++) {
            Formula formula = formulas.next(X, Y);
            assertThat(Substitution.of(Map.of(Formula.uniform("z"), X)).in(formula))
                    .isSameAs(formula);
        }
    }

    @Test
    void decisionsKeepValues() {
        int shorter = 0;
        for (int i = 0; i < TRIES; i++) {
            Formula formula = formulas.next(X, Y);
            double x = formulas.number();
            double y = formulas.number();
            Map<Formula.Variable, Interval> ranges = Map.of(X, around(x), Y, around(y));
            Formula decided = Decisions.within(ranges).in(formula);
            if (isNumeric(formula, x, y)) {
                assertBits(value(decided, x, y), value(formula, x, y), formula);
            }
            shorter += size(decided) < size(formula) ? 1 : 0;
        }
        assertThat(shorter).as("decisions are taken").isGreaterThan(TRIES / 20);
    }

    @Test
    void boundsEncloseValues() {
        int known = 0;
        for (int i = 0; i < TRIES; i++) {
            Formula formula = formulas.next(X, Y);
            double x = formulas.number();
            double y = formulas.number();
            Interval bounds = Bounds.of(formula, Map.of(X, around(x), Y, around(y)));
            double value = value(formula, x, y);
            assertThat(!isNumeric(formula, x, y) || bounds.contains(value))
                    .as("%s is %s in %s for x = %s, y = %s", Equations.text(formula), value, bounds, x, y)
                    .isTrue();
            known += bounds.isUnknown() ? 0 : 1;
        }
        assertThat(known).as("bounds are known").isGreaterThan(TRIES / 4);
    }

    private Interval around(double value) {
        return switch ((int) Math.abs(formulas.number()) % 3) {
            case 0 -> Interval.of(value);
            case 1 -> new Interval(value - Math.abs(formulas.number()), value + Math.abs(formulas.number()));
            default -> new Interval(Math.min(value, 0), Double.POSITIVE_INFINITY);
        };
    }

    /// Whether no subterm is NaN.
    private static boolean isNumeric(Formula formula, double x, double y) {
        List<Formula> subterms = Listing.of(List.of(formula)).entries().stream()
                .map(Listing.Entry::formula)
                .toList();
        double[] values = Interpreter.of(subterms).values(Lane.F64, leaf -> leaf.equals(X) ? x : y);
        return Arrays.stream(values).noneMatch(Double::isNaN);
    }

    private static int size(Formula formula) {
        return Listing.of(List.of(formula)).entries().size();
    }

    private static void assertSame(Formula actual, Formula expected, Formula of) {
        assertThat(actual).as(() -> Equations.text(of)).isEqualTo(expected);
    }

    private static void assertBits(double actual, double expected, Formula of) {
        assertThat(Double.valueOf(actual)).as(() -> Equations.text(of)).isEqualTo(Double.valueOf(expected));
    }
}
