package dev.lehr.formula;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaTest {
    private static final Formula X = Formula.uniform("x");

    @Test
    void operationsOnConstantsAreCarriedOut() {
        assertThat(constant(2).plus(3).times(4).div(8).minus(1)).isEqualTo(constant(1.5));
        assertThat(constant(2).pow(10)).isEqualTo(constant(1024));
        assertThat(constant(2).unaryMinus().abs().sqrt()).isEqualTo(constant(Math.sqrt(2)));
        assertThat(constant(-2).sign()).isEqualTo(constant(-1));
        assertThat(constant(2).lessThan(constant(3))).isEqualTo(constant(1));
        assertThat(constant(2).fma(constant(3), constant(4))).isEqualTo(constant(10));
        assertThat(Formula.call("half", x -> x / 2, constant(3))).isEqualTo(constant(1.5));
    }

    @Test
    void roundingWaitsForTheLaneType() {
        assertThat(constant(0.1).round()).isEqualTo(new Formula.Apply(Op.ROUND, List.of(constant(0.1))));
        assertThat(Formula.apply(Op.ROUND, List.of(constant(0.1))))
                .isEqualTo(constant(0.1).round());
        assertThat(value(constant(0.1).round(), Lane.F32)).isEqualTo(0.1f);
        assertThat(value(constant(0.1).round(), Lane.F64)).isEqualTo(0.1);
    }

    @Test
    void equalityIsStructural() {
        assertThat(X.plus(1))
                .isEqualTo(Formula.uniform("x").plus(1))
                .hasSameHashCodeAs(Formula.uniform("x").plus(1));
        assertThat(X.plus(1)).isNotEqualTo(constant(1).plus(X));
        assertThat(constant(0.0)).isNotEqualTo(constant(-0.0));
        assertThat(Formula.uniform("x")).isNotEqualTo(Formula.element("x"));
    }

    @Test
    void onlyTheChosenBranchIsBuilt() {
        assertThat(Formula.select(constant(1), () -> X, () -> fail())).isEqualTo(X);
        assertThat(Formula.select(constant(0), () -> fail(), () -> X)).isEqualTo(X);
        assertThat(Formula.select(X, () -> X, () -> constant(1)))
                .isEqualTo(new Formula.Apply(Op.SELECT, List.of(X, X, constant(1))));
    }

    private static Formula fail() {
        throw new AssertionError("built although it was not chosen");
    }

    @Test
    void anOperationTakesAsManyArgumentsAsItsArity() {
        assertThatThrownBy(() -> new Formula.Apply(Op.ADD, List.of(X)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ADD takes 2 arguments but was given 1");
        assertThatThrownBy(() -> new Formula.Apply(Op.FMA, List.of(X, X)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("FMA takes 3 arguments but was given 2");
        assertThatThrownBy(() -> new Formula.Apply(Op.NEG, List.of(X, X)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("NEG takes 1 arguments but was given 2");
    }

    @Test
    void anIntervalHasItsEndsInOrder() {
        assertThatThrownBy(() -> new Interval(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("low must be <= high but low was 2.0 and high was 1.0");
        assertThatThrownBy(() -> new Interval(Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("low must be <= high but low was NaN and high was 1.0");
        assertThat(Interval.of(Double.NaN)).isEqualTo(Interval.ALL);
        assertThat(Interval.hull(3, 1, 2)).isEqualTo(new Interval(1, 3)).hasToString("[1.0, 3.0]");
    }

    /// What is uniform stays in double until it meets an element.
    @Test
    void uniformPartsAreComputedInDouble() {
        Formula e = Formula.element("e");
        Formula uniform = constant(1).minus(X);
        double x = 0.999;
        assertThat(value(uniform, Lane.F32, x)).isEqualTo(1 - x);
        assertThat(value(uniform.times(e), Lane.F32, x)).isEqualTo((float) (1 - x) * (float) x);
        assertThat(value(e.times(e).plus(X), Lane.F32, x)).isEqualTo((float) x * (float) x + (float) x);
        assertThat(value(e.times(e).plus(X), Lane.F64, x)).isEqualTo(x * x + x);
    }

    @Test
    void sharedSubtermsAreListedOnce() {
        Formula square = X.times(X);
        Formula again = Formula.uniform("x").times(Formula.uniform("x"));
        Listing listing = Listing.of(List.of(square.plus(again), square));
        assertThat(listing.entries()).hasSize(3);
        assertThat(listing.roots()).containsExactly(2, 1);
        for (int i = 0; i < listing.entries().size(); i++) {
            int index = i;
            assertThat(listing.entries().get(i).arguments()).allMatch(argument -> argument < index);
        }
    }

    @Test
    void domainsMeetInTheElement() {
        Formula e = Formula.element("e");
        assertThat(domain(X.plus(1))).isEqualTo(Domain.STEP);
        assertThat(domain(X.plus(e))).isEqualTo(Domain.ELEMENT);
        assertThat(domain(X.plus(e).sum())).isEqualTo(Domain.STEP);
        assertThat(domain(Formula.call("f", x -> x, e))).isEqualTo(Domain.ELEMENT);
    }

    private static Domain domain(Formula formula) {
        Listing listing = Listing.of(List.of(formula));
        return listing.entries().get(listing.roots().getFirst()).domain();
    }

    @Test
    void substitutionReachesReductionsAndCalls() {
        Formula e = Formula.element("e");
        Formula formula = Formula.call("f", x -> x + 1, X).plus(e.times(X).sum());
        Formula expected = constant(3).plus(e.times(2).sum());
        assertThat(Substitution.of(Map.of(Formula.uniform("x"), constant(2))).in(formula))
                .isEqualTo(expected);
    }

    @Test
    void aSubtermIsReplacedByItsIdentity() {
        Formula square = X.times(X);
        Formula other = X.times(X);
        assertThat(Substitution.of(square, constant(9)).in(square.plus(other)))
                .isEqualTo(constant(9).plus(other));
    }

    @Test
    void theCosineHasADefinition() {
        assertThat(Op.COS.definition()).isNotNull();
        assertThat(Op.SQRT.definition()).isNull();
    }

    /// A weaker operand is put in parentheses; on the right, an equally strong one too.
    @Test
    void operationsArePrinted() {
        Notation.Text sum = Notation.infix(" + ", 4).render(List.of(text("a", 4), text("b", 4)));
        assertThat(sum).isEqualTo(text("a + (b)", 4));
        assertThat(Notation.prefix("-", 6).render(List.of(sum))).isEqualTo(text("-(a + (b))", 6));
        assertThat(Notation.choice().render(List.of(sum, text("c", 1), text("d", 1))))
                .isEqualTo(text("a + (b) ? (c) : d", 1));
    }

    private static Notation.Text text(String plain, int binding) {
        return new Notation.Text(plain, binding);
    }

    private static double value(Formula formula, Lane lane, double... x) {
        return Interpreter.of(List.of(formula)).values(lane, _ -> x[0])[0];
    }
}
