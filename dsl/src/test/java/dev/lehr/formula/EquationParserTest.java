package dev.lehr.formula;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EquationParserTest {
    private static final Formula.Variable T = Formula.uniform("t");
    private static final Map<String, Formula> NAMES = Map.of("t", T);

    static List<Formula> numbersOfEveryKind() {
        return List.of(
                constant(Double.POSITIVE_INFINITY),
                constant(Double.NEGATIVE_INFINITY),
                constant(Double.NaN),
                constant(-0.0),
                constant(Double.MIN_VALUE),
                constant(-Double.MAX_VALUE),
                T.min(constant(Double.POSITIVE_INFINITY)),
                T.minus(constant(Double.NEGATIVE_INFINITY)),
                T.plus(Double.NaN).times(-0.0),
                constant(-0.0).pow(T),
                constant(Double.NEGATIVE_INFINITY).pow(T),
                constant(-0.0).times(T).minus(constant(-0.0)));
    }

    @ParameterizedTest
    @MethodSource("numbersOfEveryKind")
    void readsEveryNumberThatIsPrinted(Formula formula) {
        String text = Equations.text(formula);
        assertThat(Equations.parse(text, NAMES)).as(text).isEqualTo(formula);
    }

    @Test
    void readsRandomFormulasBack() {
        RandomFormulas formulas = new RandomFormulas(11);
        for (int i = 0; i < 1_000; i++) {
            Formula formula = formulas.next(RandomFormulas.X, RandomFormulas.Y);
            String text = Equations.text(formula);
            if (text.length() < 10_000) {
                Formula read = Equations.parse(text, Map.of("x", RandomFormulas.X, "y", RandomFormulas.Y));
                assertThat(Equations.text(read)).isEqualTo(text);
                assertThat(Double.doubleToLongBits(RandomFormulas.value(read, 0.3, -2)))
                        .as(text)
                        .isEqualTo(Double.doubleToLongBits(RandomFormulas.value(formula, 0.3, -2)));
            }
        }
    }

    @Test
    @Timeout(10)
    void aChainWithoutEndIsAProblemAtOnce() {
        assertThatThrownBy(() -> Schedule.formula("t" + "+t".repeat(5_000_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("formula must have at most 100000 characters but was 10000001 characters long");
        assertThatThrownBy(() -> Schedule.formula("t" + "+t".repeat(501)))
                .hasMessage("column 1002: more than 500 operations");
        assertThatThrownBy(() -> Schedule.formula("abs(t)+".repeat(1_001) + "t"))
                .hasMessageContaining("more than 500 operations");
        assertThatThrownBy(() -> Schedule.formula("t<1?t:".repeat(150) + "(".repeat(99_000)))
                .hasMessageContaining("more than 200 formulas within one another");
    }

    @Test
    void theLongestChainWorks() {
        Schedule sum = Schedule.formula("t" + "+t".repeat(500));
        assertThat(sum.at(3)).isEqualTo(1_503);
        assertThat(sum.bounds(0, 1).high()).isEqualTo(501);
        assertThat(Schedule.formula(Equations.text(sum.formula(T)))).isEqualTo(sum);
    }

    @Test
    void aLongWordIsNotRepeatedInFull() {
        assertThatThrownBy(() -> Schedule.formula("x".repeat(90_000)))
                .hasMessage(
                        "column 1: expected a number, a function or one of [t] but found '" + "x".repeat(40) + "...'");
    }
}
