package dev.lehr.kernel;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Op;
import dev.lehr.kernel.Language.News;
import dev.lehr.rule.Range;
import dev.lehr.rule.UpdateRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Choices and truths, by element and by step.
class ChoiceKernelTest {
    private static void check(UpdateRule rule) {
        List<Double> conditions = List.of(0.0, -0.0, 1.0, -0.25, Double.NaN, Double.MIN_VALUE);
        for (double a : conditions) {
            assertThat(OperationKernelTest.compare(rule, Map.of("a", a))).isGreaterThan(Targets.enough(1_000));
        }
    }

    @Test
    void elementCondition() {
        check(Language.rule("element condition", w -> News.of(
                Formula.select(w.g().lessThan(w.p()), () -> w.p().plus(w.a()), w::g),
                Formula.select(w.g().atMost(w.s()), w::a, w::b))));
    }

    @Test
    void numberAsElementCondition() {
        check(Language.rule("number as element condition", w -> News.of(
                Formula.select(w.g(), w::p, () -> w.p().times(2)),
                Formula.select(w.g().times(w.p()), () -> constant(-0.0), w::a))));
    }

    @Test
    void numberAsUniformCondition() {
        check(Language.rule("number as uniform condition", w -> new News(
                Formula.select(w.a(), () -> w.p().plus(1), () -> w.p().times(w.g())),
                Formula.select(w.a().times(w.b()), w::g, w::a),
                Formula.select(w.a(), w::n, w::b))));
    }

    @Test
    void truthsAsNumbers() {
        check(Language.rule("truths as numbers", w -> {
            Formula less = w.g().lessThan(w.p());
            Formula same = w.a().sameAs(constant(0));
            return new News(
                    less.times(2).plus(w.g().sameAs(w.s())).plus(same),
                    Formula.select(less.times(same), less::unaryMinus, () -> less),
                    same.plus(w.n().lessThan(w.b())));
        }));
    }

    @Test
    void truthThatIsStored() {
        check(Language.rule("truth that is stored", w ->
                new News(w.g().lessThan(w.p()), w.a().lessThan(constant(1)), w.a().sameAs(w.b()))));
    }

    @Test
    void truthsOfTruths() {
        check(Language.rule("truths of truths", w -> {
            Formula less = w.g().lessThan(w.p());
            return News.of(
                    Formula.select(less.sameAs(w.a().sameAs(constant(0))), w::p, w::g),
                    Formula.select(Formula.select(less, () -> w.s().lessThan(w.g()), w::a), w::p, w::g));
        }));
    }

    @Test
    void branchesOfUniformChoicesAreUniform() {
        check(Language.rule("uniform branches", w -> {
            Formula factor = Formula.select(w.a().sameAs(constant(0)), w::b, w::g);
            Formula addend = Formula.select(w.a().lessThan(constant(0.5)), w::s, () -> w.b().times(w.a()).cos());
            return News.of(w.p().times(factor).plus(addend), factor);
        }));
    }

    @Test
    void uniformChoiceAsConditionOfElements() {
        check(Language.rule("uniform choice as condition", w -> {
            Formula condition = Formula.select(w.a().sameAs(constant(0)), () -> w.g().lessThan(w.p()), () -> w.b().lessThan(w.a()));
            Formula number = Formula.select(w.a().lessThan(constant(0)), w::g, w::a);
            return News.of(Formula.select(condition, w::p, w::g), Formula.select(number, () -> w.p().plus(1), w::g));
        }));
    }

    @Test
    void conditionThatIsAConstant() {
        check(Language.rule("constant condition", w -> News.of(
                new Formula.Apply(Op.SELECT, List.of(constant(1), w.p().plus(1), w.g())),
                new Formula.Apply(Op.SELECT, List.of(constant(0), w.p().plus(1), w.g())))));
    }

    @Test
    void sharedConditions() {
        check(Language.rule("shared conditions", w -> {
            Formula zero = w.a().sameAs(constant(0));
            Formula inner = Formula.select(zero, () -> w.g().plus(1), () -> Formula.select(zero, w::p, () -> w.g().minus(1)));
            return new News(
                    Formula.select(zero, () -> inner, () -> inner.times(inner)), inner, Formula.select(zero, w::n, w::a));
        }));
    }

    /// More conditions than a phase makes variants for are decided in the loop.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void manyUniformConditions(int count) {
        UpdateRule rule = UpdateRule.define(count + " conditions", "a test", d -> {
            Formula p = d.parameter();
            for (int i = 0; i < count; i++) {
                Formula before = p;
                double number = i + 2;
                p = Formula.select(d.option("o" + i), () -> before.times(number), () -> before.plus(d.gradient()));
            }
            d.update(d.parameter(), p.minus(d.gradient()));
        });
        for (Lane lane : Lane.values()) {
            List<UpdateKernel> kernels = Trial.kernels(rule, lane);
            for (int options = 0; options < 1 << count; options++) {
                Map<String, Double> hypers = new HashMap<>();
                for (int i = 0; i < count; i++) {
                    hypers.put("o" + i, (double) (options >> i & 1));
                }
                Trial trial = new Trial(rule, lane, Values.SPECIAL, 1, hypers);
                assertThat(trial.check(kernels, 37)).isPositive();
            }
        }
    }

    @Test
    void conditionsInNestedAndSharedBranches() {
        UpdateRule rule = UpdateRule.define("nested", "a test", d -> {
            Formula x = d.hyper("x", 0, Range.FLAG);
            Formula y = d.hyper("y", 0, Range.FLAG);
            Formula z = d.hyper("z", 0, Range.FLAG);
            Formula w = d.hyper("w", 0, Range.FLAG);
            Formula deep = Formula.select(x, () -> Formula.select(y, d::parameter, () -> z), d::gradient);
            Formula deeper = Formula.select(z, () -> Formula.select(w, () -> deep, () -> y), () -> deep.plus(w));
            d.update(d.parameter(), Formula.select(deep.lessThan(deeper), () -> deeper, () -> Formula.select(w, () -> x, () -> deep)));
        });
        for (Lane lane : Lane.values()) {
            List<UpdateKernel> kernels = Trial.kernels(rule, lane);
            List<String> names = new ArrayList<>(List.of("x", "y", "z", "w"));
            for (int options = 0; options < 16; options++) {
                Map<String, Double> hypers = new HashMap<>();
                for (String name : names) {
                    hypers.put(name, (double) (options >> names.indexOf(name) & 1));
                }
                assertThat(new Trial(rule, lane, Values.SPECIAL, 2, hypers).check(kernels, 37)).isPositive();
            }
        }
    }
}
