package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.lehr.formula.Lane;
import dev.lehr.formula.Reduction;
import dev.lehr.kernel.Language.News;
import dev.lehr.rule.Rules;
import dev.lehr.rule.UpdateRule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A kernel for segments of memory does to any part of them what a kernel for arrays does to the same part.
class SegmentsKernelTest {
    private static final int LENGTH = 2 * Reduction.BLOCK + 77;

    private static UpdateRule normed() {
        return Language.rule("normed", w -> new News(
                w.p().minus(w.g().div(w.g().times(w.g()).sum().sqrt())),
                w.s().plus(w.p().largest()),
                w.n().plus(w.s().times(w.p()).sum())));
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void saysWhatItIsFor(Lane lane) {
        assertThat(Trial.kernels(normed(), lane)).isNotEmpty().noneMatch(UpdateKernel::inSegments);
        assertThat(Trial.segmentKernels(normed(), lane)).isNotEmpty().allMatch(UpdateKernel::inSegments);
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void blockByBlock(Lane lane) {
        for (UpdateKernel kernel : Trial.segmentKernels(normed(), lane)) {
            UpdateKernel model = UpdateKernel.compile(normed(), lane, Target.scalar());
            Object[] columns = Inputs.columns(kernel, LENGTH);
            Object[] wanted = Inputs.columns(model, LENGTH);
            double[] uniforms = Inputs.uniforms(kernel);
            double[] others = Inputs.uniforms(model);
            step(kernel, columns, uniforms);
            step(model, wanted, others);
            compare(lane, columns, wanted);
            assertThat(uniforms).isEqualTo(others);
        }
    }

    /// The last block first, each block in a loop of its own.
    private static void step(UpdateKernel kernel, Object[] columns, double[] uniforms) {
        Workspace workspace = new Workspace(List.of(kernel));
        for (int phase = 0; phase < kernel.phases(); phase++) {
            kernel.prepare(phase, uniforms);
            double[] partials = new double[kernel.partials(phase, LENGTH)];
            for (int from = 2 * Reduction.BLOCK; from >= 0; from -= Reduction.BLOCK) {
                int to = Math.min(LENGTH, from + Reduction.BLOCK);
                kernel.loop(phase, columns, from, to, uniforms, partials, workspace);
            }
            kernel.reduce(phase, partials, uniforms);
        }
        kernel.finish(uniforms);
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void nothingOutsideOfTheRangeIsTouched(Lane lane) {
        for (UpdateKernel kernel : Trial.segmentKernels(Rules.adamW(), lane)) {
            UpdateKernel model = UpdateKernel.compile(Rules.adamW(), lane, Target.scalar());
            Object[] columns = Inputs.columns(kernel, LENGTH);
            Object[] wanted = Inputs.columns(model, LENGTH);
            double[] uniforms = Inputs.uniforms(kernel);
            kernel.prepare(0, uniforms);
            kernel.loop(0, columns, 21, 1058, uniforms, new double[0], new Workspace(List.of(kernel)));
            model.loop(0, wanted, 21, 1058, uniforms, new double[0], new Workspace(List.of(model)));
            compare(lane, columns, wanted);
        }
    }

    /// Columns that begin at different elements, as the rows of a table do whose gradients are in another order.
    @ParameterizedTest
    @EnumSource(Lane.class)
    void eachColumnFromItsOwnElementOn(Lane lane) {
        int count = 45;
        for (UpdateKernel kernel : Trial.segmentKernels(Rules.sgd(), lane)) {
            UpdateKernel model = UpdateKernel.compile(Rules.sgd(), lane, Target.scalar());
            Object[] columns = Inputs.columns(kernel, LENGTH);
            Object[] wanted = Inputs.columns(model, LENGTH);
            double[] uniforms = Inputs.uniforms(kernel);
            kernel.prepare(0, uniforms);
            kernel.loop(0, columns, new long[] {90, 7, 300}, count, uniforms, new Workspace(List.of(kernel)));
            Object[] parts = {part(wanted[0], 90, count), part(wanted[1], 7, count), part(wanted[2], 300, count)};
            model.loop(0, parts, 0, count, uniforms, new double[0], new Workspace(List.of(model)));
            System.arraycopy(parts[0], 0, wanted[0], 90, count);
            System.arraycopy(parts[2], 0, wanted[2], 300, count);
            compare(lane, columns, wanted);
        }
    }

    private static Object part(Object column, int from, int count) {
        Object part = column instanceof float[] ? new float[count] : new double[count];
        System.arraycopy(column, from, part, 0, count);
        return part;
    }

    private static void compare(Lane lane, Object[] columns, Object[] wanted) {
        for (int c = 0; c < columns.length; c++) {
            for (int i = 0; i < LENGTH; i++) {
                if (!Columns.same(Columns.get(columns[c], i, lane), Columns.get(wanted[c], i, lane))) {
                    fail("element %d of column %d is not %s", i, c, Columns.get(wanted[c], i, lane));
                }
            }
        }
    }
}
