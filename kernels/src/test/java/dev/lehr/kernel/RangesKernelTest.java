package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lehr.formula.Lane;
import dev.lehr.formula.Reduction;
import dev.lehr.kernel.Language.News;
import dev.lehr.rule.Rules;
import dev.lehr.rule.UpdateRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A phase may be run in ranges of any size and in any order.
class RangesKernelTest {
    @ParameterizedTest
    @EnumSource(Lane.class)
    void rangesOfAnySize(Lane lane) {
        int length = 1003;
        for (UpdateKernel kernel : Trial.kernels(Rules.adamW(), lane)) {
            Object[] whole = Inputs.columns(kernel, length);
            double[] uniforms = Inputs.uniforms(kernel);
            kernel.run(whole, length, uniforms);
            Object[] parts = Inputs.columns(kernel, length);
            for (int[] range : ranges(length, 1, 90)) {
                kernel.loop(0, parts, range[0], range[1], uniforms, new double[0], new Workspace(List.of(kernel)));
            }
            assertThat(Arrays.deepEquals(parts, whole)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void nothingOutsideOfTheRangeIsTouched(Lane lane) {
        int length = 100;
        for (UpdateKernel kernel : Trial.kernels(Rules.adamW(), lane)) {
            Object[] columns = Inputs.columns(kernel, length);
            Object[] before = Inputs.columns(kernel, length);
            double[] uniforms = Inputs.uniforms(kernel);
            kernel.prepare(0, uniforms);
            kernel.loop(0, columns, 21, 58, uniforms, new double[0], new Workspace(List.of(kernel)));
            for (int i = 0; i < length; i++) {
                assertThat(Columns.same(Columns.get(columns[0], i, lane), Columns.get(before[0], i, lane))).isEqualTo(i < 21 || i >= 58);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void blocksOfAReduction(Lane lane) {
        UpdateRule rule = Language.rule("normed", w -> new News(
                w.p().minus(w.g().div(w.g().times(w.g()).sum().sqrt())), w.s().plus(w.p().largest()), w.n().plus(w.s().sum())));
        int length = 3 * Reduction.BLOCK + 77;
        for (UpdateKernel kernel : Trial.kernels(rule, lane)) {
            Object[] whole = Inputs.columns(kernel, length);
            double[] uniforms = Inputs.uniforms(kernel);
            kernel.run(whole, length, uniforms);
            Object[] parts = Inputs.columns(kernel, length);
            double[] others = Inputs.uniforms(kernel);
            Workspace workspace = new Workspace(List.of(kernel));
            for (int phase = 0; phase < kernel.phases(); phase++) {
                kernel.prepare(phase, others);
                double[] partials = new double[kernel.partials(phase, length)];
                for (int[] range : ranges(length, Reduction.BLOCK, 2)) {
                    kernel.loop(phase, parts, range[0], range[1], others, partials, workspace);
                }
                kernel.reduce(phase, partials, others);
            }
            kernel.finish(others);
            assertThat(Arrays.deepEquals(parts, whole)).isTrue();
            assertThat(others).isEqualTo(uniforms);
        }
    }

    /// Ranges that cover `length` elements, each of up to `most` units, in any order.
    private static List<int[]> ranges(int length, int unit, int most) {
        Random random = new Random(length);
        List<int[]> ranges = new ArrayList<>();
        for (int from = 0; from < length; from = ranges.getLast()[1]) {
            ranges.add(new int[] {from, Math.min(length, from + unit * random.nextInt(1, most + 1))});
        }
        Collections.shuffle(ranges, random);
        return ranges;
    }
}
