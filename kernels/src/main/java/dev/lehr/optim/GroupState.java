package dev.lehr.optim;

import dev.lehr.kernel.ScheduleKernel;
import dev.lehr.recipe.Group;
import dev.lehr.rule.Hyper;
import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A group at work: its schedules, compiled, and the values that they have at the step that is being made.
final class GroupState {
    private final Group group;
    private final List<Hyper> hypers;
    private final @Nullable ScheduleKernel[] schedules;
    private final double[] values;

    GroupState(Group group, Map<Schedule, ScheduleKernel> kernels) {
        this.group = group;
        this.hypers = group.policy().rule().hypers();
        this.schedules = new ScheduleKernel[hypers.size()];
        this.values = new double[hypers.size()];
        for (int i = 0; i < values.length; i++) {
            Schedule schedule =
                    Objects.requireNonNull(group.policy().schedules().get(hypers.get(i).name()));
            if (schedule instanceof Constant(double value)) {
                values[i] = value;
            } else {
                schedules[i] = kernels.computeIfAbsent(schedule, ScheduleKernel::compile);
            }
        }
    }

    Group group() {
        return group;
    }

    /// Computes all values for a step.
    ///
    /// @throws IllegalArgumentException if one is out of its range
    void advanceTo(long step) {
        for (int i = 0; i < values.length; i++) {
            ScheduleKernel schedule = schedules[i];
            if (schedule != null) {
                values[i] = schedule.at(step);
                check(i, step);
            }
        }
    }

    private void check(int i, long step) {
        Hyper hyper = hypers.get(i);
        if (!hyper.range().contains(values[i])) {
            hyper.range().check(hyper.name() + " of group " + group.name() + " at step " + step, values[i]);
        }
    }

    /// Writes the number of the step and all values to the beginning of the uniforms.
    void writeTo(double[] uniforms, long number) {
        uniforms[0] = number;
        System.arraycopy(values, 0, uniforms, 1, values.length);
    }
}
