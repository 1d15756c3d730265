package dev.lehr.kernel.emit;

/// What a compiled schedule can do.
public interface ScheduleCode {
    /// The value at a step.
    double at(double step);

    /// The values at `count` steps from `first` on, into `values` from `offset` on.
    void fill(double first, double[] values, int offset, int count);
}
