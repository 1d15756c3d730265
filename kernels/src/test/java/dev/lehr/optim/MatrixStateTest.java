package dev.lehr.optim;

import static dev.lehr.formula.Formula.constant;
import static dev.lehr.recipe.Policy.sgd;
import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Range;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Transforms;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Schedule;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;

/// Parameters whose rule takes them as matrices: their steps, their state in files, and what cannot be one of them.
class MatrixStateTest extends StateTests {
    MatrixStateTest() {
        super(new long[][] {{5, 7}, {3, 2, 4}});
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                        Policy.of(Rules.adafactor()).rate(linear(0.1, 0.01).over(3)).weightDecay(0.1),
                        Policy.of(Rules.sm3()).momentum(0.5),
                        Policy.of(Transforms.centralize().apply(Rules.scheduleFreeAdamW())).rate(0.25),
                        Policy.of(byTheLargestOfARow()),
                        Policy.of(Rules.muon()).rate(0.5))
                .flatMap(policy -> Stream.of(Lane.values()).map(lane -> Arguments.of(policy, lane)));
    }

    /// Knows rows, but no measure of the parameter; has one value of state that begins with a hyper-parameter.
    private static UpdateRule byTheLargestOfARow() {
        return UpdateRule.define("LargestOfARow", "a test", d -> {
            Formula lr = d.hyper("lr", 0.1, Range.NON_NEGATIVE);
            Formula.Variable pace = d.scalarState("pace", lr);
            Formula.Variable gap = d.scalarState("gap", constant(3));
            Formula.Variable rows = d.rowState("largest");
            d.update(rows, d.gradient().times(d.gradient()).rowLargest());
            d.update(pace, pace.times(0.75).plus(gap));
            d.update(gap, gap.times(0.5));
            d.update(d.parameter(), d.parameter().minus(pace.times(d.gradient()).div(rows.plus(gap))));
        });
    }

    /// Longer than what threads take at a time: a matrix is never cut.
    @Test
    void aLargeMatrixIsOnePiece() {
        new Twins(Policy.of(byTheLargestOfARow()), Lane.F32, new long[] {130, 130}).train(1);
    }

    @Test
    void itsRowsAndColumnsAreState() {
        Optimizer optimizer = Optimizer.of(
                Recipe.all(Policy.of(Rules.adafactor())),
                List.of(Parameter.of("w", new float[6], new float[] {1, 1, 1, 1, 1, 1}).shaped(2, 3)));
        optimizer.step();
        assertThat(optimizer.state("w")).containsOnlyKeys("row_var", "col_var");
        assertThat((float[]) optimizer.state("w").get("row_var")).containsExactly(1, 1);
        assertThat((float[]) optimizer.state("w").get("col_var")).containsExactly(1, 1, 1);
    }

    /// The squares of the gradients of two matrices and a vector, which the rule takes element by element.
    @Test
    void takesPartInANormOverAllParameters() {
        Policy policy = Policy.of(Transforms.clipNorm().apply(Transforms.centralize().apply(Rules.sgd()))).rate(1);
        double[] a = {0, 0};
        double[] b = {0, 0};
        double[] c = {0};
        Optimizer optimizer = Optimizer.of(
                Recipe.all(policy),
                List.of(
                        Parameter.of("a", a, new double[] {3, -3}).shaped(1, 2),
                        Parameter.of("b", b, new double[] {-4, 4}).shaped(1, 2),
                        Parameter.of("c", c, new double[] {5})));
        optimizer.step();
        double scale = 1 / Math.sqrt(9 + 9 + 16 + 16 + 25);
        assertThat(a).containsExactly(new double[] {-3 * scale, 3 * scale}, Offset.offset(1e-6));
        assertThat(b).containsExactly(new double[] {4 * scale, -4 * scale}, Offset.offset(1e-6));
        assertThat(c).containsExactly(new double[] {-5 * scale}, Offset.offset(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void aMatrixWithoutElementsHasNothingToMove(Lane lane) {
        new Twins(Policy.of(Rules.adafactor()), lane, new long[] {0, 3}, new long[] {2, 2}).train(2);
    }

    @Test
    void refusesWhatIsNoMatrix() {
        Recipe muon = Recipe.all(Policy.of(Rules.muon()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimizer.of(muon, List.of(Parameter.of("w", new float[6], new float[6]))))
                .withMessageStartingWith("Muon: a parameter must be a matrix, not a vector");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimizer.of(
                        muon, List.of(Parameter.sparse("w", new float[6], SparseGradient.ofFloats(3)))))
                .withMessage("parameter w must be in an array for Muon but was sparse");
        try (Arena arena = Arena.ofConfined()) {
            Parameter offHeap = Parameter.of("w", arena.allocate(24), arena.allocate(24), Lane.F32).shaped(2, 3);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Optimizer.of(muon, List.of(offHeap)))
                    .withMessage("parameter w must be in an array for Muon but was off-heap");
        }
    }

    /// That Nesterov's momentum needs a momentum is looked at before each step, before any group moves.
    @Test
    void aStepWithHyperParametersThatDoNotGoTogetherChangesNothing() {
        Schedule ends = Schedule.of(step -> step < 2 ? 0.9 : 0);
        double[] p = {1, 2, 3, 4};
        double[] q = {1};
        Optimizer optimizer = Optimizer.of(
                recipe().group("q", named("q"), sgd())
                        .group("p", named("p"), Policy.of(Transforms.centralize().apply(Rules.sgd()))
                                .momentum(ends)
                                .nesterov()),
                List.of(
                        Parameter.of("q", q, new double[] {1}),
                        Parameter.of("p", p, new double[] {1, 0, 2, 0}).shaped(2, 2)));
        optimizer.step();
        optimizer.step();
        double[] before = p.clone();
        double[] other = q.clone();
        double[] momentum = (double[]) optimizer.state("p").get("momentum_buffer");
        assertThatIllegalArgumentException()
                .isThrownBy(optimizer::step)
                .withMessageContaining("Nesterov momentum requires a momentum and zero dampening");
        assertThat(p).containsExactly(before);
        assertThat(q).containsExactly(other);
        assertThat((double[]) optimizer.state("p").get("momentum_buffer")).containsExactly(momentum);
        assertThat(optimizer.steps()).isEqualTo(2);
    }
}
