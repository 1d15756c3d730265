package dev.lehr.formula;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Formulas as people write them: as few parentheses as the order of operations allows.
class EquationsTest {
    private static final Formula A = Formula.uniform("a");
    private static final Formula B = Formula.uniform("b");
    private static final Formula C = Formula.uniform("c");
    private static final Formula E = Formula.element("e");

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(A.plus(B).plus(C), "a + b + c"),
                Arguments.of(A.plus(B.plus(C)), "a + (b + c)"),
                Arguments.of(A.minus(B.minus(C)), "a - (b - c)"),
                Arguments.of(A.plus(B).times(C), "(a + b) * c"),
                Arguments.of(A.plus(B.times(C)), "a + b * c"),
                Arguments.of(A.times(B).div(C), "a * b / c"),
                Arguments.of(A.div(B.times(C)), "a / (b * c)"),
                Arguments.of(A.unaryMinus().times(B), "-a * b"),
                Arguments.of(A.times(B).unaryMinus(), "-(a * b)"),
                Arguments.of(A.minus(B.unaryMinus()), "a - -b"),
                Arguments.of(A.pow(B), "a ^ b"),
                Arguments.of(A.pow(B).pow(C), "a ^ b ^ c"),
                Arguments.of(A.pow(B.pow(C)), "a ^ (b ^ c)"),
                Arguments.of(A.unaryMinus().pow(2), "(-a) ^ 2"),
                Arguments.of(constant(-2).pow(A), "(-2) ^ a"),
                Arguments.of(A.mod(B).plus(1), "a mod b + 1"),
                Arguments.of(A.min(B).max(C), "max(min(a, b), c)"),
                Arguments.of(A.fma(B, C), "fma(a, b, c)"),
                Arguments.of(A.sqrt().abs().floor().sign(), "sign(floor(abs(sqrt(a))))"),
                Arguments.of(A.exp().plus(A.log()).plus(A.cos()), "exp(a) + log(a) + cos(a)"),
                Arguments.of(A.round(), "round(a)"),
                Arguments.of(A.lessThan(B.plus(1)), "a < b + 1"),
                Arguments.of(Formula.select(A.lessThan(B), () -> A, () -> B), "a < b ? a : b"),
                Arguments.of(
                        Formula.select(A, () -> B, () -> Formula.select(B, () -> C, () -> A)), "a ? b : b ? c : a"),
                Arguments.of(
                        Formula.select(A, () -> Formula.select(B, () -> C, () -> A), () -> B), "a ? (b ? c : a) : b"),
                Arguments.of(Formula.select(A, () -> B, () -> C).plus(1), "(a ? b : c) + 1"),
                Arguments.of(E.times(E).sum(), "sum(e * e)"),
                Arguments.of(E.abs().largest(), "max(abs(e))"),
                Arguments.of(new Formula.Reduce(Reduction.SUM, Scope.ALL, E), "all_sum(e)"),
                Arguments.of(Formula.call("f", x -> x, A.plus(1)), "f(a + 1)"),
                Arguments.of(A.times(0.1), "a * 0.1"),
                Arguments.of(A.times(3), "a * 3"),
                Arguments.of(A.plus(-0.0), "a + -0.0"),
                Arguments.of(A.plus(1e300), "a + 1.0E300"),
                Arguments.of(A.plus(Double.POSITIVE_INFINITY), "a + Infinity"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isWrittenLikeThis(Formula formula, String text) {
        assertThat(Equations.text(formula)).isEqualTo(text);
    }

    @Test
    void sharedSubtermsGetALine() {
        Formula shared = A.plus(B).sqrt();
        assertThat(Equations.of(Map.of("y", shared.times(shared).plus(shared)), Map.of()))
                .containsExactly("u1 = sqrt(a + b)", "y = u1 * u1 + u1");
    }

    @Test
    void whatAResultUsesTwiceGetsALine() {
        Formula root = A.plus(B).sqrt();
        assertThat(Equations.of(Map.of("y", root.times(root)), Map.of()))
                .containsExactly("u1 = sqrt(a + b)", "y = u1 * u1");
        assertThat(Equations.of(Map.of("y", E.sum().times(E.sum())), Map.of()))
                .containsExactly("u1 = sum(e)", "y = u1 * u1");
        Formula called = Formula.call("f", Math::abs, A);
        assertThat(Equations.of(Map.of("y", called.times(called)), Map.of()))
                .containsExactly("u1 = f(a)", "y = u1 * u1");
    }

    /// What only a label needs that does not occur is not used.
    @Test
    void whatAnUnusedLabelUsesDoesNotCount() {
        Formula root = A.plus(B).sqrt();
        assertThat(Equations.of(Map.of("y", root.plus(1)), Map.of("unused", root.times(root))))
                .containsExactly("y = sqrt(a + b) + 1");
    }

    @Test
    void labelsGetALineIfTheyOccur() {
        Formula gradient = A.plus(B);
        Map<String, Formula> results = new LinkedHashMap<>();
        results.put("m'", gradient.times(C));
        results.put("p'", gradient.div(C).minus(gradient.times(C)));
        assertThat(Equations.of(results, Map.of("grad", gradient, "unused", C.sqrt())))
                .containsExactly("grad = a + b", "m' = grad * c", "p' = grad / c - m'");
    }

    @Test
    void cheapSubtermsGetNone() {
        Formula negative = A.unaryMinus();
        Formula smaller = A.lessThan(B);
        Formula formula = negative.times(negative)
                .plus(Formula.select(smaller, () -> A, () -> B))
                .plus(Formula.select(smaller, () -> B, () -> C));
        assertThat(Equations.of(Map.of("y", formula), Map.of()))
                .isEqualTo(List.of("y = -a * -a + (a < b ? a : b) + (a < b ? b : c)"));
    }
}
