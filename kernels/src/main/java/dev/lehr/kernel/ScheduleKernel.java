package dev.lehr.kernel;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import dev.lehr.kernel.emit.ScheduleCode;
import dev.lehr.kernel.emit.ScheduleEmitter;
import dev.lehr.schedule.Schedule;
import java.util.Objects;

/// A schedule, compiled. It gives the same bits as [Schedule#at(double)], faster, and allocates nothing.
///
/// Immutable, and safe to share between threads.
public final class ScheduleKernel {
    private static final Formula.Variable STEP = Formula.uniform("t");

    private final Schedule schedule;
    private final ScheduleCode code;

    private ScheduleKernel(Schedule schedule, ScheduleCode code) {
        this.schedule = schedule;
        this.code = code;
    }

    /// Compiles `schedule`.
    public static ScheduleKernel compile(Schedule schedule) {
        return new ScheduleKernel(
                schedule, ScheduleEmitter.compile(schedule.formula(STEP), STEP, schedule.toString()));
    }

    /// What was compiled.
    public Schedule schedule() {
        return schedule;
    }

    /// The value at `step`.
    ///
    /// @throws IllegalArgumentException if `step` is NaN
    public double at(double step) {
        if (Double.isNaN(step)) {
            Check.that(false, "step", "be a number", step);
        }
        return code.at(step);
    }

    /// The values at the steps `first`, `first + 1`, ... into the whole of `values`.
    public void fill(long first, double[] values) {
        fill(first, values, 0, values.length);
    }

    /// The values at `count` steps from `first` on, into `values` from `offset` on.
    ///
    /// @throws IndexOutOfBoundsException if `values` has no such range
    public void fill(long first, double[] values, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, values.length);
        code.fill(first, values, offset, count);
    }

    @Override
    public String toString() {
        return "kernel of " + schedule;
    }
}
