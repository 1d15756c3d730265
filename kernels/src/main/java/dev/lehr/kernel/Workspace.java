package dev.lehr.kernel;

import dev.lehr.formula.Reduction;
import java.util.Collection;

/// What a thread needs for itself while it runs kernels, so that they need not allocate: accumulators of reductions, and places in
/// columns. Mutable; for one thread at a time.
public final class Workspace {
    final double[] strands;
    final long[] bases;

    /// Room for each of these kernels.
    public Workspace(Collection<UpdateKernel> kernels) {
        int reductions = 0;
        int columns = 0;
        for (UpdateKernel kernel : kernels) {
            columns = Math.max(columns, kernel.columns().size());
            for (int phase = 0; phase < kernel.phases(); phase++) {
                reductions = Math.max(reductions, kernel.partials(phase, 1));
            }
        }
        strands = new double[reductions * Reduction.STRANDS];
        bases = new long[columns];
    }
}
