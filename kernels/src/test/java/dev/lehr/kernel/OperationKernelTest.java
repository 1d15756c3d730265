package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Op;
import dev.lehr.kernel.Language.News;
import dev.lehr.rule.UpdateRule;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every operation of the language, on elements, on uniforms and on both, for every target.
class OperationKernelTest {
    private static final int STEPS = 2;

    @ParameterizedTest
    @EnumSource(Op.class)
    void onElements(Op op) {
        UpdateRule rule = Language.rule(op + " on elements", w ->
                News.of(apply(op, w.g(), w.p(), w.s()), apply(op, w.s(), w.g(), w.p())));
        assertThat(compare(rule, Map.of())).isGreaterThan(Targets.enough(1_000));
    }

    @ParameterizedTest
    @EnumSource(Op.class)
    void onElementsAndUniforms(Op op) {
        UpdateRule rule = Language.rule(op + " on elements and uniforms", w -> News.of(
                apply(op, w.g(), w.a(), w.p()).plus(apply(op, w.a(), w.g(), w.b())),
                apply(op, w.b(), w.a(), w.g()).plus(apply(op, w.g(), Formula.constant(2), w.p()))));
        assertThat(compare(rule, Map.of())).isGreaterThan(Targets.enough(1_000));
        assertThat(compare(rule, Map.of("a", -0.0, "b", Double.POSITIVE_INFINITY))).isGreaterThan(Targets.enough(1_000));
    }

    @ParameterizedTest
    @EnumSource(Op.class)
    void onUniforms(Op op) {
        UpdateRule rule = Language.rule(op + " on uniforms", w -> new News(
                w.p().plus(apply(op, w.a(), w.b(), w.n())), apply(op, w.b(), w.n(), w.a()), apply(op, w.n(), w.a(), w.b())));
        long compared = 0;
        Random random = new Random(op.ordinal());
        for (Lane lane : Lane.values()) {
            List<UpdateKernel> kernels = Trial.kernels(rule, lane);
            for (int i = 0; i < 100; i++) {
                Map<String, Double> hypers = Map.of("a", any(random), "b", any(random));
                compared += new Trial(rule, lane, Values.ORDINARY, STEPS, hypers).check(kernels, 1 + i % 20);
            }
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    private static double any(Random random) {
        return Values.SPECIAL.next(random, Lane.values()[random.nextInt(2)]);
    }

    private static Formula apply(Op op, Formula... arguments) {
        return Formula.apply(op, List.of(arguments).subList(0, op.arity()));
    }

    static long compare(UpdateRule rule, Map<String, Double> hypers) {
        long compared = 0;
        for (Lane lane : Lane.values()) {
            List<UpdateKernel> kernels = Trial.kernels(rule, lane);
            for (Values values : Values.values()) {
                compared += new Trial(rule, lane, values, STEPS, hypers).checkLengths(kernels);
            }
        }
        return compared;
    }
}
