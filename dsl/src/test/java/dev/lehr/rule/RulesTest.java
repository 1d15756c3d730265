package dev.lehr.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Lane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a rule says about itself: equations, slots, bytes; and that taking its choices changes no bit.
class RulesTest {
    private final Random random = new Random(20250916);

    static Stream<Arguments> equations() {
        return Stream.of(
                Arguments.of(Rules.sgd(), 4, """
                        SGD
                          u1 = 0 < maximize ? -g : g
                          grad = weight_decay == 0 ? u1 : u1 + weight_decay * p
                          momentum_buffer' = t == 1 ? grad : momentum_buffer * momentum + (dampening == 0 ? grad : (1 - dampening) * grad)
                          direction = momentum == 0 ? grad : 0 < nesterov ? grad + momentum * momentum_buffer' : momentum_buffer'
                          p' = p + -lr * direction"""),
                Arguments.of(Rules.adamW(), 12, """
                        AdamW
                          u1 = round(1 - beta1)
                          grad = 0 < maximize ? -g : g
                          u2 = grad - exp_avg
                          exp_avg' = u1 < 0.5 ? exp_avg + u1 * u2 : grad - u2 * (1 - u1)
                          exp_avg_sq' = exp_avg_sq * beta2 + (1 - beta2) * grad * grad
                          max_exp_avg_sq' = max(max_exp_avg_sq, exp_avg_sq')
                          denom = sqrt(0 < amsgrad ? max_exp_avg_sq' : exp_avg_sq') / sqrt(1 - beta2 ^ t) + eps
                          p' = (weight_decay == 0 ? p : p * (1 - lr * weight_decay)) + -(lr / (1 - beta1 ^ t)) * exp_avg' / denom"""),
                Arguments.of(Rules.adagrad(), 4, """
                        Adagrad
                          u1 = 0 < maximize ? -g : g
                          grad = weight_decay == 0 ? u1 : u1 + weight_decay * p
                          sum' = sum + grad * grad
                          p' = p + -(lr / (1 + (t - 1) * lr_decay)) * grad / (sqrt(sum') + eps)"""),
                Arguments.of(Rules.adadelta(), 8, """
                        Adadelta
                          u1 = 1 - rho
                          u2 = 0 < maximize ? -g : g
                          grad = weight_decay == 0 ? u2 : u2 + weight_decay * p
                          square_avg' = square_avg * rho + u1 * grad * grad
                          delta = sqrt(acc_delta + eps) / sqrt(square_avg' + eps) * grad
                          acc_delta' = acc_delta * rho + u1 * delta * delta
                          p' = p + -lr * delta"""),
                Arguments.of(plain(Rules.sgd()), 0, """
                        SGD
                          p' = p + -lr * g"""),
                Arguments.of(plain(Rules.adam(Dialect.TORCH_1)), 8, """
                        Adam
                          exp_avg' = exp_avg * beta1 + (1 - beta1) * g
                          exp_avg_sq' = exp_avg_sq * beta2 + (1 - beta2) * g * g
                          denom = sqrt(exp_avg_sq') / sqrt(1 - beta2 ^ t) + eps
                          p' = p + -(lr / (1 - beta1 ^ t)) * exp_avg' / denom"""));
    }

    /// Every option off, and no weight decay or momentum.
    private static UpdateRule plain(UpdateRule rule) {
        Map<String, Interval> ranges = new LinkedHashMap<>();
        for (String name : List.of("momentum", "weight_decay", "nesterov", "maximize", "amsgrad")) {
            ranges.put(name, Interval.of(0));
        }
        return rule.within(ranges);
    }

    @ParameterizedTest
    @MethodSource("equations")
    void printsItsEquationsAndCountsItsBytes(UpdateRule rule, int bytes, String equations) {
        assertThat(rule).hasToString(equations);
        assertThat(rule.stateBytes(Lane.F32)).isEqualTo(bytes);
        assertThat(rule.stateBytes(Lane.F64)).isEqualTo(2 * bytes);
    }

    @Test
    void slotsBearPyTorchsNames() {
        assertThat(names(Rules.sgd())).containsExactly("momentum_buffer");
        assertThat(names(Rules.adam())).containsExactly("exp_avg", "exp_avg_sq", "max_exp_avg_sq");
        assertThat(names(Rules.adamW())).containsExactly("exp_avg", "exp_avg_sq", "max_exp_avg_sq");
        assertThat(names(Rules.adagrad())).containsExactly("sum");
        assertThat(names(Rules.adadelta())).containsExactly("square_avg", "acc_delta");
        assertThat(names(plain(Rules.adamW()))).containsExactly("exp_avg", "exp_avg_sq");
    }

    private static List<String> names(UpdateRule rule) {
        return rule.slots().stream().map(Slot::name).toList();
    }

    @Test
    void defaultsAreInTheirRanges() {
        assertThat(Rules.all()).hasSizeGreaterThanOrEqualTo(36);
        assertThat(Catalog.rules()).containsAll(Rules.all()).containsAll(Catalog.all().values()).doesNotHaveDuplicates();
        for (UpdateRule rule : Catalog.rules()) {
            rule.check(defaults(rule));
        }
    }

    static List<Arguments> rules() {
        List<Arguments> rules = new ArrayList<>();
        for (UpdateRule rule : Catalog.rules()) {
            for (Lane lane : Lane.values()) {
                rules.add(Arguments.of(rule, lane));
            }
        }
        return rules;
    }

    /// With its defaults, and with every option turned in turn.
    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void takingChoicesChangesNoBit(UpdateRule rule, Lane lane) {
        assertSameSteps(rule, lane, defaults(rule));
        for (Hyper hyper : rule.hypers()) {
            boolean option = hyper.range().equals(Range.FLAG);
            if (option || hyper.initial() == 0) {
                Map<String, Double> hypers = defaults(rule);
                hypers.put(hyper.name(), option ? 1 - hyper.initial() : 0.3);
                hypers.replace("momentum", 0.9);
                assertSameSteps(rule, lane, hypers);
            }
        }
    }

    private void assertSameSteps(UpdateRule rule, Lane lane, Map<String, Double> hypers) {
        rule.check(hypers);
        Map<String, Interval> points = new LinkedHashMap<>();
        hypers.forEach((name, value) -> points.put(name, Interval.of(value)));
        UpdateRule decided = rule.within(points);
        Reference whole = new Reference(rule, lane);
        Reference part = new Reference(decided, lane);
        Map<String, double[]> all = whole.initialState(5, hypers);
        Map<String, double[]> kept = part.initialState(5, hypers);
        double[] p = random.doubles(5, -2, 2).map(lane::round).toArray();
        for (int t = 1; t <= 5; t++) {
            double[] g = random.doubles(5, -1, 1).map(lane::round).toArray();
            all = whole.step(t, hypers, p, g, all);
            kept = part.step(t, hypers, p, g, kept);
            for (Map.Entry<String, double[]> slot : kept.entrySet()) {
                assertThat(slot.getValue())
                        .as(rule.name() + " " + slot.getKey())
                        .isEqualTo(all.get(slot.getKey()));
            }
            p = all.get("p");
        }
    }

    private static Map<String, Double> defaults(UpdateRule rule) {
        Map<String, Double> hypers = new LinkedHashMap<>();
        rule.hypers().forEach(hyper -> hypers.put(hyper.name(), hyper.initial()));
        return hypers;
    }

    /// A user's own rule, with a reduction and a state of the parameter as a whole.
    @Test
    void aRuleOfOnesOwnRuns() {
        UpdateRule rule = UpdateRule.define("Normed", "this test", d -> {
            Formula lr = d.hyper("lr", 0.5, Range.POSITIVE);
            Formula.Variable steps = d.scalarState("steps", Formula.constant(10));
            d.update(steps, steps.plus(1));
            Formula norm =
                    d.label("norm", d.gradient().times(d.gradient()).sum().sqrt());
            d.update(d.parameter(), d.parameter().minus(lr.times(d.gradient().div(norm))));
        });
        Reference reference = new Reference(rule, Lane.F64);
        Map<String, Double> hypers = Map.of("lr", 0.5);
        Map<String, double[]> state = reference.initialState(2, hypers);
        Map<String, double[]> after = reference.step(1, hypers, new double[] {1, 1}, new double[] {3, 4}, state);
        assertThat(after.get("p")).containsExactly(1 - 0.5 * (3 / 5.0), 1 - 0.5 * (4 / 5.0));
        assertThat(after.get("steps")).containsExactly(11);
        assertThat(rule.equations())
                .containsExactly("steps' = steps + 1", "norm = sqrt(sum(g * g))", "p' = p - lr * (g / norm)");
        assertThat(rule.stateBytes(Lane.F32)).isZero();
    }

    @Test
    void allAreThoseWhoseCallTakesNothing() {
        assertThat(Rules.all()).contains(Rules.adam(), Rules.muon()).doesNotContain(Rules.adam(Dialect.TORCH_1));
        assertThat(Catalog.rules()).contains(Rules.adam(), Rules.muon(), Rules.adam(Dialect.TORCH_1));
    }
}
