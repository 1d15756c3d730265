package dev.lehr.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is let through at each limit, what is not, and how a message writes it.
class CheckTest {
    @Test
    void returnsWhatItLetsThrough() {
        assertThat(Check.finite("x", -1e308)).isEqualTo(-1e308);
        assertThat(Check.atLeast("x", 0.5, 0.5)).isEqualTo(0.5);
        assertThat(Check.above("x", 0.5, 0.75)).isEqualTo(0.75);
        assertThat(Check.atLeast("x", 3L, 3L)).isEqualTo(3);
        assertThat(Check.that(true, "x", "be odd", 7)).isEqualTo(7);
    }

    @Test
    void namesTheParameterTheConstraintAndTheNumber() {
        refuses(() -> Check.finite("x", Double.NaN), "x must be finite but was NaN");
        refuses(() -> Check.atLeast("x", 0.5, 0.25), "x must be finite and >= 0.5 but was 0.25");
        double endless = Double.POSITIVE_INFINITY;
        refuses(() -> Check.atLeast("x", 0.5, endless), "x must be finite and >= 0.5 but was Infinity");
        refuses(() -> Check.atLeast("x", 0.5, Double.NaN), "x must be finite and >= 0.5 but was NaN");
        refuses(() -> Check.above("x", 2.0, 2), "x must be finite and > 2 but was 2");
        refuses(() -> Check.above("x", 2.0, endless), "x must be finite and > 2 but was Infinity");
        refuses(() -> Check.atLeast("x", 3L, 2L), "x must be >= 3 but was 2");
        refuses(() -> Check.that(false, "x", "be odd", 8), "x must be odd but was 8");
    }

    private static void refuses(Runnable check, String message) {
        assertThatIllegalArgumentException().isThrownBy(check::run).withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,                 0
            -0.0,              -0.0
            -3,                -3
            0.1,               0.1
            999999999999999,   999999999999999
            1e15,              1.0E15
            -1e15,             -1.0E15
            1e-5,              1.0E-5
            Infinity,          Infinity
            -Infinity,         -Infinity
            NaN,               NaN
            """)
    void writesWholeNumbersWithoutAFraction(double value, String text) {
        assertThat(Check.text(value)).isEqualTo(text);
    }

    @Test
    void cutsATextThatIsTooLong() {
        String hundred = "0123456789".repeat(10);
        assertThat(Check.brief(hundred)).isEqualTo(hundred);
        assertThat(Check.brief(hundred + "!")).isEqualTo(hundred + "...");
    }

    @Test
    void quotesATextAsSourceCodeDoes() {
        assertThat(Check.quoted("a\\.b \"c\"")).isEqualTo("\"a\\\\.b \\\"c\\\"\"");
        assertThat(Check.quoted("\n\r\t")).isEqualTo("\"\\n\\r\\t\"");
        assertThat(Check.quoted("\u0007|\ud83d|\u00e4")).isEqualTo("\"\\u0007|\\ud83d|\u00e4\"");
    }
}
