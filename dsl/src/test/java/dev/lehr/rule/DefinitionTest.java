package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Lane;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What a definition takes over from another rule, and what it makes of each word it is told.
class DefinitionTest {
    private static UpdateRule mine(Consumer<Definition> definition) {
        return UpdateRule.define("Mine", "nowhere", definition);
    }

    /// A rule with a name for a subterm, a condition, the number of the step, and a word about stacks.
    private static UpdateRule labelled() {
        return mine(d -> {
            Formula lr = d.hyper("lr", 0.5, Range.POSITIVE);
            Formula scaled = d.label("scaled", d.gradient().div(d.step()));
            d.require(lr.lessThan(constant(1)), "Small steps are wanted");
            d.stack();
            d.update(d.parameter(), d.parameter().minus(lr.times(scaled)));
        });
    }

    @Test
    void anExtensionKeepsAllThatWasSaid() {
        UpdateRule more = labelled().extend("nothing", d -> {});
        assertThat(more.name()).isEqualTo("Mine + nothing");
        assertThat(more.source()).isEqualTo("nowhere");
        assertThat(more.equations()).containsExactly("scaled = g / t", "p' = p - lr * scaled");
        assertThat(more.stacked()).isTrue();
        assertThat(more.within(Map.of("lr", Interval.of(0.25))).equations()).isEqualTo(more.equations());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> more.check(Map.of("lr", 1.0)))
                .withMessage("Mine + nothing: Small steps are wanted, but was given {lr=1.0}");
    }

    @Test
    void whatNothingMeetsIsNoRequirement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mine(d -> d.require(constant(2).lessThan(constant(1)), "Two must be less than one")))
                .withMessage("condition must be met by some hyper-parameters but was always false: Two must be less than one");
    }

    @Test
    void aNewGradientOrStepReachesTheNamesOfSubtermsToo() {
        assertThat(labelled().extend("half", d -> d.replaceGradient(g -> g.times(0.5))).equations())
                .containsExactly("scaled = g * 0.5 / t", "p' = p - lr * scaled");
        assertThat(labelled().extend("late", d -> d.replaceStep(d.step().plus(1))).equations())
                .containsExactly("scaled = g / (t + 1)", "p' = p - lr * scaled");
    }

    @Test
    void theNewParameterIsGivenBack() {
        UpdateRule doubled = labelled().extend("double", d -> {
            Formula changed = d.replaceParameter(p -> p.times(2));
            assertThat(changed).isEqualTo(d.updated());
        });
        assertThat(doubled.equations()).containsExactly("scaled = g / t", "p' = (p - lr * scaled) * 2");
    }

    @Test
    void stateIsOfElementsRowsColumnsOrTheWhole() {
        UpdateRule rule = mine(d -> {
            Formula.Variable rows = d.rowState("rows_sum");
            Formula.Variable columns = d.columnState("columns_sum");
            Formula.Variable whole = d.scalarState("count", constant(3));
            d.update(rows, rows.plus(d.gradient().rowSum()));
            d.update(columns, columns.plus(d.gradient().columnSum()));
            d.update(whole, whole.plus(d.size()));
            d.update(d.parameter(), d.parameter().minus(rows).minus(columns));
        });
        assertThat(rule.slots()).extracting(Slot::domain).containsExactly(Domain.ROW, Domain.COLUMN, Domain.STEP);
        assertThat(rule.measures()).containsExactly(UpdateRule.SIZE);
        Reference reference = new Reference(rule, Lane.F64);
        Shape shape = Shape.matrix(2, 3);
        Map<String, double[]> state = reference.initialState(shape, Map.of());
        assertThat(state.get("rows_sum")).containsExactly(0, 0);
        assertThat(state.get("columns_sum")).containsExactly(0, 0, 0);
        double[] g = {1, 2, 3, 4, 5, 6};
        Map<String, double[]> after = reference.step(shape, 1, Map.of(), new double[6], g, state);
        assertThat(after.get("rows_sum")).containsExactly(6, 15);
        assertThat(after.get("columns_sum")).containsExactly(5, 7, 9);
        assertThat(after.get("count")).containsExactly(9);
    }

    @Test
    void onlyMeasuresThatAreAskedForAreMeasured() {
        UpdateRule rule = mine(d -> d.update(d.parameter(), d.gradient().div(d.size())));
        assertThat(rule.measures()).containsExactly(UpdateRule.SIZE);
        assertThat(rule.isShaped()).isFalse();
        assertThat(mine(d -> d.update(d.parameter(), d.gradient().minus(d.gradient().rowSum()))).isShaped())
                .isTrue();
    }

    @Test
    void aMeasureThatIsNotKnownDecidesNothing() {
        UpdateRule rule = mine(d -> d.update(
                d.parameter(),
                Formula.select(constant(0).lessThan(UpdateRule.RANK), d::gradient, d::parameter)));
        assertThat(rule.within(Map.of()).equations()).containsExactly("p' = 0 < rank ? g : p");
        assertThat(rule.within(Map.of("rank", Interval.of(2))).equations()).containsExactly("p' = g");
        UpdateRule negative = mine(d -> d.update(
                d.parameter(),
                Formula.select(UpdateRule.RANK.lessThan(constant(0)), d::gradient, d::parameter)));
        assertThat(negative.within(Map.of()).equations()).containsExactly("p' = p");
    }

    @Test
    void theRangeOfAHyperParameterDecides() {
        UpdateRule rule = mine(d -> {
            Formula rho = d.hyper("rho", 0.5, Range.FRACTION);
            d.update(
                    d.parameter(),
                    Formula.select(constant(1).lessThan(rho), d::parameter, () -> d.gradient().times(rho)));
        });
        assertThat(rule.within(Map.of()).equations()).containsExactly("p' = g * rho");
        assertThat(Range.FRACTION.hull()).isEqualTo(new Interval(0, 1));
        assertThat(Range.FRACTION.check("rho", 0.75)).isEqualTo(0.75);
    }

    @Test
    void onlyWhatIsDeclaredIsUpdatedOrMentioned() {
        refuses("Mine updates q, which is neither the parameter nor declared state", d -> {
            d.update(d.state("m"), d.gradient());
            d.update(Formula.element("q"), d.gradient());
        });
        refuses("Mine mentions q, which it does not declare", d -> {
            d.hyper("lr", 1, Range.POSITIVE);
            d.update(d.state("m"), d.gradient());
            d.update(d.parameter(), Formula.element("q"));
        });
    }

    @Test
    void stateBeginsWithHyperParametersOnly() {
        refuses("Mine begins count with size, which is no hyper-parameter", d -> {
            Formula lr = d.hyper("lr", 1, Range.POSITIVE);
            Formula.Variable count = d.scalarState("count", d.size().times(lr));
            d.update(count, count.plus(1));
            d.update(d.parameter(), d.gradient());
        });
        UpdateRule rule = mine(d -> {
            Formula.Variable count = d.scalarState("count", d.hyper("start", 7, Range.FINITE).times(2));
            d.update(count, count.plus(1));
            d.update(d.parameter(), d.gradient());
        });
        assertThat(new Reference(rule, Lane.F64).initialState(1, Map.of("start", 4.0)).get("count"))
                .containsExactly(8);
    }

    private static void refuses(String message, Consumer<Definition> definition) {
        assertThatIllegalArgumentException().isThrownBy(() -> mine(definition)).withMessage(message);
    }

    @Test
    void theReferenceSaysWhatItWasNotGiven() {
        UpdateRule rule = mine(d -> {
            Formula lr = d.hyper("lr", 1, Range.POSITIVE);
            Formula.Variable m = d.state("m");
            d.update(m, m.plus(d.gradient()));
            d.update(d.parameter(), m.times(lr));
        });
        Reference reference = new Reference(rule, Lane.F64);
        double[] one = {1};
        assertThatNullPointerException()
                .isThrownBy(() -> reference.step(1, Map.of("lr", 1.0), one, one, Map.of()))
                .withMessage("no state m");
        assertThatNullPointerException()
                .isThrownBy(() -> reference.step(1, Map.of(), one, one, Map.of("m", one)))
                .withMessageStartingWith("no value for ");
    }

    @Test
    void itsLatexHasALineForEachEquation() {
        assertThat(labelled().latex()).contains("aligned").contains("scaled").contains("p'");
        assertThat(labelled().update(UpdateRule.PARAMETER)).isNotNull();
    }

    @Test
    void theDimensionsOfAVectorAreItsLength() {
        assertThat(Shape.of(List.of(7L))).isEqualTo(Shape.vector(7));
        assertThat(Shape.of(List.of())).isEqualTo(new Shape(1, 1, 0));
        assertThat(Shape.of(List.of(7L, 2L))).isEqualTo(Shape.matrix(7, 2));
    }
}
