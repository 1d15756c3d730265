package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Lane;
import dev.lehr.formula.Reduction;
import dev.lehr.kernel.Language.News;
import dev.lehr.rule.UpdateRule;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which number goes to which accumulator is seen where small numbers are lost in large ones that cancel out.
class SumOrderTest {
    @ParameterizedTest
    @EnumSource(Lane.class)
    void smallNumbersAreLostWhereTheyAreByDefinition(Lane lane) {
        Random random = new Random(3);
        double[] g = new double[3 * Reduction.STRANDS + 5];
        for (int i = 0; i < Reduction.STRANDS; i++) {
            g[i] = lane.round(random.nextGaussian() * Math.scalb(1.0, random.nextInt(30, 60)));
            g[Reduction.STRANDS + i] = lane.round(random.nextGaussian());
            g[2 * Reduction.STRANDS + i] = -g[i];
        }
        double wanted = lane.round(Reduction.SUM.of(g));
        UpdateRule rule = Language.rule("sum", w -> new News(w.p(), w.s(), w.g().sum()));
        for (UpdateKernel kernel : Trial.kernels(rule, lane)) {
            Object[] columns = {
                Columns.of(lane, new double[g.length]), Columns.of(lane, g), Columns.of(lane, new double[g.length])
            };
            double[] uniforms = new double[kernel.uniforms()];
            kernel.run(columns, g.length, uniforms);
            assertThat(uniforms[3]).as("%s", kernel.report()).isEqualTo(wanted).isNotZero();
        }
    }
}
