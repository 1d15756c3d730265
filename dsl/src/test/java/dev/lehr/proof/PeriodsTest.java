package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Reduction;
import dev.lehr.formula.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Clocks that turn over, and after how many steps.
class PeriodsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3                             | 1
            t mod 6                       | 6
            -t mod 6                      | 6
            (7 - t) mod 6                 | 6
            (t - 2) mod 6                 | 6
            (2 + t) mod 6                 | 6
            (t + 0.5) mod 2.5             | 5
            (t - 0.25) mod 0.75           | 3
            (t + 0.000244140625) mod 2    | 2
            (t + 1099511627776) mod 2     | 2
            t * 3 mod 4                   | 4
            3 * t mod 4                   | 4
            t * 2 mod 4                   | 2
            t * -2 mod 6                  | 3
            t * 4096 mod 5                | 5
            (5 - 2 * t) mod 7             | 7
            floor(t / 3) mod 2            | 6
            floor(t / 1) mod 3            | 3
            floor(t + 0.5) mod 4          | 4
            floor(t / 3) * 2 mod 4        | 6
            3 * floor(t / 2) mod 2        | 4
            floor(floor(t / 2) / 3) mod 2 | 12
            floor((2 * t + 1) / 4) mod 3  | 6
            floor((2 * t + 1) / 4) mod 4  | 8
            (floor(t / 2) + 0.5) mod 3    | 6
            t mod 6 + t mod 4             | 12
            (t mod 3) * (t mod 5)         | 15
            cos(t mod 8)                  | 8
            t mod 4 < 1 ? 1 : t mod 3     | 12
            (t mod 6) mod 2               | 2
            t mod 12 mod 8                | 12
            (t mod 65536) mod 2           | 2
            (t mod 131072) mod 2          | 131072
            t mod 1099511627776           | 1099511627776
            (t mod 9) mod 3               | 3
            (t mod 25) mod 5              | 5
            """)
    void clocksTurnOver(String text, long period) {
        assertThat(Course.of(Terms.of(text)).period(0)).hasValue(period);
        assertThat(Course.of(Terms.of(text)).period(-7.5)).hasValue(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "t", "t mod 0", "t mod -3", "t mod 0.1", "t mod 1099511627777", "(t + 0.0001) mod 2", "(t + 1e13) mod 2",
        "t * 0.5 mod 2", "t * 4097 mod 5", "(t + 0.5) * 2 mod 3", "floor(t / 2.5) mod 2", "floor(t / 0.5) mod 2",
        "floor((t + 0.5) / 3) mod 2", "floor(t / 2199023255552) mod 2", "t + t mod 3", "t mod t", "3 mod (t + 100)",
        "floor(t / t) mod 2", "t * t mod 4", "(t + t) mod 4", "t / 2 mod 4", "floor(5 / (t + 100)) mod 4",
        "(t mod 1099511627775) + (t mod 1099511627776)", "floor(t / -3) mod 2", "(t mod 5) * t",
        "floor(floor(floor(floor(t / 1e12) / 1e12) / 1e12) / 1e12) mod 2"
    })
    void whatDoesNotTurnOverExactlyHasNoneThatIsKnown(String text) {
        assertThat(Periods.any(Terms.of(text))).isEmpty();
    }

    @Test
    void theStructureMayShowALongerOne() {
        assertThat(Periods.any(Terms.of("t mod 6 mod 2"))).hasValue(6);
        assertThat(Periods.any(Terms.of("floor((2 * t + 1) / 4) mod 4"))).hasValue(8);
        assertThat(Periods.any(Terms.of("floor(t / 4) * 2 mod 4"))).hasValue(8);
        assertThat(Periods.any(Terms.of("floor(t / 4) mod 6 + floor(t / 6) mod 4"))).hasValue(24);
    }

    @Test
    void aFunctionOrAReductionHasNoneThatIsKnown() {
        Formula clock = Terms.of("t mod 3");
        assertThat(Periods.any(Formula.call("f", x -> x, clock))).isEmpty();
        assertThat(Periods.any(new Formula.Reduce(Reduction.SUM, Scope.ALL, clock))).isEmpty();
    }
}
