package dev.lehr.kernel.emit;

/// What a compiled schedule can do.
@FunctionalInterface
public interface ScheduleCode {
    /// The value at a step.
    double at(double step);
}
