package dev.lehr.optim;

import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.kernel.Target;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Transforms;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a step finds out about all parameters reaches each of them, and what it finds out about one stays there.
class ReductionOverAllTest {
    private static final Settings SETTINGS =
            Settings.standard().withTarget(Target.scalar()).withThreads(1);
    private static final double NORM = 13 + 1e-6;

    @Test
    void theNormIsThatOfAllGradientsInAllGroupsThatAskForIt() {
        double[] a = {0};
        float[] b = {0, 0};
        double[] c = {0};
        double[] d = {0};
        Policy clipped = Policy.of(Transforms.clipNorm().apply(Rules.sgd())).rate(1);
        Policy damped = Policy.of(Transforms.clipNorm().apply(Rules.sgdW())).rate(0.5);
        Optimizer optimizer = Optimizer.of(
                recipe().group("first", named("[ab]"), clipped)
                        .group("plain", named("c"), Policy.sgd().rate(1))
                        .otherwise("last", damped),
                List.of(
                        Parameter.of("a", a, new double[] {3}),
                        Parameter.of("c", c, new double[] {1000}),
                        Parameter.of("b", b, new float[] {4, 0}),
                        Parameter.of("d", d, new double[] {12})),
                SETTINGS);
        optimizer.step();
        assertThat(a[0]).isCloseTo(-3 / NORM, within(1e-12));
        assertThat(b[0]).isCloseTo((float) (-4 / NORM), within(1e-7f));
        assertThat(c[0]).as("neither clipped nor counted").isEqualTo(-1000);
        assertThat(d[0]).isCloseTo(-6 / NORM, within(1e-12));
    }

    @Test
    void stateOfWhichAParameterHasOneValueIsKeptFromStepToStep() {
        double[] p = {1};
        double[] q = {1};
        Policy policy = Policy.of(Transforms.accumulate().apply(Rules.sgd())).with("accumulate_every", 2).rate(1);
        Optimizer optimizer = Optimizer.of(
                Recipe.all(policy),
                List.of(Parameter.of("p", p, new double[] {1}), Parameter.of("q", q, new double[] {-1})),
                SETTINGS);
        optimizer.step();
        assertThat((double[]) optimizer.state("q").get("accumulated_steps")).containsExactly(1);
        assertThat(p).containsExactly(1);
        optimizer.step();
        assertThat((double[]) optimizer.state("q").get("accumulated_steps")).containsExactly(0);
        assertThat(p).containsExactly(0);
        assertThat(q).containsExactly(2);
    }

    @Test
    void anEmptyMatrixCountsItsStepsToo() {
        Policy policy = Policy.of(Transforms.accumulate().apply(Rules.muon())).with("accumulate_every", 3);
        Parameter empty = Parameter.of("none", new float[0], new float[0]).shaped(0, 3);
        Optimizer optimizer = Optimizer.of(Recipe.all(policy), List.of(empty), SETTINGS);
        optimizer.step();
        optimizer.step();
        assertThat((double[]) optimizer.state("none").get("accumulated_steps")).containsExactly(2);
    }
}
