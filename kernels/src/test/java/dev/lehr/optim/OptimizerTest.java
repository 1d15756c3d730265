package dev.lehr.optim;

import static dev.lehr.recipe.Policy.adam;
import static dev.lehr.recipe.Policy.adamW;
import static dev.lehr.recipe.Policy.sgd;
import static dev.lehr.recipe.Recipe.named;
import static dev.lehr.recipe.Recipe.recipe;
import static dev.lehr.schedule.Schedule.linear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.feedback.Plateau;
import dev.lehr.formula.Lane;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import dev.lehr.rule.Reference;
import dev.lehr.rule.Rules;
import dev.lehr.rule.Transforms;
import dev.lehr.schedule.Schedule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an optimizer does to parameters, and what it leaves alone.
class OptimizerTest {
    private final Random random = new Random(20261121);

    private float[] floats(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static double[] doubles(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    @Test
    void makesTheStepsOfTheReference() {
        Policy policy = adamW().rate(linear(0.01, 0.001).over(5)).weightDecay(0.1);
        float[] p = floats(1003);
        float[] g = new float[p.length];
        Reference reference = new Reference(policy.rule(), Lane.F32);
        Map<String, double[]> wanted = new LinkedHashMap<>(reference.initialState(p.length, policy.at(0)));
        wanted.put("p", doubles(p));
        Optimizer optimizer = Optimizer.of(Recipe.all(policy), List.of(Parameter.of("w", p, g)));
        for (int step = 0; step < 8; step++) {
            System.arraycopy(floats(p.length), 0, g, 0, g.length);
            wanted.putAll(reference.step(step + 1, policy.at(step), wanted.get("p"), doubles(g), wanted));
            assertThat(optimizer.step()).isTrue();
            assertThat(doubles(p)).containsExactly(wanted.get("p"));
            assertThat(doubles((float[]) optimizer.state("w").get("exp_avg"))).containsExactly(wanted.get("exp_avg"));
        }
        assertThat(optimizer.steps()).isEqualTo(8);
    }

    /// Large enough to be shared among threads, with a norm over all parameters of both types.
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void givesTheSameBitsForAnyNumberOfThreads(int threads) {
        assertThat(trained(threads)).isEqualTo(trained(1));
    }

    private static List<Object> trained(int threads) {
        Random own = new Random(5);
        float[] a = new float[150_001];
        float[] ga = new float[a.length];
        double[] b = new double[40_003];
        double[] gb = new double[b.length];
        Policy clipped = Policy.of(Transforms.clipNorm().apply(Rules.adam())).with("max_norm", 0.5);
        Optimizer optimizer = Optimizer.of(
                Recipe.all(clipped),
                List.of(Parameter.of("a", a, ga), Parameter.of("b", b, gb)),
                Settings.standard().withThreads(threads));
        for (int step = 0; step < 3; step++) {
            for (int i = 0; i < ga.length; i++) {
                ga[i] = (float) own.nextGaussian();
            }
            for (int i = 0; i < gb.length; i++) {
                gb[i] = own.nextGaussian();
            }
            optimizer.step();
        }
        return List.of(java.util.Arrays.hashCode(a), java.util.Arrays.hashCode(b));
    }

    @Test
    void aStepThatCannotBeMadeChangesNothing() {
        float[] p = floats(10);
        Policy turnsBad = adam().rate(Schedule.of(step -> step < 3 ? 0.1 : -1));
        Optimizer optimizer = Optimizer.of(Recipe.all(turnsBad), List.of(Parameter.of("w", p, floats(10))));
        for (int i = 0; i < 3; i++) {
            optimizer.step();
        }
        float[] before = p.clone();
        Map<String, Object> state = optimizer.state("w");
        assertThatIllegalArgumentException()
                .isThrownBy(optimizer::step)
                .withMessageContaining("lr of group all at step 3")
                .withMessageContaining("-1");
        assertThat(p).containsExactly(before);
        assertThat(optimizer.steps()).isEqualTo(3);
        assertThat((float[]) optimizer.state("w").get("exp_avg")).containsExactly((float[]) state.get("exp_avg"));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void skipsGradientsThatAreNotFinite(float bad) {
        float[] p = floats(200_000);
        float[] g = floats(p.length);
        Optimizer optimizer = Optimizer.of(
                Recipe.all(adam()), List.of(Parameter.of("w", p, g)), Settings.standard().withNonFinite(NonFinite.SKIP));
        assertThat(optimizer.step()).isTrue();
        float[] before = p.clone();
        Map<String, Object> state = optimizer.state("w");
        float good = g[123_456];
        g[123_456] = bad;
        assertThat(optimizer.step()).isFalse();
        assertThat(optimizer.skipped()).isEqualTo(1);
        assertThat(optimizer.steps()).isEqualTo(1);
        assertThat(java.util.Arrays.equals(p, before)).isTrue();
        assertThat(java.util.Arrays.equals(
                        (float[]) optimizer.state("w").get("exp_avg_sq"), (float[]) state.get("exp_avg_sq")))
                .isTrue();
        g[123_456] = good;
        assertThat(optimizer.step()).isTrue();
        assertThat(p[0]).isNotEqualTo(before[0]);
    }

    @Test
    void failsOrPropagatesWhenAsked() {
        double[] p = {1, 2};
        double[] g = {1, Double.NaN};
        List<Parameter> parameters = List.of(Parameter.of("head.bias", p, g));
        Optimizer fails = Optimizer.of(Recipe.all(sgd()), parameters, Settings.standard().withNonFinite(NonFinite.FAIL));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(fails::step)
                .withMessage("the gradient of head.bias is not finite at step 0");
        assertThat(p).containsExactly(1, 2);
        Optimizer propagates = Optimizer.of(Recipe.all(sgd()), parameters);
        assertThat(propagates.step()).isTrue();
        assertThat(p[1]).isNaN();
    }

    @Test
    void aGroupThatComesLaterBeginsAfresh() {
        float[] early = floats(5);
        float[] late = floats(5);
        float[] g = floats(5);
        Optimizer optimizer = Optimizer.of(
                recipe().group("early", named("e"), adam().rate(0.1)), List.of(Parameter.of("e", early, g)));
        optimizer.step();
        optimizer.step();
        float[] alone = late.clone();
        optimizer.addGroup("late", named("l"), adam().rate(0.01), List.of(Parameter.of("l", late, g)));
        optimizer.step();
        Optimizer.of(Recipe.all(adam().rate(0.01)), List.of(Parameter.of("l", alone, g))).step();
        assertThat(late).as("bias corrections of a first step").containsExactly(alone);
        assertThat(optimizer.recipe().groups().map(group -> group.name())).containsExactly("early", "late");
        assertThat(optimizer.hyperParameters().get("late")).containsEntry("lr", 0.01);
    }

    @Test
    void aGroupThatDoesNotFitIsRefusedAndNothingHasChanged() {
        float[] p = floats(5);
        Optimizer optimizer =
                Optimizer.of(recipe().group("a", named("a.*"), sgd()), List.of(Parameter.of("a1", p, floats(5))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.addGroup("b", named(".*"), sgd(), List.of(Parameter.of("b1", floats(2), floats(2)))))
                .withMessageContaining("a1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.addGroup("a", named("b.*"), sgd(), List.of(Parameter.of("b1", floats(2), floats(2)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.addGroup("b", named("b.*"), sgd(), List.of(Parameter.of("b1", p, floats(5)))))
                .withMessageContaining("memory of its own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimizer.addGroup("b", named("b.*"), sgd(), List.of(Parameter.of("c", floats(1), floats(1)))));
        assertThat(optimizer.parameters()).hasSize(1);
        assertThat(optimizer.recipe().groups()).hasSize(1);
        assertThat(optimizer.step()).isTrue();
    }

    @Test
    void frozenGroupsRestAndGoOnWhereTheyWere() {
        float[] a = floats(7);
        float[] b = floats(7);
        float[] g = floats(7);
        Optimizer optimizer = Optimizer.of(
                recipe().group("a", named("a"), adam()).otherwise("b", adam()),
                List.of(Parameter.of("a", a, g), Parameter.of("b", b, g.clone())));
        optimizer.step();
        optimizer.freeze("a");
        float[] before = a.clone();
        optimizer.step();
        optimizer.step();
        assertThat(a).containsExactly(before);
        assertThat(optimizer.frozen()).containsExactly("a");
        optimizer.unfreeze("a");
        optimizer.step();
        float[] alone = new float[7];
        Optimizer twice = Optimizer.of(Recipe.all(adam()), List.of(Parameter.of("a", alone, g)));
        twice.step();
        twice.step();
        for (int i = 0; i < 7; i++) {
            assertThat(a[i] - before[i]).as("second step, not fourth").isCloseTo(alone[i] / 2, org.assertj.core.data.Offset.offset(1e-6f));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> optimizer.freeze("c")).withMessageContaining("[a, b]");
    }

    @Test
    void aClosureGivesTheLossToRulesThatAskForIt() {
        double[] p = {4};
        double[] g = {0};
        Optimizer optimizer = Optimizer.of(
                Recipe.all(Policy.of(Rules.polyakSgd())), List.of(Parameter.of("x", p, g)));
        for (int i = 0; i < 60; i++) {
            double loss = optimizer.step(() -> {
                g[0] = 2 * p[0];
                return p[0] * p[0];
            });
            assertThat(loss).isGreaterThanOrEqualTo(0);
        }
        assertThat(Math.abs(p[0])).as("Polyak's step halves the way to the minimum").isLessThan(1e-6);
    }

    @Test
    void aClosureThatThrowsChangesNothing() {
        double[] p = {4};
        Optimizer optimizer = Optimizer.of(Recipe.all(sgd()), List.of(Parameter.of("x", p, new double[] {1})));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> optimizer.step(() -> {
            throw new IllegalStateException("no data");
        }));
        assertThat(p).containsExactly(4);
        assertThat(optimizer.steps()).isZero();
    }

    @Test
    void hooksRunAroundStepsUntilTheyAreClosed() {
        List<String> log = new ArrayList<>();
        Optimizer optimizer =
                Optimizer.of(Recipe.all(sgd()), List.of(Parameter.of("x", new double[] {1}, new double[] {1})));
        Hook first = optimizer.beforeStep(o -> log.add("before " + o.steps()));
        optimizer.afterStep(o -> log.add("after " + o.steps()));
        optimizer.step();
        first.close();
        first.close();
        optimizer.step();
        assertThat(log).containsExactly("before 0", "after 1", "after 2");
    }

    @Test
    void metricsScaleWhatFeedbackIsAskedToScale() {
        Policy policy = sgd().rate(linear(1, 0).over(10)).feedback(Plateau.torch().factor(0.5).patience(1));
        Optimizer optimizer =
                Optimizer.of(Recipe.all(policy), List.of(Parameter.of("x", new double[] {1}, new double[] {1})));
        assertThat(optimizer.hyperParameters().get("all")).containsEntry("lr", 1.0);
        for (double metric : new double[] {3, 3, 3}) {
            optimizer.report(metric);
        }
        optimizer.step();
        assertThat(optimizer.hyperParameters().get("all")).containsEntry("lr", 0.9 * 0.5);
    }

    @Test
    void sparseRowsMoveAndAllOthersRest() {
        int width = 3;
        float[] table = floats(10 * width);
        float[] before = table.clone();
        SparseGradient gradient = SparseGradient.ofFloats(width);
        Optimizer optimizer = Optimizer.of(
                Recipe.all(Policy.of(Rules.sparseAdam())), List.of(Parameter.sparse("words", table, gradient)));
        float[] half = floats(width);
        gradient.add(7, half, 0);
        gradient.add(2, floats(width), 0);
        gradient.add(7, half, 0);
        optimizer.step();
        float[] dense = java.util.Arrays.copyOfRange(before, 7 * width, 8 * width);
        float[] sum = new float[width];
        for (int i = 0; i < width; i++) {
            sum[i] = half[i] + half[i];
        }
        Optimizer.of(Recipe.all(Policy.of(Rules.sparseAdam())), List.of(Parameter.of("row", dense, sum))).step();
        assertThat(java.util.Arrays.copyOfRange(table, 7 * width, 8 * width)).containsExactly(dense);
        for (int row = 0; row < 10; row++) {
            if (row != 7 && row != 2) {
                assertThat(java.util.Arrays.copyOfRange(table, row * width, (row + 1) * width))
                        .containsExactly(java.util.Arrays.copyOfRange(before, row * width, (row + 1) * width));
            }
        }
        optimizer.zeroGrad();
        assertThat(gradient.size()).isZero();
        float[] after = table.clone();
        optimizer.step();
        assertThat(table).containsExactly(after);
        gradient.add(10, half, 0);
        assertThatIllegalArgumentException().isThrownBy(optimizer::step).withMessageContaining("10");
        assertThat(table).containsExactly(after);
        assertThat(optimizer.steps()).isEqualTo(2);
    }

    @Test
    void manySparseRowsGrowTheGradient() {
        float[] table = new float[1000 * 2];
        SparseGradient gradient = SparseGradient.ofFloats(2);
        Optimizer optimizer = Optimizer.of(Recipe.all(sgd().rate(1)), List.of(Parameter.sparse("words", table, gradient)));
        for (int row = 999; row >= 0; row--) {
            gradient.add(row, new float[] {row, -row}, 0);
        }
        optimizer.step();
        for (int row = 0; row < 1000; row++) {
            assertThat(table[2 * row]).isEqualTo(-(float) row);
            assertThat(table[2 * row + 1]).isEqualTo((float) row);
        }
    }

    @Test
    void parametersThatCannotBeAreRefused() {
        float[] p = new float[3];
        assertThatIllegalArgumentException().isThrownBy(() -> Parameter.of("w", p, p)).withMessageContaining("gradient of w");
        assertThatIllegalArgumentException().isThrownBy(() -> Parameter.of("w", p, new float[2])).withMessageContaining("3");
        assertThatIllegalArgumentException().isThrownBy(() -> Parameter.of(" ", p, new float[3]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameter.of("w", p, new float[3]).shaped(2, 2))
                .withMessage("shape of w must have 3 elements but was [2, 2] with 4");
        assertThatIllegalArgumentException().isThrownBy(() -> Parameter.sparse("w", p, SparseGradient.ofFloats(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> Parameter.sparse("w", p, SparseGradient.ofDoubles(3)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimizer.of(
                        Recipe.all(Policy.of(Rules.muon())), List.of(Parameter.sparse("w", p, SparseGradient.ofFloats(3)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Optimizer.of(
                        Recipe.all(sgd()), List.of(Parameter.of("a", p, new float[3]), Parameter.of("b", p, new float[3]))))
                .withMessageContaining("one that layers share is given once");
    }

    @Test
    void noiseHasItsVarianceAndDependsOnNothingButSeedAndPlace() {
        int length = 40_000;
        float[] g = new float[length];
        double[] h = new double[length];
        Optimizer optimizer = Optimizer.of(
                Recipe.all(sgd().rate(0)),
                List.of(Parameter.of("a", new float[length], g), Parameter.of("b", new double[length], h)));
        optimizer.beforeStep(new GradientNoise(0.04, 1, 9));
        optimizer.step();
        assertThat(variance(h)).as("0.04").isBetween(0.0385, 0.0415);
        assertThat(variance(doubles(g))).isBetween(0.0385, 0.0415);
        assertThat(mean(h)).isBetween(-0.004, 0.004);
        double[] first = h.clone();
        optimizer.zeroGrad();
        optimizer.step();
        assertThat(variance(h)).as("0.04 / 2").isBetween(0.0190, 0.0210);
        assertThat(h[0]).isNotEqualTo(first[0]);
        double[] again = new double[length];
        Optimizer other = Optimizer.of(
                Recipe.all(sgd()),
                List.of(Parameter.of("c", new float[1], new float[1]), Parameter.of("d", new double[length], again)));
        other.beforeStep(new GradientNoise(0.04, 1, 9));
        other.step();
        assertThat(again).containsExactly(first);
    }

    private static double mean(double[] values) {
        return java.util.Arrays.stream(values).average().orElseThrow();
    }

    private static double variance(double[] values) {
        return java.util.Arrays.stream(values).map(x -> x * x).average().orElseThrow();
    }

    @Test
    void aParameterIsAlsoAVariableForMinimizers() {
        double[] p = {3};
        double[] g = {0};
        dev.lehr.minimize.Minimizer minimizer =
                dev.lehr.minimize.Minimizer.of(dev.lehr.minimize.Lbfgs.lbfgs(), List.of(Parameter.of("x", p, g).variable()));
        minimizer.step(() -> {
            g[0] = 2 * (p[0] - 1);
            return (p[0] - 1) * (p[0] - 1);
        });
        assertThat(p[0]).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-6));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameter.sparse("w", new float[2], SparseGradient.ofFloats(1)).variable());
    }
}
