package dev.lehr.optim;

import static dev.lehr.formula.Formula.constant;
import static dev.lehr.recipe.Policy.adam;
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
import java.io.IOException;
import java.lang.foreign.Arena;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Parameters whose rule goes element by element: state of elements and of the whole, measures, sums within a
/// parameter and over all of them.
class ElementStateTest extends StateTests {
    ElementStateTest() {
        super(new long[][] {{5}, {3, 4}});
    }

    static Stream<Arguments> policies() {
        return Stream.of(
                        adam().rate(linear(0.1, 0.01).over(3)).weightDecay(0.1).amsgrad(),
                        Policy.of(Rules.adagrad()).with("initial_accumulator_value", 0.25).rate(0.1),
                        Policy.of(Rules.asgd()).rate(0.5).with("t0", 1),
                        Policy.of(Rules.scheduleFreeAdamW()).rate(0.25),
                        Policy.of(Rules.nadam()).rate(0.1),
                        Policy.of(Rules.lamb()).rate(0.1),
                        Policy.of(measured()).rate(0.5))
                .flatMap(policy -> Stream.of(Lane.values()).map(lane -> Arguments.of(policy, lane)));
    }

    /// Moves by all that a rule can know of a parameter, and by two values of state that differ from the first step
    /// on.
    private static UpdateRule measured() {
        return UpdateRule.define("Measured", "a test", d -> {
            Formula lr = d.hyper("lr", 0.1, Range.NON_NEGATIVE);
            Formula.Variable first = d.scalarState("first", lr);
            Formula.Variable own = d.state("own", constant(2));
            Formula.Variable second = d.scalarState("second", constant(3));
            Formula measures = UpdateRule.ROWS.times(100).plus(UpdateRule.COLUMNS.times(10)).plus(UpdateRule.RANK);
            d.update(first, first.plus(d.gradient().largest()));
            d.update(own, own.plus(d.gradient()));
            d.update(second, second.times(0.5).plus(first));
            d.update(d.parameter(), d.parameter().times(first).plus(second.times(own)).plus(measures.div(d.size())));
        });
    }

    @ParameterizedTest
    @MethodSource("policies")
    void doesAllOfItOffHeap(Policy policy, Lane lane) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Twins.offHeap(arena, policy, lane, shapes)
                    .train(1)
                    .interrupt(folder.resolve("a"))
                    .train(1)
                    .interruptTorch(folder.resolve("a.pt"))
                    .train(1);
        }
    }

    /// A rule that needs sums takes a step in two passes, beside one that takes it in one.
    @Test
    void rulesOfMorePassesAndOfOneStandSideBySide() {
        Policy inTwo = Policy.of(Transforms.clipBlockNorm().apply(Rules.sgd())).rate(1).with("max_block_norm", 5);
        double[] one = {0};
        double[] two = {0, 0};
        Optimizer optimizer = Optimizer.of(
                recipe().group("one", named("one"), sgd().rate(1)).group("two", named("two"), inTwo),
                List.of(
                        Parameter.of("one", one, new double[] {1}),
                        Parameter.of("two", two, new double[] {-6, 8})));
        optimizer.step();
        assertThat(one).containsExactly(-1);
        assertThat(two).containsExactly(new double[] {3, -4}, Offset.offset(1e-5));
    }

    @Test
    void aNormIsOverAllParametersOfBothTypes() {
        Policy clipped = Policy.of(Transforms.clipNorm().apply(Rules.sgd())).rate(1).with("max_norm", 6.5);
        float[] p = {0};
        double[] q = {0, 0};
        Optimizer optimizer = Optimizer.of(
                Recipe.all(clipped),
                List.of(Parameter.of("p", p, new float[] {3}), Parameter.of("q", q, new double[] {4, 12})));
        optimizer.step();
        assertThat(p[0]).isCloseTo(-1.5f, Offset.offset(1e-5f));
        assertThat(q).containsExactly(new double[] {-2, -6}, Offset.offset(1e-5));
    }

    @Test
    void aStepWithHyperParametersThatDoNotGoTogetherChangesNothing() {
        Schedule ends = Schedule.of(step -> step < 2 ? 0.9 : 0);
        double[] p = {1, 2, 3};
        Optimizer optimizer = Optimizer.of(
                Recipe.all(sgd().momentum(ends).nesterov()), List.of(Parameter.of("p", p, new double[] {1, 0, 2})));
        optimizer.step();
        optimizer.step();
        double[] before = p.clone();
        assertThatIllegalArgumentException()
                .isThrownBy(optimizer::step)
                .withMessage("group all at step 2: Nesterov momentum requires a momentum and zero dampening");
        assertThat(p).containsExactly(before);
        assertThat(optimizer.steps()).isEqualTo(2);
    }

    @Test
    void whatIsShownOfStateIsACopy() {
        Optimizer optimizer = Optimizer.of(
                Recipe.all(Policy.of(Rules.nadam())), List.of(Parameter.of("p", new float[1], new float[] {1})));
        float[] average = (float[]) optimizer.state("p").get("exp_avg");
        double[] product = (double[]) optimizer.state("p").get("mu_product");
        optimizer.step();
        assertThat(average).containsExactly(0);
        assertThat(product).containsExactly(1);
        ((float[]) optimizer.state("p").get("exp_avg"))[0] = 7;
        assertThat((float[]) optimizer.state("p").get("exp_avg")).isNotEqualTo(new float[] {7}).isNotEqualTo(average);
    }
}
