package dev.lehr.benchmarks;

import dev.lehr.formula.Lane;
import dev.lehr.kernel.KernelReport;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.kernel.Workspace;
import dev.lehr.recipe.Policy;
import java.util.Arrays;
import java.util.List;

/// A policy of constants, as a generated kernel on one thread.
final class Generated implements Contender {
    private static final double[] UNUSED = {};

    private final UpdateKernel kernel;
    private final Object[] columns;
    private final double[] uniforms;
    private final int length;
    private final Workspace workspace;
    private long steps;

    Generated(Policy policy, Tensors tensors) {
        kernel = UpdateKernel.compile(policy.decided(), Lane.F32);
        Object[] all = {tensors.parameter, tensors.gradient, tensors.first, tensors.second};
        columns = Arrays.copyOf(all, kernel.columns().size());
        uniforms = new double[kernel.uniforms()];
        length = tensors.length();
        workspace = new Workspace(List.of(kernel));
        int place = 1;
        for (double value : policy.at(0).values()) {
            uniforms[place++] = value;
        }
    }

    KernelReport report() {
        return kernel.report();
    }

    @Override
    public void step() {
        steps++;
        uniforms[0] = steps;
        for (int phase = 0; phase < kernel.phases(); phase++) {
            kernel.prepare(phase, uniforms);
            kernel.loop(phase, columns, 0, length, uniforms, UNUSED, workspace);
        }
        kernel.finish(uniforms);
    }
}
