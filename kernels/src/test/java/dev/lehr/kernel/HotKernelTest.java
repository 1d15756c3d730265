package dev.lehr.kernel;

import static dev.lehr.formula.Formula.constant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.Language.News;
import dev.lehr.rule.UpdateRule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Vectors become instructions only when the just-in-time compiler arrives: the bits must not change then.
class HotKernelTest {
    private static final int LENGTH = 1_999;
    private static final int REPEATS = 3_000;

    /// Every operation for which vectors have an instruction, and those around them that are written out.
    private static final UpdateRule RULE = Language.rule("hot", w -> {
        Formula less = w.g().lessThan(w.p());
        Formula sums = w.g().plus(w.p()).times(w.a()).minus(w.b()).div(w.p());
        Formula extremes = w.g().min(w.p()).max(w.s().unaryMinus()).min(constant(-0.0).max(w.g()));
        Formula roots = w.g().abs().sqrt().fma(w.p(), w.s()).plus(w.p().sign());
        Formula choice = Formula.select(less, w::g, () -> sums).plus(less);
        Formula same = Formula.select(w.g().sameAs(w.p()), w::a, () -> extremes);
        return new News(choice, Formula.select(w.p().atMost(w.s()), () -> roots, () -> same), same.sum().plus(roots.largest()));
    });

    @ParameterizedTest
    @EnumSource(Lane.class)
    void bitsBeforeAndAfterTheJustInTimeCompiler(Lane lane) {
        for (Target target : List.of(Target.scalar(), Target.best())) {
            UpdateKernel kernel = UpdateKernel.compile(RULE, lane, target);
            for (Values values : Values.values()) {
                Object[] cold = run(kernel, values);
                for (int i = 0; i < REPEATS; i++) {
                    run(kernel, values);
                }
                assertThat(Arrays.deepEquals(run(kernel, values), cold)).as("%s %s", target, values).isTrue();
            }
        }
    }

    private static Object[] run(UpdateKernel kernel, Values values) {
        Object[] columns = new Object[3];
        for (int c = 0; c < 3; c++) {
            columns[c] = INPUTS[kernel.lane().ordinal()][values.ordinal()][c];
            columns[c] = columns[c] instanceof float[] floats ? floats.clone() : ((double[]) columns[c]).clone();
        }
        double[] uniforms = new double[kernel.uniforms()];
        uniforms[0] = 1;
        uniforms[1] = 0.75;
        uniforms[2] = -1.5;
        kernel.run(columns, LENGTH, uniforms);
        return new Object[] {columns[0], columns[2], uniforms};
    }

    private static final Object[][][] INPUTS = new Object[2][2][3];

    static {
        for (Lane lane : Lane.values()) {
            for (Values values : Values.values()) {
                for (int c = 0; c < 3; c++) {
                    INPUTS[lane.ordinal()][values.ordinal()][c] = Columns.of(lane, values.of(lane, LENGTH, c));
                }
            }
        }
    }
}
