package dev.lehr.optim;

import static dev.lehr.formula.Formula.constant;
import static dev.lehr.recipe.Policy.adam;
import static dev.lehr.recipe.Policy.sgd;
import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.KernelReport;
import dev.lehr.kernel.Target;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Range;
import dev.lehr.rule.Rules;
import dev.lehr.rule.UpdateRule;
import java.lang.foreign.Arena;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who is in which group, finds his state, and shares a kernel with whom.
class RosterTest {
    private static Parameter floats(String name) {
        return Parameter.of(name, new float[2], new float[] {1, 1});
    }

    private static Parameter doubles(String name) {
        return Parameter.of(name, new double[2], new double[] {1, 1});
    }

    @Test
    void eachParameterHasStateOfItsOwn() {
        float[] gradient = {4};
        Optimizer optimizer = Optimizer.of(
                Recipe.all(sgd().momentum(0.5)), List.of(floats("a"), Parameter.of("b", new float[1], gradient)));
        optimizer.step();
        assertThat((float[]) optimizer.state("a").get("momentum_buffer")).containsExactly(1, 1);
        assertThat((float[]) optimizer.state("b").get("momentum_buffer")).containsExactly(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.state("c"))
                .withMessage("no parameter is called c");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.unfreeze("c"))
                .withMessage("no group is called c; there are [all]");
    }

    /// One kernel for each rule, type, and kind of memory, whatever the rates are.
    @Test
    void reportsEachKernelOnce() {
        try (Arena arena = Arena.ofConfined()) {
            Optimizer optimizer = Optimizer.of(
                    recipe().group("a", named("a.*"), adam().rate(0.5))
                            .group("b", named("b.*"), adam().rate(0.25))
                            .group("s", named("s"), sgd())
                            .group("m", named("m"), Policy.of(Rules.muon())),
                    List.of(
                            floats("a1"),
                            floats("a2"),
                            doubles("a3"),
                            floats("b1"),
                            floats("s"),
                            doubles("m").shaped(1, 2),
                            Parameter.of("b2", arena.allocate(8), arena.allocate(8), Lane.F32)),
                    Settings.standard().withTarget(Target.scalar()));
            List<KernelReport> reports = optimizer.reports();
            assertThat(reports).extracting(KernelReport::rule).containsExactly("Adam", "Adam", "SGD", "Adam");
            assertThat(reports)
                    .extracting(KernelReport::lane)
                    .containsExactly(Lane.F32, Lane.F64, Lane.F32, Lane.F32);
            assertThat(reports).extracting(KernelReport::target).containsOnly(Target.scalar());
        }
    }

    /// Momentum for matrices, none for vectors, though the rule takes both element by element.
    @Test
    void aRuleChoosesByTheShapeWhatStateItKeeps() {
        UpdateRule rule = UpdateRule.define("MomentumOfMatrices", "a test", d -> {
            Formula lr = d.hyper("lr", 1, Range.NON_NEGATIVE);
            Formula.Variable buffer = d.state("buffer");
            Formula moved = d.update(buffer, buffer.plus(d.gradient()));
            Formula isMatrix = constant(1).lessThan(UpdateRule.RANK);
            d.update(
                    d.parameter(),
                    d.parameter().minus(lr.times(Formula.select(isMatrix, () -> moved, () -> d.gradient()))));
        });
        float[] matrix = new float[2];
        float[] vector = new float[2];
        Optimizer optimizer = Optimizer.of(
                Recipe.all(Policy.of(rule)),
                List.of(
                        Parameter.of("matrix", matrix, new float[] {1, 2}).shaped(2, 1),
                        Parameter.of("vector", vector, new float[] {1, 2})));
        optimizer.step();
        optimizer.step();
        assertThat(matrix).containsExactly(-3, -6);
        assertThat(vector).containsExactly(-2, -4);
        assertThat(optimizer.state("matrix")).containsOnlyKeys("buffer");
        assertThat(optimizer.state("vector")).isEmpty();
    }
}
