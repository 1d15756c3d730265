package dev.lehr.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What each transform does to a rule, and that they chain as they should.
class TransformsTest {
    private static final Offset<Double> NEAR = Offset.offset(1e-14);
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static final Map<String, Transform> ALL = Map.ofEntries(
            Map.entry("clipValue", Transforms.clipValue()),
            Map.entry("clipNorm", Transforms.clipNorm()),
            Map.entry("clipBlockNorm", Transforms.clipBlockNorm()),
            Map.entry("clipBlockRms", Transforms.clipBlockRms()),
            Map.entry("normalize", Transforms.normalize()),
            Map.entry("unscale", Transforms.unscale()),
            Map.entry("zeroNans", Transforms.zeroNans()),
            Map.entry("coupledDecay", Transforms.coupledDecay()),
            Map.entry("decoupledDecay", Transforms.decoupledDecay()),
            Map.entry("trustRatio", Transforms.trustRatio()),
            Map.entry("nonNegative", Transforms.nonNegative()),
            Map.entry("accumulate", Transforms.accumulate()),
            Map.entry("lookahead", Transforms.lookahead()),
            Map.entry("emaDebiased", Transforms.emaDebiased()),
            Map.entry("polynomialAverage", Transforms.polynomialAverage()));

    private static Steps sgd(Transform transform, double... p) {
        return new Steps(transform.apply(Rules.sgd()), p).with("lr", 1);
    }

    /// Two at a time, on a rule with state: the same bits whichever pair is made first.
    @Test
    void chainingIsAssociative() {
        Random random = new Random(20251122);
        ALL.forEach((first, a) -> ALL.forEach((second, b) -> {
            if (!first.equals(second)) {
                Transform c = Transforms.swa();
                UpdateRule left = a.then(b).then(c).apply(Rules.adam());
                UpdateRule right = a.then(b.then(c)).apply(Rules.adam());
                assertThat(right.toString()).isEqualTo(left.toString());
                Steps one = new Steps(left, 1, -2);
                Steps other = new Steps(right, 1, -2);
                double[] g = random.doubles(2, -3, 3).toArray();
                assertThat(other.step(g)).as(first + " " + second).isEqualTo(one.step(g));
                assertThat(other.step(g)).as(first + " " + second).isEqualTo(one.step(g));
            }
        }));
    }

    @Test
    void identityIsAUnitOfChaining() {
        ALL.forEach((name, transform) -> {
            UpdateRule plain = transform.apply(Rules.adamW());
            assertThat(Transform.identity().then(transform).apply(Rules.adamW()).toString())
                    .as(name)
                    .isEqualTo(plain.toString());
            assertThat(transform.then(Transform.identity()).apply(Rules.adamW()).toString())
                    .as(name)
                    .isEqualTo(plain.toString());
        });
    }

    /// Each one at values that ask for nothing leaves every bit of the rule's moves.
    @Test
    void thereAreNeutralSettings() {
        Map<String, Map<String, Double>> neutral = Map.of(
                "clipValue", Map.of("clip_value", 1e300),
                "clipNorm", Map.of("max_norm", 1e300),
                "clipBlockNorm", Map.of("max_block_norm", 1e300),
                "clipBlockRms", Map.of("max_rms", 1e300),
                "coupledDecay", Map.of("l2", 0.0),
                "decoupledDecay", Map.of("decay", 0.0),
                "accumulate", Map.of("accumulate_every", 1.0),
                "lookahead", Map.of("slow_step_size", 0.5, "sync_period", 1e9),
                "emaDebiased", Map.of(),
                "polynomialAverage", Map.of());
        Random random = new Random(20251123);
        neutral.forEach((name, hypers) -> {
            Steps plain = new Steps(Rules.adam(), 1, -2);
            Steps transformed = new Steps(ALL.get(name).apply(Rules.adam()), 1, -2);
            hypers.forEach(transformed::with);
            for (int t = 0; t < 5; t++) {
                double[] g = random.doubles(2, -3, 3).toArray();
                assertThat(transformed.step(g)).as(name).isEqualTo(plain.step(g));
            }
        });
    }

    @Test
    void clipping() {
        assertThat(sgd(Transforms.clipBlockNorm(), 0, 0).step(3, 4))
                .containsExactly(new double[] {-3 / (5 + 1e-6), -4 / (5 + 1e-6)}, NEAR);
        assertThat(sgd(Transforms.clipBlockNorm(), 0, 0).step(0.3, 0.4)).containsExactly(-0.3, -0.4);
        assertThat(sgd(Transforms.clipBlockRms(), 0, 0).step(7, 1)).containsExactly(-7 / 5.0, -1 / 5.0);
        assertThat(sgd(Transforms.clipBlockRms(), 0, 0).with("max_rms", 5).step(7, 1)).containsExactly(-7, -1);
        assertThat(sgd(Transforms.normalize(), 0, 0).with("norm_scale", 2).step(3, 4))
                .containsExactly(new double[] {-3 / (5 + 1e-6) * 2, -4 / (5 + 1e-6) * 2}, NEAR);
        assertThat(sgd(Transforms.nonNegative(), 1, 1).step(3, 0.25)).containsExactly(0, 0.75);
    }

    /// What each one says of the gradient of `p' = p - g`.
    @Test
    void equations() {
        assertThat(plain(Transforms.clipValue())).containsExactly("p' = p - min(max(g, -clip_value), clip_value)");
        assertThat(plain(Transforms.unscale())).containsExactly("p' = p - g * (1 / loss_scale)");
        assertThat(plain(Transforms.zeroNans())).containsExactly("p' = p - (g == g ? g : 0)");
        assertThat(plain(Transforms.centralize())).containsExactly("p' = p - (1 < rank ? g - row_sum(g) / columns : g)");
        assertThat(plain(Transforms.adaptiveClip())).containsExactly(
                "u1 = max(sqrt(row_sum(p * p)), 0.001) * clipping",
                "u2 = sqrt(row_sum(g * g))",
                "p' = p - g * (u1 < u2 ? u1 / max(u2, 1.0E-6) : 1)");
    }

    private static List<String> plain(Transform transform) {
        UpdateRule rule = UpdateRule.define(
                "Plain", "here", d -> d.update(d.parameter(), d.parameter().minus(d.gradient())));
        return transform.apply(rule).equations();
    }

    @Test
    void values() {
        assertThat(sgd(Transforms.clipValue(), 0, 0, 0).with("clip_value", 2).step(3, -4, 1)).containsExactly(-2, 2, -1);
        assertThat(sgd(Transforms.unscale(), 0).with("loss_scale", 8).step(4)).containsExactly(-0.5);
        assertThat(sgd(Transforms.zeroNans(), 0, 0).step(Double.NaN, 4)).containsExactly(0, -4);
    }

    @Test
    void exponentialAverages() {
        Steps ema = sgd(Transforms.ema(), 0).with("ema_decay", 0.75);
        ema.step(-1);
        assertThat(ema.state("ema")).containsExactly(1);
        ema.step(-4);
        assertThat(ema.state("ema")).containsExactly(0.75 * 1 + 0.25 * 5);
        Steps lerp = sgd(Transforms.emaLerp(), 0).with("ema_decay", 0.75);
        lerp.step(-1);
        assertThat(lerp.state("ema")).containsExactly(1);
        lerp.step(-4);
        assertThat(lerp.state("ema")).containsExactly(2);
    }

    @Test
    void decay() {
        assertThat(sgd(Transforms.coupledDecay(), 4, -4).with("l2", 0.25).step(1, 1)).containsExactly(2, -4);
        assertThat(sgd(Transforms.decoupledDecay(), 4, -4).with("decay", 0.25).step(1, 1)).containsExactly(2, -4);
    }

    @Test
    void trustRatio() {
        assertThat(sgd(Transforms.trustRatio(), 3, 4).with("lr", 0.5).step(0, 2))
                .containsExactly(new double[] {3, 4 - 0.5 * 5}, NEAR);
        assertThat(sgd(Transforms.trustRatio(), 0, 0).step(0, 2)).containsExactly(0, -2);
        assertThat(sgd(Transforms.trustRatio(), 3, 4).step(0, 0)).containsExactly(3, 4);
    }

    /// The rule moves by the mean, and its state and its count of steps stand still in between.
    @Test
    void accumulation() {
        Steps plain = new Steps(Rules.adam(), 1, -2);
        Steps gathered = new Steps(Transforms.accumulate().apply(Rules.adam()), 1, -2).with("accumulate_every", 3);
        Random random = new Random(20251124);
        for (int move = 0; move < 4; move++) {
            double[] mean = {0, 0};
            double[] before = move == 0 ? new double[] {1, -2} : gathered.state("p");
            for (int micro = 1; micro <= 3; micro++) {
                double[] g = random.doubles(2, -1, 1).toArray();
                for (int i = 0; i < 2; i++) {
                    mean[i] += (g[i] - mean[i]) / micro;
                }
                double[] after = gathered.step(g);
                if (micro < 3) {
                    assertThat(after).isEqualTo(before);
                }
            }
            assertThat(gathered.state("p")).isEqualTo(plain.step(mean));
            assertThat(gathered.state("exp_avg")).isEqualTo(plain.state("exp_avg"));
        }
    }

    /// Means over different numbers of examples weigh as many, and a window can be closed early.
    @Test
    void accumulationByCount() {
        Steps steps = sgd(Transforms.accumulate(), 0).with("accumulate_every", 4);
        steps.with("accumulate_weight", 3).step(1);
        steps.with("accumulate_weight", 1).with("accumulate_every", 1).step(5);
        assertThat(steps.state("p")).containsExactly(new double[] {-2}, NEAR);
        assertThat(steps.state("accumulated_weight")).containsExactly(0);
    }

    @Test
    void stepsThatAreNotFiniteAreSkipped() {
        for (double bad : new double[] {Double.NaN, INFINITE, -INFINITE}) {
            for (Transform skip : List.of(Transforms.skipNonFinite(), Transforms.skipNonFiniteParameters())) {
                Steps plain = new Steps(Rules.adam(), 1, -2);
                Steps guarded = new Steps(skip.then(Transforms.clipNorm()).apply(Rules.adam()), 1, -2).with("max_norm", 1e9);
                plain.step(0.5, 1);
                guarded.step(0.5, 1);
                assertThat(guarded.step(bad, 1)).isEqualTo(plain.state("p"));
                assertThat(guarded.state("exp_avg_sq")).isEqualTo(plain.state("exp_avg_sq"));
                assertThat(guarded.step(-1, 0.5)).isEqualTo(plain.step(-1, 0.5));
                assertThat(guarded.state("finite_steps")).containsExactly(2);
            }
        }
    }

    @Test
    void lookahead() {
        Steps steps = sgd(Transforms.lookahead(), 10).with("sync_period", 2);
        assertThat(steps.step(1)).containsExactly(9);
        assertThat(steps.step(1)).containsExactly(9);
        assertThat(steps.step(3)).containsExactly(6);
        assertThat(steps.step(3)).containsExactly(6);
        assertThat(steps.state("slow")).containsExactly(6);
    }

    @Test
    void averages() {
        Steps debiased = sgd(Transforms.emaDebiased(), 0).with("ema_decay", 0.75);
        Steps polynomial = sgd(Transforms.polynomialAverage(), 0).with("average_power", 1);
        double weighted = 0;
        double weights = 0;
        double rising = 0;
        for (int t = 1; t <= 6; t++) {
            double p = -t;
            weighted = 0.75 * weighted + p;
            weights = 0.75 * weights + 1;
            rising += t * p;
            debiased.step(1);
            polynomial.step(1);
            assertThat(debiased.state("ema")[0]).isCloseTo(weighted / weights, NEAR);
            assertThat(polynomial.state("average")[0]).isCloseTo(rising / (t * (t + 1) / 2.0), NEAR);
        }
        assertThat(debiased.state("p")).containsExactly(-6);
    }

    @Test
    void aRuleWithoutARateHasNoTrustRatio() {
        UpdateRule rule = UpdateRule.define("Plain", "a test", d -> d.update(d.parameter(), d.gradient()));
        assertThatThrownBy(() -> Transforms.trustRatio().apply(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Plain has no hyper-parameter lr; it has []");
    }
}
