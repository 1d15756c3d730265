package dev.lehr.kernel;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Reduction;
import dev.lehr.kernel.Language.News;
import dev.lehr.kernel.Language.Words;
import dev.lehr.rule.UpdateRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Sums and maxima, in one pass and in several, at lengths around vectors and around blocks.
class ReductionKernelTest {
    private static final int BLOCK = Reduction.BLOCK;

    private static final List<Integer> LENGTHS = Sample.of(
            List.of(0, 1, 2, 3, 7, 15, 16, 17, 63, 64, 65, 127, 131, BLOCK - 1, BLOCK, BLOCK + 1), List.of(0, 17, 131, BLOCK + 1));

    private static void check(UpdateRule rule, int phases) {
        check(rule, phases, Map.of());
    }

    private static void check(UpdateRule rule, int phases, Map<String, Double> hypers) {
        for (Lane lane : Lane.values()) {
            List<UpdateKernel> kernels = Trial.kernels(rule, lane);
            assertThat(kernels).allSatisfy(kernel -> assertThat(kernel.phases()).isEqualTo(phases));
            for (Values values : Values.values()) {
                Trial trial = new Trial(rule, lane, values, 2, hypers);
                for (int length : LENGTHS) {
                    assertThat(trial.check(kernels, length)).isPositive();
                }
            }
            Trial large = new Trial(rule, lane, Values.ORDINARY, 1, hypers);
            assertThat(large.check(kernels, 3 * BLOCK - 5)).isPositive();
        }
    }

    @Test
    void sumAndMaximumInOnePhase() {
        check(Language.rule("sum and maximum", w -> News.of(
                w.p().minus(w.g().div(w.g().times(w.g()).sum().sqrt())),
                w.s().max(w.g().abs().largest()))), 2);
    }

    @Test
    void reductionOfAReduction() {
        check(Language.rule("centred", w -> {
            Formula mean = w.g().sum().div(w.a().sum());
            Formula centred = w.g().minus(mean);
            Formula deviation = centred.times(centred).sum().sqrt();
            return new News(w.p().minus(centred.div(deviation)), centred, w.n().plus(centred.abs().largest()));
        }), 3);
    }

    @Test
    void reductionOfSomethingUniform() {
        check(Language.rule("count", w -> new News(
                w.p().times(w.a().sum()), w.g().plus(w.b().largest()), constant(1).sum().plus(w.n().times(0.1).sum()))), 2);
    }

    @Test
    void reductionThatOnlyScalarStateNeeds() {
        check(Language.rule("watched", w -> new News(
                w.p().minus(w.g()), w.s(), w.n().times(0.5).plus(w.p().minus(w.g()).abs().sum()))), 1);
    }

    @Test
    void reductionOfTruthsAndChoices() {
        check(Language.rule("counted", w -> {
            Formula below = w.g().lessThan(w.p());
            Formula chosen = Formula.select(w.a().lessThan(w.b()), w::g, w::b);
            return new News(w.p().times(below.sum()), w.s().plus(chosen.sum()), chosen.largest().plus(below.largest()));
        }), 2);
    }

    @Test
    void choiceByTheResultOfAReduction() {
        for (double limit : List.of(1e-3, 1e3)) {
            check(Language.rule("clipped", w -> {
                Formula norm = w.g().times(w.g()).sum().sqrt();
                Formula clipped = Formula.select(w.a().lessThan(norm), () -> w.g().times(w.a().div(norm)), w::g);
                return new News(w.p().minus(clipped), clipped, Formula.select(norm.lessThan(w.a()), w::n, () -> norm));
            }), 2, Map.of("a", limit));
        }
    }

    @Test
    void severalReductionsOfSeveralPhases() {
        check(Language.rule("many", w -> {
            Formula sums = sums(w, constant(1));
            Formula more = sums(w, sums.div(100));
            return new News(w.p().plus(more), w.s().plus(sums), more.minus(sums(w, w.n())));
        }), 3);
    }

    private static Formula sums(Words w, Formula factor) {
        return w.g().times(factor).sum().plus(w.p().times(factor).largest()).plus(w.s().times(w.g()).times(factor).sum());
    }
}
