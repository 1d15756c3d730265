package dev.lehr.kernel;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import dev.lehr.kernel.emit.FillCode;
import dev.lehr.kernel.emit.FillEmitter;
import dev.lehr.kernel.emit.ScheduleCode;
import dev.lehr.kernel.emit.ScheduleEmitter;
import dev.lehr.kernel.program.Segments;
import dev.lehr.schedule.Schedule;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A schedule, compiled. It gives the same bits as [Schedule#at(double)], faster, and allocates nothing.
///
/// Immutable, and safe to share between threads.
public final class ScheduleKernel {
    private static final Formula.Variable STEP = Formula.uniform("t");

    private final Schedule schedule;
    private final Target target;
    private final ScheduleCode code;
    private volatile @Nullable Ranges ranges;

    private ScheduleKernel(Schedule schedule, Target target) {
        this.schedule = schedule;
        this.target = target;
        this.code = ScheduleEmitter.compile(schedule.formula(STEP), STEP, schedule.toString());
    }

    /// Code for ranges of steps: where segments begin, and a loop for each.
    private record Ranges(double[] firsts, FillCode code) {
        static Ranges compile(Schedule schedule, Target target) {
            List<Segments.Segment> segments = Segments.of(schedule.formula(STEP), STEP);
            return new Ranges(
                    segments.stream().mapToDouble(Segments.Segment::first).toArray(),
                    FillEmitter.compile(segments, STEP, schedule.toString(), target.bits()));
        }

        void fill(double first, double[] values, int offset, int count) {
            int found = Arrays.binarySearch(firsts, first);
            int segment = found >= 0 ? found : -found - 2;
            int done = 0;
            while (done < count) {
                double left = count - done;
                double room = segment + 1 < firsts.length ? firsts[segment + 1] - (first + done) : left;
                int part = (int) Math.min(left, room);
                code.fill(segment, first + done, values, offset + done, part);
                done += part;
                segment++;
            }
        }
    }

    /// Compiles `schedule` for what this machine does best.
    public static ScheduleKernel compile(Schedule schedule) {
        return compile(schedule, Target.best());
    }

    /// Compiles `schedule` for `target`.
    public static ScheduleKernel compile(Schedule schedule, Target target) {
        return new ScheduleKernel(schedule, target);
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
        try {
            return code.at(step);
        } catch (RuntimeException e) {
            Context.note(e, this + " at step " + Check.text(step));
            throw e;
        }
    }

    /// The values at the steps `first`, `first + 1`, ... into the whole of `values`.
    public void fill(long first, double[] values) {
        fill(first, values, 0, values.length);
    }

    /// The values at `count` steps from `first` on, into `values` from `offset` on. The first call compiles the code for ranges.
    ///
    /// @param first the first step, between `-2^53` and `2^53 - count`
    /// @throws IllegalArgumentException if a step is out of these
    /// @throws IndexOutOfBoundsException if `values` has no such range
    public void fill(long first, double[] values, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, values.length);
        double limit = Segments.LIMIT;
        Check.that(first >= -limit && first <= limit - count, "first", "be such that all steps are exact", first);
        Ranges compiled = ranges;
        if (compiled == null) {
            compiled = Ranges.compile(schedule, target);
            ranges = compiled;
        }
        try {
            compiled.fill(first, values, offset, count);
        } catch (RuntimeException e) {
            Context.note(e, this + " at " + count + " steps from " + first + " on");
            throw e;
        }
    }

    @Override
    public String toString() {
        return "kernel of " + schedule;
    }
}
