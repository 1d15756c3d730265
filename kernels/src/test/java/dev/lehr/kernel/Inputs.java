package dev.lehr.kernel;

/// What a kernel is run on, as an optimizer would give it: columns of ordinary numbers, state that is not negative, and hyper-parameters
/// as the rule has them initially.
final class Inputs {
    private Inputs() {}

    /// A column for each that the kernel has, always with the same numbers.
    static Object[] columns(UpdateKernel kernel, int length) {
        Object[] columns = new Object[kernel.columns().size()];
        for (int c = 0; c < columns.length; c++) {
            double[] values = Values.ORDINARY.of(kernel.lane(), length, c);
            for (int i = 0; i < length && c > 1; i++) {
                values[i] = Math.abs(values[i]);
            }
            Object column = Columns.of(kernel.lane(), values);
            columns[c] = kernel.inSegments() ? Columns.offHeap(column) : column;
        }
        return columns;
    }

    /// The values that are the same for all elements, at step 7.
    static double[] uniforms(UpdateKernel kernel) {
        double[] uniforms = new double[kernel.uniforms()];
        uniforms[0] = 7;
        for (int i = 0; i < kernel.rule().hypers().size(); i++) {
            uniforms[1 + i] = kernel.rule().hypers().get(i).initial();
        }
        return uniforms;
    }
}
