package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a condition says about a quantity narrows it on either branch, for `t` in [0, 20].
class BoundsTest {
    private static final Formula.Variable T = Formula.uniform("t");
    private static final Formula.Variable U = Formula.uniform("u");

    private static String bounds(String formula) {
        return Bounds.of(Equations.parse(formula, Map.of("t", T, "u", U)), Map.of(T, new Interval(0, 20)))
                .toString();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        t < 10 ? t : 3        => [0.0, 9.999999999999998]
        t <= 10 ? t : 3       => [0.0, 10.0]
        t < 10 ? 15 : t       => [10.0, 20.0]
        t <= 10 ? 15 : t      => [10.000000000000002, 20.0]
        t == 5 ? t : 7        => [5.0, 7.0]
        t == 5 ? 7 : t        => [0.0, 20.0]
        t < 30 ? 1 : 2        => [1.0, 1.0]
        t < 0 ? 1 : 2         => [2.0, 2.0]
        t <= 20 ? t : 30      => [0.0, 20.0]
        t < 20 ? 1 : t        => [1.0, 20.0]
        t < NaN ? t : 5       => [0.0, 20.0]
        t < u ? t : 30        => [0.0, 30.0]
        u ? t : 30            => [0.0, 30.0]
        t ? t : 30            => [0.0, 30.0]
        t < 9 ? (t < 5 ? 7 : t) : 8  => [5.0, 8.999999999999998]
        abs(t - 5) < 2 ? abs(t - 5) : 1  => [0.0, 1.9999999999999998]
        (t < 10 ? t : 3) + t  => [0.0, 30.0]
        t * t                 => [0.0, 400.0]
        fma(t, 2, t)          => [0.0, 60.0]
        """)
    void choices(String formula, String bounds) {
        assertThat(bounds(formula)).isEqualTo(bounds);
    }

    /// A maximum can be negative infinity, of nothing.
    @Test
    void reductions() {
        Formula.Variable e = Formula.element("e");
        Map<Formula, Interval> ranges = Map.of(e, new Interval(2, 3));
        assertThat(Bounds.of(e.times(2).largest(), ranges)).isEqualTo(Interval.atMost(6));
        assertThat(Bounds.of(e.times(2).sum(), ranges)).isEqualTo(Interval.ALL);
    }

    @Test
    void aRangeForASubtermCounts() {
        Formula square = T.times(T);
        assertThat(Bounds.of(square.plus(1), Map.of(square, new Interval(4, 9)))).isEqualTo(new Interval(5, 10));
        assertThat(Bounds.of(square.plus(1), Map.of(square, new Interval(4, 9), T, new Interval(0, 2))))
                .isEqualTo(new Interval(5, 5));
    }

    /// A range that contradicts the bounds of the subterm says nothing.
    @Test
    void aRangeThatCannotBeIsLeftOut() {
        Formula square = T.times(T);
        assertThat(Bounds.of(square.plus(1), Map.of(square, new Interval(4, 9), T, new Interval(0, 1))))
                .isEqualTo(new Interval(1, 2));
    }
}
