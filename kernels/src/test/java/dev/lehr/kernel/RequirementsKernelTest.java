package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lehr.formula.Lane;
import dev.lehr.rule.Range;
import dev.lehr.rule.UpdateRule;
import org.junit.jupiter.api.Test;

/// What a rule demands of its hyper-parameters, each demand by itself.
class RequirementsKernelTest {
    private static final UpdateRule RULE = UpdateRule.define("Demanding", "a test", d -> {
        var a = d.hyper("a", 1, Range.NON_NEGATIVE);
        var b = d.hyper("b", 1, Range.NON_NEGATIVE);
        d.require(d.step(), "there is no step 0");
        d.require(a.lessThan(b), "a must be less than b");
        d.require(b, "b must not be zero");
        d.update(d.parameter(), d.parameter().minus(d.gradient().times(a)));
    });

    private static final UpdateKernel KERNEL = UpdateKernel.compile(RULE, Lane.F64, Target.scalar());

    private static double[] run(double step, double a, double b) {
        double[] uniforms = new double[KERNEL.uniforms()];
        uniforms[0] = step;
        uniforms[1] = a;
        uniforms[2] = b;
        double[] p = {1};
        KERNEL.run(new Object[] {p, new double[] {2}}, 1, uniforms);
        return p;
    }

    @Test
    void allAreMet() {
        assertThat(run(1, 3, 4)).containsExactly(-5);
    }

    @Test
    void theFirstThatIsNotMetIsSaid() {
        refuses(0, 3, 4, "there is no step 0");
        refuses(1, 4, 4, "a must be less than b");
        refuses(1, 0, 0, "a must be less than b");
        refuses(1, -1, 0, "b must not be zero");
    }

    private static void refuses(double step, double a, double b, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> run(step, a, b)).withMessage("Demanding: " + message);
    }
}
