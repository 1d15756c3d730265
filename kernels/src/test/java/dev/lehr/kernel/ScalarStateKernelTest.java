package dev.lehr.kernel;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.Language.News;
import dev.lehr.rule.UpdateRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// State of which a parameter has one value, and state that does not begin at zero.
class ScalarStateKernelTest {
    private static void check(UpdateRule rule) {
        assertThat(OperationKernelTest.compare(rule, Map.of())).isGreaterThan(Targets.enough(1_000));
    }

    @Test
    void stateThatBeginsElsewhere() {
        check(Language.rule("initial", w -> new News(w.p().plus(w.s()), w.s().times(w.n()), w.n().plus(w.a()))));
    }

    @Test
    void stateThatDoesNotChange() {
        check(Language.rule("still", w -> new News(w.p().plus(w.n()), w.s(), w.n())));
    }

    @Test
    void stateThatBecomesAConstantOrAnInput() {
        check(Language.rule("constant", w -> new News(w.p().plus(w.n()), constant(-0.0), constant(0.1))));
        check(Language.rule("input", w -> new News(w.p().plus(w.n()), w.b(), w.a())));
        check(Language.rule("step", w -> new News(w.p().plus(w.n()), w.d().step(), w.d().step())));
        check(Language.rule("swap", w -> new News(w.g(), w.p(), w.n())));
    }

    /// All new values come from old ones: there is no order among them.
    @Test
    void statesThatChangePlaces() {
        UpdateRule rule = UpdateRule.define("places", "a test", d -> {
            Formula.Variable x = d.scalarState("x", constant(1));
            Formula.Variable y = d.scalarState("y", constant(0.1));
            Formula.Variable z = d.scalarState("z", constant(3));
            Formula.Variable s = d.state("s", constant(2));
            d.update(x, y);
            d.update(y, z.plus(d.gradient().largest()));
            d.update(z, x);
            d.update(s, d.parameter());
            d.update(d.parameter(), s.plus(d.gradient().times(x)));
        });
        for (Lane lane : Lane.values()) {
            Trial trial = new Trial(rule, lane, Values.ORDINARY, 5, Map.of());
            assertThat(trial.check(Trial.kernels(rule, lane), 100)).isGreaterThan(1_000);
        }
    }

    /// As the state of elements, it has the precision of the lane type.
    @Test
    void isRoundedToTheLaneType() {
        UpdateRule rule = Language.rule("rounded", w -> new News(w.p(), w.s(), w.n().plus(0.1)));
        for (UpdateKernel kernel : Trial.kernels(rule, Lane.F32)) {
            double[] uniforms = new double[kernel.uniforms()];
            kernel.run(List.of(new float[3], new float[3], new float[3]).toArray(), 3, uniforms);
            assertThat(uniforms[3]).isEqualTo(0.1f);
        }
    }

    @Test
    void roundingWhereEverythingElseIsDouble() {
        check(Language.rule("round", w -> new News(
                w.p().times(w.a().times(0.1).round()), w.g().round().times(w.a()), w.n().times(0.1).round().times(w.b()))));
    }
}
