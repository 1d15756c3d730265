package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sums of geometric series, and how many terms fit into a number.
class SeriesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
        0,         10,    2,     0
        -3,        10,    2,     0
        NaN,       10,    2,     NaN
        0.9,       10,    2,     0
        1,         10,    2,     10
        3.9,       10,    2,     70
        4,         10,    1,     40
        4,         0.1,   1,     0.4
        3,         0.1,   1,     0.3
        4,         1000,  1.1,   4641
        5,         -3,    -2,    -33
        5,         3,     -1,    3
        3,         0.1,   0.1,   0.111
        2,         10,    0,     10
        Infinity,  1,     0.5,   2
        Infinity,  0.3,   0.1,   0.3333333333333333
        Infinity,  2,     1,     Infinity
        Infinity,  2,     3,     Infinity
        54,        1,     2,     18014398509481983
        3,         1e15,  10,    111000000000000000
        1100,      1,     2,     Infinity
        """)
    void sums(double terms, double first, double ratio, double sum) {
        assertThat(Double.valueOf(Series.sum(terms, first, ratio))).isEqualTo(Double.valueOf(sum));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        9.9,       10,    2,     0
        10,        10,    2,     1
        29.9,      10,    2,     1
        30,        10,    2,     2
        30,        10,    1,     3
        0.3,       0.1,   1,     3
        4640.9,    1000,  1.1,   3
        4641,      1000,  1.1,   4
        1.75,      1,     0.5,   3
        1.99,      1,     0.5,   7
        2,         1,     0.5,   Infinity
        3,         1,     0.5,   Infinity
        1e300,     1,     2,     996
        Infinity,  1,     2,     Infinity
        -Infinity, 1,     2,     0
        NaN,       1,     2,     NaN
        5,         0,     2,     NaN
        5,         -1,    2,     NaN
        5,         1,     0,     NaN
        5,         1,     -2,    NaN
        5,         NaN,   2,     NaN
        1e300,     1,     1,     1e300
        9007199254740991, 1, 1,  9007199254740991
        """)
    void terms(double number, double first, double ratio, double terms) {
        assertThat(Double.valueOf(Series.terms(number, first, ratio))).isEqualTo(Double.valueOf(terms));
    }

    /// A ratio whose decimal is another number than its double: the logarithm's guess is off by several terms then.
    @ParameterizedTest
    @ValueSource(doubles = {6e9, 5_999_999_999.0, 5e9, 4_321_098_765.0})
    void aGuessThatIsFarOffIsMended(double terms) {
        for (double ratio : new double[] {1.0000001, 1.0000001000001}) {
            double sum = Series.sum(terms, 1, ratio);
            assertThat(Series.terms(sum, 1, ratio)).isEqualTo(terms);
            assertThat(Series.terms(Math.nextDown(sum), 1, ratio)).isEqualTo(terms - 1);
        }
    }
}
