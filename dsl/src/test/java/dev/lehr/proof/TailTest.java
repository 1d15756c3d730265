package dev.lehr.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From which step on a value never changes, where it had the same value before, or where that cannot be known.
class TailTest {
    private static Where tail(Formula formula) {
        return Course.of(formula).eventuallyConstantFrom(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            t < 5 ? 3 : t < 8 ? 7 : 3                   | 8
            t < 50 ? 3 : t < 100 ? 7 : 3                | 100
            t < 200 ? 3 : min(3, (t - 200) / 100)       | 500
            t < 200 ? 3 : max(3, 206 - t)               | 203
            (t < 50 ? 3 : 7) + (t < 100 ? 0 : -4) + (t < 20 ? 1 : 0) | 100
            max(3, 5 - abs(t - 1500))                   | 1502
            """)
    void aValueThatItHadBeforeIsNotItsEnd(String text, double start) {
        assertThat(tail(Terms.of(text))).isEqualTo(new Where.At(start));
    }

    /// A section whose end has another value is where the search ends, whatever was there before it.
    @Test
    void whereverTheSearchDivides() {
        for (double last = 2; last <= 0x1p20; last *= 2) {
            for (double first = 1; first < last; first *= 2) {
                Where found = tail(Terms.of("t < " + first + " ? 3 : t < " + last + " ? 7 : 3"));
                assertThat(found).as("7 from %s to %s", first, last).isEqualTo(new Where.At(last));
            }
        }
    }

    @Test
    void beforeTheEndThereMayBeAFunctionThatHasTheSameValue() {
        Formula call = Formula.call("f", x -> 2, Terms.STEP);
        Formula two = Formula.constant(2);
        assertThat(tail(Formula.select(Terms.of("t < 50"), () -> call, () -> two))).isEqualTo(new Where.Unknown(0));
        assertThat(tail(Formula.select(Terms.of("t < 50"), () -> two, () -> call))).isEqualTo(new Where.Unknown(0));
        assertThat(tail(Formula.select(Terms.of("t * (t - 20) < -200"), () -> call, () -> two)))
                .isEqualTo(new Where.At(0));
    }

    @Test
    void whereTheWorkWouldBeTooMuchNothingIsKnown() {
        assertThat(tail(Terms.of("t < 1e12 ? max(3, 2.5 + (cos(t) - cos(t))) : 3"))).isEqualTo(new Where.Unknown(0));
    }
}
