package dev.lehr.kernel.program;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Operations that change no bit are left out, and no others.
class NeutralTest {
    private static final Formula.Variable X = Formula.uniform("x");

    private static Formula product(double a, double b) {
        return constant(a).fma(constant(b), X);
    }

    @Test
    void nothingAddedAndTimesOne() {
        assertThat(List.of(X.minus(0.0), X.plus(-0.0), X.times(1), X.div(1)))
                .allSatisfy(formula -> assertThat(Neutral.leftOut(formula)).isEqualTo(X));
        assertThat(Neutral.leftOut(X.times(1).minus(0.0).sqrt().plus(-0.0))).isEqualTo(X.sqrt());
    }

    /// `-0 + 0` and `-0 - -0` are 0.
    static List<Formula> whatCounts() {
        return List.of(
                X.plus(0.0), X.minus(-0.0), X.plus(1), X.minus(1), X.times(0), X.div(2), X.times(-1),
                X.max(constant(1)), X.pow(1), X.fma(constant(2), constant(3)), constant(2).fma(X, constant(3)));
    }

    @ParameterizedTest
    @MethodSource("whatCounts")
    void whatCountsStays(Formula formula) {
        assertThat(Neutral.leftOut(formula)).isEqualTo(formula);
    }

    @Test
    void exactProductsAreComputedBeforehand() {
        assertThat(Neutral.leftOut(product(3, 5))).isEqualTo(X.plus(15));
        assertThat(Neutral.leftOut(product(0x1p-400, -0x1p-400))).isEqualTo(X.plus(-0x1p-800));
        assertThat(Neutral.leftOut(product(0, 5))).isEqualTo(X.plus(0.0));
        assertThat(Neutral.leftOut(product(5, 0))).isEqualTo(X.plus(0.0));
        assertThat(Neutral.leftOut(product(-0.0, 5))).isEqualTo(X);
    }

    /// Half of the smallest number, rounded to zero, would no longer lift that number to its double.
    @Test
    void productsThatWouldBeRoundedStay() {
        double infinity = Double.POSITIVE_INFINITY;
        assertThat(List.of(product(0, infinity), product(infinity, 2), product(1e200, 1e200), product(0.1, 0.1)))
                .allSatisfy(formula -> assertThat(Neutral.leftOut(formula)).isEqualTo(formula));
        assertThat(List.of(product(0x1p-537, 0x1p-538), product(-0x1p-538, 0x1p-537)))
                .allSatisfy(formula -> assertThat(Neutral.leftOut(formula)).isEqualTo(formula));
    }

    @Test
    void insideOfCallsAndReductions() {
        DoubleUnaryOperator cosine = Math::cos;
        assertThat(Neutral.leftOut(Formula.call("f", cosine, X.times(1)))).isEqualTo(Formula.call("f", cosine, X));
        Formula.Variable element = Formula.element("g");
        assertThat(Neutral.leftOut(element.times(1).largest().plus(2))).isEqualTo(element.largest().plus(2));
    }
}
