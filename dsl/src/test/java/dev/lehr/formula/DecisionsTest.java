package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Choices that are certain for `t` in [0, 20] are taken, wherever they are; `u` can be anything.
class DecisionsTest {
    private static final Formula.Variable T = Formula.uniform("t");
    private static final Formula.Variable U = Formula.uniform("u");
    private static final Decisions DECISIONS = Decisions.within(Map.of(T, new Interval(0, 20)));

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        t < 30 ? u : 1                => u
        t < 0 ? u : 1                 => 1
        t <= 20 ? u : 1               => u
        t == 21 ? u : 1               => 1
        t < 10 ? u : 1                => t < 10 ? u : 1
        u < 10 ? (t < 30 ? 7 : u) : 1 => u < 10 ? 7 : 1
        1 + (t < 30 ? u : 1) * u      => 1 + u * u
        t < 30 ? (t < 0 ? u : t) : u  => t
        t - 21 ? u : 1                => t - 21 ? u : 1
        """)
    void choices(String formula, String decided) {
        Map<String, Formula> names = Map.of("t", T, "u", U);
        assertThat(Equations.text(DECISIONS.in(Equations.parse(formula, names)))).isEqualTo(decided);
    }

    @Test
    void reductionsAndFunctionsAreLookedInto() {
        Formula certain = Formula.select(T.lessThan(Formula.constant(30)), () -> U, () -> T);
        assertThat(DECISIONS.in(certain.rowSum())).isEqualTo(U.rowSum());
        assertThat(DECISIONS.in(Formula.call("f", Math::abs, certain)))
                .isInstanceOf(Formula.Call.class)
                .satisfies(call -> assertThat(Equations.text(call)).isEqualTo("f(u)"));
    }

    /// What two formulas share, they share afterwards.
    @Test
    void sharedSubtermsStayShared() {
        Formula shared = T.plus(U);
        Decisions decisions = Decisions.within(Map.of());
        assertThat(decisions.in(shared)).isEqualTo(shared).isSameAs(decisions.in(shared));
    }
}
