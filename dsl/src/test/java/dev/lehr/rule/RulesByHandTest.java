package dev.lehr.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Rules without recorded runs, against loops that were written from their papers.
class RulesByHandTest {
    private static final int STEPS = 20;
    private static final Offset<Double> NEAR = Offset.offset(1e-12);

    private final Random random = new Random(20251121);
    private final double[] p = {0.5, -1.25, 2};

    private double[] gradient() {
        return random.doubles(p.length, -1, 1).toArray();
    }

    /// A gradient that keeps its signs, so that there is a distance to find.
    private double[] slope() {
        return random.doubles(p.length, 0.5, 1.5).toArray();
    }

    private void assertNear(double[] actual) {
        for (int i = 0; i < p.length; i++) {
            assertThat(actual[i]).isCloseTo(p[i], NEAR);
        }
    }

    private double[] zeros() {
        return new double[p.length];
    }

    @Test
    void ademamix() {
        Steps steps = new Steps(Rules.ademamix(), p).with("lr", 0.1).with("beta3", 0.99).with("weight_decay", 0.1);
        double[] m1 = zeros();
        double[] m2 = zeros();
        double[] v = zeros();
        for (int t = 1; t <= STEPS; t++) {
            double[] g = gradient();
            for (int i = 0; i < p.length; i++) {
                m1[i] = 0.9 * m1[i] + 0.1 * g[i];
                m2[i] = 0.99 * m2[i] + 0.01 * g[i];
                v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
                double mixed = m1[i] / (1 - Math.pow(0.9, t)) + 5 * m2[i];
                p[i] -= 0.1 * (mixed / (Math.sqrt(v[i] / (1 - Math.pow(0.999, t))) + 1e-8) + 0.1 * p[i]);
            }
            assertNear(steps.step(g));
        }
    }

    @Test
    void adopt() {
        Steps steps = new Steps(Rules.adopt(), p).with("lr", 0.1);
        double[] m = zeros();
        double[] v = zeros();
        for (int t = 1; t <= STEPS; t++) {
            double[] g = gradient();
            for (int i = 0; i < p.length; i++) {
                if (t > 1) {
                    double limit = Math.pow(t - 1, 0.25);
                    double normed = Math.clamp(g[i] / Math.max(Math.sqrt(v[i]), 1e-6), -limit, limit);
                    m[i] = 0.9 * m[i] + 0.1 * normed;
                    p[i] -= 0.1 * m[i];
                }
                v[i] = t == 1 ? g[i] * g[i] : 0.9999 * v[i] + 0.0001 * g[i] * g[i];
            }
            assertNear(steps.step(g));
        }
    }

    @Test
    void sophia() {
        Steps steps = new Steps(Rules.sophia(), p).with("lr", 0.1).with("gamma", 2);
        double[] m = zeros();
        double[] h = zeros();
        for (int t = 1; t <= STEPS; t++) {
            if (t % 5 == 1) {
                double[] diagonal = gradient();
                for (int i = 0; i < p.length; i++) {
                    h[i] = 0.99 * h[i] + 0.01 * diagonal[i];
                }
                double[] before = p.clone();
                assertThat(steps.with("hessian", 1).step(diagonal)).containsExactly(before, NEAR);
            }
            double[] g = gradient();
            for (int i = 0; i < p.length; i++) {
                m[i] = 0.965 * m[i] + 0.035 * g[i];
                double ratio = m[i] / (1 - Math.pow(0.965, t)) / Math.max(2 * h[i], 1e-8);
                p[i] -= 0.1 * (Math.clamp(ratio, -1, 1) + 1e-4 * p[i]);
            }
            assertNear(steps.with("hessian", 0).step(g));
        }
    }

    /// By the three sequences of the paper, of which the rule keeps two.
    @Test
    void scheduleFreeSgd() {
        Steps steps = new Steps(Rules.scheduleFreeSgd(), p).with("lr", 0.1).with("r", 1);
        double[] z = p.clone();
        double[] x = p.clone();
        double weights = 0;
        for (int t = 1; t <= STEPS; t++) {
            double[] g = gradient();
            double weight = t * 0.1 * 0.1;
            weights += weight;
            for (int i = 0; i < p.length; i++) {
                z[i] -= 0.1 * g[i];
                x[i] += weight / weights * (z[i] - x[i]);
                p[i] = 0.9 * x[i] + 0.1 * z[i];
            }
            assertNear(steps.step(g));
            double[] kept = steps.state("z");
            for (int i = 0; i < p.length; i++) {
                assertThat(kept[i]).isCloseTo(z[i], NEAR);
                assertThat(p[i] + (1 - 1 / 0.9) * (kept[i] - p[i])).isCloseTo(x[i], NEAR);
            }
        }
    }

    @Test
    void scheduleFreeAdamW() {
        Steps steps = new Steps(Rules.scheduleFreeAdamW(), p).with("lr", 0.1).with("weight_decay", 0.1);
        double[] z = p.clone();
        double[] x = p.clone();
        double[] v = zeros();
        double weights = 0;
        double most = 0;
        for (int t = 1; t <= STEPS; t++) {
            double[] g = gradient();
            double lr = 0.1 * Math.sqrt(1 - Math.pow(0.999, t));
            most = Math.max(most, lr);
            weights += most * most;
            for (int i = 0; i < p.length; i++) {
                v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
                z[i] -= lr * (g[i] / (Math.sqrt(v[i]) + 1e-8) + 0.1 * p[i]);
                x[i] += most * most / weights * (z[i] - x[i]);
                p[i] = 0.9 * x[i] + 0.1 * z[i];
            }
            assertNear(steps.step(g));
        }
    }

    /// The rate is the distance to the loss over the square of the norm, until the longest step.
    @Test
    void polyakSgd() {
        double[] g = {3, 0, 4};
        assertThat(new Steps(Rules.polyakSgd(), p).step(g)).containsExactly(p);
        assertThat(new Steps(Rules.polyakSgd(), p).with("loss", 5).with("f_min", 2.5).step(g))
                .containsExactly(p[0] - 0.1 * 3, p[1], p[2] - 0.1 * 4);
        assertThat(new Steps(Rules.polyakSgd(), p).with("loss", 100).step(g))
                .containsExactly(p[0] - 3, p[1], p[2] - 4);
        assertThat(new Steps(Rules.polyakSgd(), p).with("loss", 5).step(zeros())).containsExactly(p);
        assertThat(new Steps(Rules.polyakSgd(), p).with("loss", -5).with("sps_plus", 1).step(g)).containsExactly(p);
    }

    @Test
    void dadaptAdamW() {
        Steps steps = new Steps(Rules.dadaptAdamW(), p).with("weight_decay", 0.1);
        double[] m = zeros();
        double[] v = zeros();
        double[] s = zeros();
        double d = 1e-6;
        double weighted = 0;
        double root = Math.sqrt(0.999);
        for (int t = 1; t <= STEPS; t++) {
            double[] g = slope();
            double rate = d * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t));
            double along = 0;
            for (int i = 0; i < p.length; i++) {
                along += g[i] * s[i] / (Math.sqrt(v[i]) + 1e-8);
                m[i] = 0.9 * m[i] + 0.1 * rate * g[i];
                v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
                s[i] = root * s[i] + (1 - root) * rate * g[i];
                p[i] -= m[i] / (Math.sqrt(v[i]) + 1e-8) + 0.1 * rate * p[i];
            }
            weighted = root * weighted + (1 - root) * rate * along;
            d = Math.max(d, weighted / ((1 - root) * sumOfMagnitudes(s)));
            assertNear(steps.step(g));
        }
        assertThat(d).isGreaterThan(1e-6);
        assertThat(steps.state("estim_lr")[0]).isCloseTo(d, NEAR);
    }

    @Test
    void dadaptSgd() {
        Steps steps = new Steps(Rules.dadaptSgd(), p).with("momentum", 0.5);
        double[] start = p.clone();
        double[] s = zeros();
        double d = 1e-6;
        double first = 0;
        double past = 0;
        for (int t = 1; t <= STEPS; t++) {
            double[] g = gradient();
            double square = Arrays.stream(g).map(x -> x * x).sum();
            first = t == 1 ? Math.sqrt(square) : first;
            double rate = d / first;
            past += rate * rate * square;
            for (int i = 0; i < p.length; i++) {
                s[i] += rate * g[i];
                p[i] = 0.5 * p[i] + 0.5 * (start[i] - s[i]);
            }
            double travelled = Arrays.stream(s).map(x -> x * x).sum();
            d = Math.max(d, (travelled - past) / Math.sqrt(travelled));
            assertNear(steps.step(g));
        }
        assertThat(d).isGreaterThan(1e-6);
    }

    @Test
    void prodigy() {
        Steps steps = new Steps(Rules.prodigy(), p);
        double[] start = p.clone();
        double[] m = zeros();
        double[] v = zeros();
        double[] s = zeros();
        double d = 1e-6;
        double weighted = 0;
        double root = Math.sqrt(0.999);
        for (int t = 1; t <= STEPS; t++) {
            double[] g = gradient();
            double rate = d * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t));
            double along = 0;
            for (int i = 0; i < p.length; i++) {
                along += g[i] * (start[i] - p[i]);
                m[i] = 0.9 * m[i] + 0.1 * d * g[i];
                v[i] = 0.999 * v[i] + 0.001 * d * g[i] * d * g[i];
                s[i] = root * s[i] + rate * d * g[i] / 1e-6;
            }
            weighted = root * weighted + d / 1e-6 * rate * along;
            d = Math.max(d, weighted / sumOfMagnitudes(s));
            for (int i = 0; i < p.length; i++) {
                p[i] -= rate * m[i] / (Math.sqrt(v[i]) + d * 1e-8);
            }
            assertNear(steps.step(g));
        }
        assertThat(d).isGreaterThan(1e-6);
    }

    private static double sumOfMagnitudes(double[] values) {
        return DoubleStream.of(values).map(Math::abs).sum();
    }

    /// "Epsilon hat": with a large eps the dialects part ways.
    @Test
    void adamOfKeras() {
        for (Dialect dialect : new Dialect[] {Dialect.KERAS, Dialect.TENSORFLOW}) {
            double[] q = p.clone();
            Steps steps = new Steps(Rules.adam(dialect), q).with("eps", 0.5).with("lr", 0.1);
            double[] m = zeros();
            double[] v = zeros();
            for (int t = 1; t <= STEPS; t++) {
                double[] g = gradient();
                double alpha = 0.1 * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t));
                for (int i = 0; i < q.length; i++) {
                    m[i] += (g[i] - m[i]) * (1 - 0.9);
                    v[i] += (g[i] * g[i] - v[i]) * (1 - 0.999);
                    q[i] -= m[i] * alpha / (Math.sqrt(v[i]) + 0.5);
                }
                assertThat(steps.step(g)).containsExactly(q, NEAR);
            }
        }
    }

    @Test
    void otherRulesOfKeras() {
        double[] g = {0.5, -1, 2};
        assertThat(new Steps(Rules.sgd(Dialect.KERAS), p).with("momentum", 0.5).with("nesterov", 1).step(g))
                .containsExactly(p[0] - 0.01 * 0.75, p[1] + 0.01 * 1.5, p[2] - 0.01 * 3);
        assertThat(new Steps(Rules.adagrad(Dialect.KERAS), 1).with("lr", 1).with("eps", 0.65).step(0.5))
                .containsExactly(1 - 0.5);
        assertThat(new Steps(Rules.rmsprop(Dialect.KERAS), 1).with("lr", 1).with("eps", 0.975).step(0.5))
                .containsExactly(new double[] {0.5}, NEAR);
        assertThat(new Steps(Rules.adamax(Dialect.KERAS), 1).with("lr", 1).with("eps", 0.5).step(0.5))
                .containsExactly(new double[] {0.5}, NEAR);
        assertThat(new Steps(Rules.adamW(Dialect.KERAS), 1).with("lr", 0.5).with("weight_decay", 0.5).step(0))
                .containsExactly(0.75);
        double u = 0.9 * (1 - 0.5 * 0.96);
        double next = 0.9 * (1 - 0.5 * 0.96 * 0.96);
        double mHat = next * 0.05 / (1 - u * next) + (1 - u) * 0.5 / (1 - u);
        assertThat(new Steps(Rules.nadam(Dialect.KERAS), 1).with("lr", 1).with("eps", 0).step(0.5))
                .containsExactly(new double[] {1 - mHat / 0.5}, NEAR);
    }
}
