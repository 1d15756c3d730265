package dev.lehr.kernel.emit;

/// What a compiled update rule can do. Its layout of uniforms, columns and phases is that of its
/// [Program][dev.lehr.kernel.program.Program].
public interface UpdateCode {
    /// Computes the uniforms of a level from those of the levels before.
    void uniforms(int level, double[] uniforms);

    /// Runs one variant of one phase over the elements from `from` to before `to`.
    ///
    /// Columns are arrays, which `from` and `to` index; or segments of memory, in which element 0 of column `c` is element `bases[c]`.
    ///
    /// If the phase has reductions, the elements must be within one block that starts at `from`, and `strands` holds the accumulators of each
    /// reduction, one after the other.
    void run(int method, Object[] columns, long[] bases, int from, int to, double[] uniforms, double[] strands);
}
