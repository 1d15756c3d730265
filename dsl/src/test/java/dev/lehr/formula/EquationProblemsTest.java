package dev.lehr.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the reader of formulas understands, and what it says, with the column, of what it does not.
class EquationProblemsTest {
    private static final Map<String, Formula> NAMES =
            Map.of("t", Formula.uniform("t"), "u_1", Formula.uniform("u_1"));

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        1+2*3^2               => 19
        t<u_1?t:u_1           => t < u_1 ? t : u_1
        t<=3                  => t <= 3
        t==3                  => t == 3
        1e2*t                 => 100 * t
        1E+2*t                => 100 * t
        1e-2*t                => 0.01 * t
        .5*t                  => 0.5 * t
        2-t-1                 => 2 - t - 1
        2-(t-1)               => 2 - (t - 1)
        t mod 3               => t mod 3
        --t                   => --t
        -t^2                  => -t ^ 2
        min(t,u_1)            => min(t, u_1)
        fma( t , 2 , u_1 )    => fma(t, 2, u_1)
        t<1?2:t<2?3:4         => t < 1 ? 2 : t < 2 ? 3 : 4
        t ? (u_1 ? 1 : 2) : 3 => t ? (u_1 ? 1 : 2) : 3
        """)
    void understands(String text, String printed) {
        assertThat(Equations.text(Equations.parse(text, NAMES))).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        t t              => column 3: expected the end but found 't'
        t)               => column 2: expected the end but found ')'
        (t               => column 3: expected ) but found the end
        min(t)           => column 6: expected , but found ')'
        min(t, t, t)     => column 9: expected ) but found ','
        min t            => column 5: expected ( but found 't'
        t ? 1            => column 6: expected : but found the end
        t < 1 ? 2 : ?    => column 13: expected a number, a function or one of [t, u_1] but found '?'
        2 * x            => column 5: expected a number, a function or one of [t, u_1] but found 'x'
        2 *              => column 4: expected a number, a function or one of [t, u_1] but found the end
        t = 1            => column 3: expected the end but found '='
        1e400            => column 1: expected a finite number but found '1e400'
        t + 1.2.3        => column 5: expected a finite number but found '1.2.3'
        1e+              => column 1: expected a finite number but found '1e+'
        12px             => column 1: expected a finite number but found '12px'
        """)
    void refuses(String text, String message) {
        assertThatThrownBy(() -> Equations.parse(text, NAMES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aWordIsShownUpTo40Characters() {
        assertThatThrownBy(() -> Equations.parse("x".repeat(40), NAMES)).hasMessageEndingWith("x'");
        assertThatThrownBy(() -> Equations.parse("x".repeat(41), NAMES)).hasMessageEndingWith("xx...'");
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        assertThat(Equations.parse("(".repeat(199) + "t" + ")".repeat(199), NAMES)).isEqualTo(NAMES.get("t"));
        assertThatThrownBy(() -> Equations.parse("(".repeat(200) + "t" + ")".repeat(200), NAMES))
                .hasMessage("column 201: more than 200 formulas within one another");
        assertThat(Equations.parse("t" + " ".repeat(99_999), NAMES)).isEqualTo(NAMES.get("t"));
        assertThatThrownBy(() -> Equations.parse("t" + " ".repeat(100_000), NAMES))
                .hasMessage("formula must have at most 100000 characters but was 100001 characters long");
        assertThat(Equations.text(Equations.parse("abs(t)" + "+abs(t)".repeat(249) + "+t", NAMES))).endsWith("+ t");
        assertThatThrownBy(() -> Equations.parse("abs(t)" + "+abs(t)".repeat(250), NAMES))
                .hasMessageContaining("more than 500 operations");
        assertThat(Equations.text(Equations.parse("(t?1:2)" + "+(t?1:2)".repeat(249), NAMES))).endsWith("2)");
        assertThatThrownBy(() -> Equations.parse("(t?1:2)" + "+(t?1:2)".repeat(250), NAMES))
                .hasMessageContaining("more than 500 operations");
        assertThatThrownBy(() -> Equations.parse("t?1:".repeat(501) + "2", NAMES))
                .hasMessageContaining("more than 200 formulas within one another");
    }

    /// Depth is given back: what stands side by side is not within one another.
    @Test
    void formulasSideBySideAreNotDeep() {
        assertThat(Equations.text(Equations.parse("(t)" + "+(t)".repeat(400), NAMES))).startsWith("t + t");
        assertThat(Equations.text(Equations.parse("-t" + "+-t".repeat(400), NAMES))).startsWith("-t + -t");
    }
}
