package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each operation makes of the interval of `t`, at the edges of its cases; `u` is in [0, 1].
class IntervalsTest {
    private static final Formula.Variable T = Formula.uniform("t");
    private static final Formula.Variable U = Formula.uniform("u");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        t mod 3   | 0  | 3   | [0.0, 2.9999999999999996]
        t mod 3   | 7  | 7   | [1.0, 1.0]
        t mod 3   | 4  | 5   | [1.0, 2.0]
        t mod 3   | 2  | 4   | [0.0, 2.9999999999999996]
        t mod 0   | 1  | 2   | [-Infinity, Infinity]
        t mod u   | 1  | 2   | [-Infinity, Infinity]
        t ^ 2     | 0  | 0   | [0.0, 0.0]
        t ^ 2     | 0  | 2   | [0.0, 4.000000000000001]
        t ^ 2     | -2 | 3   | [-4.9E-324, 9.000000000000002]
        t ^ 2     | -3 | -2  | [3.9999999999999996, 9.000000000000002]
        t ^ 3     | -2 | 3   | [-8.000000000000002, 27.000000000000004]
        t ^ 0     | -2 | 3   | [-4.9E-324, 1.0000000000000002]
        t ^ 0.5   | -2 | 3   | [-Infinity, Infinity]
        t ^ -1    | -2 | -1  | [-Infinity, Infinity]
        t ^ -1    | 0  | 2   | [-Infinity, Infinity]
        t ^ -1    | 1  | 2   | [0.49999999999999994, 1.0000000000000002]
        t ^ u     | 0  | 2   | [0.0, 2.0000000000000004]
        t ^ u     | -2 | 3   | [-Infinity, Infinity]
        cos(t)    | 0  | 1.5 | [0.07073720166770288, 1.0]
        cos(t)    | -1 | 1.5 | [0.07073720166770288, 1.0]
        cos(t)    | 1  | 1.5 | [0.07073720166770288, 0.54030230586814]
        cos(t)    | 3  | 4   | [-1.0, -0.6536436208636117]
        cos(t)    | 1  | 7   | [-1.0, 1.0]
        cos(t)    | 0  | 1125899906842624 | [-1.0, 1.0]
        cos(t)    | 0  | 1125899906842625 | [-Infinity, Infinity]
        cos(t)    | 999999.9 | 1000000    | [0.8971312216128676, 0.936752127533145]
        cos(t)    | 999999.9 | 1000000.1  | [-1.0, 1.0]
        sqrt(t)   | 0  | 4   | [0.0, 2.0]
        sqrt(t)   | -1 | 4   | [-Infinity, Infinity]
        log(t)    | 1  | 1   | [-4.9E-324, 4.9E-324]
        log(t)    | -1 | 1   | [-Infinity, Infinity]
        abs(t)    | -3 | 2   | [0.0, 3.0]
        abs(t)    | -3 | -2  | [2.0, 3.0]
        abs(t)    | 0  | 2   | [0.0, 2.0]
        1 / t     | 0  | 2   | [-Infinity, Infinity]
        1 / t     | -2 | -1  | [-1.0, -0.5]
        t * u     | -2 | 3   | [-2.0, 3.0]
        t - u     | -2 | 3   | [-3.0, 3.0]
        t == 3    | 3  | 3   | [1.0, 1.0]
        t == 3    | 4  | 4   | [0.0, 0.0]
        t == 3    | 2  | 3   | [0.0, 1.0]
        t == 3    | 4  | 5   | [0.0, 0.0]
        t < 3     | 1  | 2   | [1.0, 1.0]
        t < 3     | 2  | 3   | [0.0, 1.0]
        t < 3     | 3  | 4   | [0.0, 0.0]
        t <= 3    | 2  | 3   | [1.0, 1.0]
        t <= 3    | 3  | 4   | [0.0, 1.0]
        t <= 3    | 4  | 5   | [0.0, 0.0]
        random(t, 1)   | 0  | 0  | [0.9832656087460087, 0.9832656087460087]
        random(t, 1)   | 0  | 1  | [1.1102230246251565E-16, 0.9999999999999999]
        random(0, u)   | 0  | 1  | [1.1102230246251565E-16, 0.9999999999999999]
        series(t, 2, 2) | 1 | 3  | [2.0, 14.0]
        series(t, u, 2) | 1 | 3  | [-Infinity, Infinity]
        series(t, 2, u) | 1 | 3  | [-Infinity, Infinity]
        series(t, 0, 2) | 1 | 3  | [-Infinity, Infinity]
        series(t, 2, 0) | 1 | 3  | [-Infinity, Infinity]
        terms(t, 2, 2)  | 2 | 14 | [1.0, 3.0]
        """)
    void edges(String formula, double low, double high, String bounds) {
        Map<Formula.Variable, Interval> ranges = Map.of(T, new Interval(low, high), U, new Interval(0, 1));
        assertThat(Bounds.of(Equations.parse(formula, Map.of("t", T, "u", U)), ranges))
                .hasToString(bounds);
    }
}
