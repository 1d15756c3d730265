package dev.lehr.kernel.emit;

/// What a schedule that is compiled for ranges of steps can do.
public interface FillCode {
    /// The values at `count` whole steps from `first` on, all in one segment, into `values` from `offset` on.
    void fill(int segment, double first, double[] values, int offset, int count);
}
