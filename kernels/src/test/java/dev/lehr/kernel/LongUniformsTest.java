package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.Language.News;
import dev.lehr.rule.UpdateRule;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Long formulas of what is uniform: each part is computed once, and no method is too long to be compiled.
class LongUniformsTest {
    /// HotSpot does not compile longer methods.
    private static final int LONGEST_METHOD = 8_000;

    @TempDir
    private Path folder;

    private void check(UnaryOperator<Formula> uniform) {
        UpdateRule rule = Language.rule("long", w -> News.of(w.p().minus(w.g().times(uniform.apply(w.a())))));
        List<ClassModel> classes = Dump.of(folder, () -> {
            UpdateKernel kernel = UpdateKernel.compile(rule, Lane.F64, Target.scalar());
            for (double a : new double[] {0.75, -3, 4}) {
                Trial trial = new Trial(rule, Lane.F64, Values.ORDINARY, 1, Map.of("a", a));
                assertThat(trial.check(kernel, 1)).isPositive();
            }
        });
        assertThat(classes).isNotEmpty().allSatisfy(model -> assertThat(model.methods())
                .allSatisfy(method -> assertThat(length(method)).isLessThan(LONGEST_METHOD)));
    }

    private static int length(MethodModel method) {
        return method.code().map(code -> ((CodeAttribute) code).codeLength()).orElse(0);
    }

    private static Formula repeat(Formula first, int times, UnaryOperator<Formula> more) {
        Formula formula = first;
        for (int i = 0; i < times; i++) {
            formula = more.apply(formula);
        }
        return formula;
    }

    private static Formula halved(Formula a, Formula first, int times) {
        return repeat(first, times, x -> x.plus(a).times(0.5));
    }

    @Test
    void doublings() {
        check(a -> repeat(a, 18, x -> x.plus(x).times(0.5)));
    }

    /// Either branch of each choice needs the choice before it, which is written in both.
    @Test
    void choicesInBothBranches() {
        check(a -> {
            Formula chosen = a;
            for (int i = 0; i < 20; i++) {
                Formula before = chosen;
                Formula limit = Formula.constant(i - 10);
                chosen = Formula.select(a.lessThan(limit), () -> before.minus(0.5), () -> before.plus(a).times(1.5));
            }
            return chosen;
        });
    }

    /// The branches are choices themselves.
    @Test
    void choicesBetweenChoices() {
        check(a -> {
            Formula chosen = a;
            for (int i = 0; i < 20; i++) {
                Formula before = chosen;
                Formula limit = Formula.constant(i - 10);
                Formula other = Formula.select(limit.lessThan(a.times(2)), () -> before, () -> limit);
                chosen = Formula.select(a.lessThan(limit), () -> before, () -> other);
            }
            return chosen;
        });
    }

    /// The conditions need the choice before them, too.
    @Test
    void choicesInConditions() {
        check(a -> repeat(a, 300, x -> Formula.select(x.lessThan(a), () -> x.plus(0.5), () -> a)));
    }

    @Test
    void manyShortPartsAndManyLongOnes() {
        check(a -> {
            Formula formula = a;
            for (int i = 1; i < 25; i++) {
                formula = formula.plus(halved(a, a.times(i), 60)).plus(halved(a, a.plus(i), 105));
            }
            return formula;
        });
    }

    /// The longer one has parts with methods of their own.
    @Test
    void whatIsNeededTwiceIsComputedOnce() {
        for (int length : List.of(2, 300)) {
            AtomicInteger calls = new AtomicInteger();
            UpdateRule rule = Language.rule("often", w -> {
                Formula called = Formula.call("counting", x -> x + calls.incrementAndGet(), w.a());
                return News.of(w.p().times(repeat(called, length, x -> x.plus(x))));
            });
            assertThat(calls(rule, calls)).as("calls at length %d", length).isEqualTo(1);
        }
    }

    @Test
    void whatIsStateAndNeededElsewhereIsComputedOnce() {
        AtomicInteger calls = new AtomicInteger();
        UpdateRule rule = Language.rule("state", w -> {
            Formula called = Formula.call("counting", x -> x + calls.incrementAndGet(), w.a());
            return new News(w.p().plus(called.div(3)), w.s(), called);
        });
        assertThat(calls(rule, calls)).isEqualTo(1);
    }

    private static int calls(UpdateRule rule, AtomicInteger calls) {
        UpdateKernel kernel = UpdateKernel.compile(rule, Lane.F64, Target.scalar());
        Object[] columns = {new double[1], new double[1], new double[1]};
        kernel.run(columns, 1, new double[kernel.uniforms()]);
        return calls.get();
    }
}
