package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which rows a choice has, and which bounds are written in them.
class LatexCasesTest {
    private static final Map<String, Formula> NAMES = Map.of("t", Formula.uniform("t"), "u", Formula.uniform("u"));

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        t <= 3 ? 1 : 2                     => 1 & t \\le 3 \\\\ 2 & t > 3
        t < 3 ? (t < 5 ? 1 : 2) : 4        => 1 & t < 3 \\\\ 4 & t \\ge 3
        t < 5 ? (t < 3 ? 1 : 2) : 4        => 1 & t < 3 \\\\ 2 & 3 \\le t < 5 \\\\ 4 & t \\ge 5
        t <= 5 ? (t <= 3 ? 1 : 2) : 4      => 1 & t \\le 3 \\\\ 2 & 3 < t \\le 5 \\\\ 4 & t > 5
        t < 3 ? 1 : t < 3 ? 2 : 4          => 1 & t < 3 \\\\ 4 & t \\ge 3
        t < 3 ? 1 : t <= 3 ? 2 : 4         => 1 & t < 3 \\\\ 2 & t = 3 \\\\ 4 & t > 3
        t < 3 ? u : t < 5 ? u : 4          => u & t < 5 \\\\ 4 & t \\ge 5
        t < 3 ? u : u                      => u & \\text{always}
        t <= 3 ? (t < 3 ? 1 : 3) : t       => 1 & t < 3 \\\\ t & t \\ge 3
        t <= 0 ? (t < 0 ? 1 : 0) : t       => 1 & t < 0 \\\\ t & t \\ge 0
        t<=1 ? (t<1 ? 7 : 1e-6) : t * 2e-6 => 7 & t < 1 \\\\ 10^{-6} & t = 1 \\\\ t \\cdot 2 \\cdot 10^{-6} & t > 1
        t - 3 < 5 ? 1 : 2                  => 1 & t < 8 \\\\ 2 & t \\ge 8
        t - u < 5 ? 1 : 2                  => 1 & t - u < 5 \\\\ 2 & t - u \\ge 5
        t < u ? 1 : 2                      => 1 & \\text{if } t < u \\\\ 2 & \\text{otherwise}
        t < 10 ? min(t, 8) : 0             => \\min\\left(t, 8\\right) & t < 10 \\\\ 0 & t \\ge 10
        t < 10 ? min(t, 10) : 0            => t & t < 10 \\\\ 0 & t \\ge 10
        t < 10 ? 0 : max(t, 10)            => 0 & t < 10 \\\\ t & t \\ge 10
        t < 10 ? 0 : max(t, 11)            => 0 & t < 10 \\\\ \\max\\left(t, 11\\right) & t \\ge 10
        t < 10 ? min(min(t, 5), 7) : 0 => \\min\\left(\\min\\left(t, 5\\right), 7\\right) & t < 10 \\\\ 0 & t \\ge 10
        t<10 ? min(max(t, u), 20) : 0 => \\min\\left(\\max\\left(t, u\\right), 20\\right) & t < 10 \\\\ 0 & t \\ge 10
        """)
    void rows(String formula, String rows) {
        assertThat(Latex.text(Equations.parse(formula, NAMES)))
                .isEqualTo("\\begin{cases} " + rows + " \\end{cases}");
    }

    /// A choice that has a name is written out behind that name.
    @Test
    void aResultCanBeAChoice() {
        assertThat(Latex.of(Map.of("y", Equations.parse("t < 3 ? t : 9", NAMES)), Map.of())).isEqualTo("""
            \\begin{aligned}
            y &= \\begin{cases} t & t < 3 \\\\ 9 & t \\ge 3 \\end{cases}
            \\end{aligned}\
            """);
    }
}
