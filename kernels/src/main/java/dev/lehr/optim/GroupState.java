package dev.lehr.optim;

import dev.lehr.feedback.Feedback;
import dev.lehr.feedback.State;
import dev.lehr.kernel.ScheduleKernel;
import dev.lehr.recipe.Group;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.UpdateRule;
import dev.lehr.schedule.Constant;
import dev.lehr.schedule.Schedule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A group at work: its schedules, compiled, the factors that metrics have brought about, and the values that hyper-parameters have at the
/// step that is being made.
final class GroupState {
    private final Group group;
    private final List<Hyper> hypers;
    private final @Nullable ScheduleKernel[] schedules;
    private final @Nullable State[] feedback;
    private final double[] constants;
    private final double[] values;
    private long steps;
    private boolean frozen;

    GroupState(Group group, Map<Schedule, ScheduleKernel> kernels) {
        this.group = group;
        this.hypers = group.policy().rule().hypers();
        this.schedules = new ScheduleKernel[hypers.size()];
        this.feedback = new State[hypers.size()];
        this.constants = new double[hypers.size()];
        this.values = new double[hypers.size()];
        for (int i = 0; i < values.length; i++) {
            String hyper = hypers.get(i).name();
            Schedule schedule = Objects.requireNonNull(group.policy().schedules().get(hyper));
            if (schedule instanceof Constant(double value)) {
                constants[i] = value;
            } else {
                schedules[i] = kernels.computeIfAbsent(schedule, ScheduleKernel::compile);
            }
            Feedback scaling = group.policy().feedback().get(hyper);
            feedback[i] = scaling == null ? null : scaling.start();
        }
        System.arraycopy(constants, 0, values, 0, values.length);
    }

    Group group() {
        return group;
    }

    /// How many steps this group has made; it counts for itself, because groups can come later and pause.
    long steps() {
        return steps;
    }

    void setSteps(long made) {
        steps = made;
    }

    boolean isFrozen() {
        return frozen;
    }

    void setFrozen(boolean on) {
        frozen = on;
    }

    void count() {
        steps++;
    }

    /// Computes all values for a step.
    ///
    /// @throws IllegalArgumentException if one is out of its range
    void advanceTo(long step) {
        for (int i = 0; i < values.length; i++) {
            ScheduleKernel schedule = schedules[i];
            State factor = feedback[i];
            if (schedule != null || factor != null) {
                values[i] = (schedule == null ? constants[i] : schedule.at(step)) * (factor == null ? 1 : factor.scale());
                check(i, step, values[i]);
            }
        }
    }

    private void check(int i, long step, double value) {
        Hyper hyper = hypers.get(i);
        if (!hyper.range().contains(value)) {
            hyper.range().check(hyper.name() + " of group " + group.name() + " at step " + step, value);
        }
    }

    /// Gives the loss of a step to a rule that wants to know it.
    ///
    /// @throws IllegalArgumentException if it is out of its range; the rule keeps the loss that it had
    void setLoss(double loss, long step) {
        for (int i = 0; i < values.length; i++) {
            if (hypers.get(i).name().equals(UpdateRule.LOSS)) {
                check(i, step, loss);
                constants[i] = loss;
                values[i] = loss;
            }
        }
    }

    /// The values for a step, by name.
    Map<String, Double> values(long step) {
        advanceTo(step);
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(hypers.get(i).name(), values[i]);
        }
        return named;
    }

    /// Tells every feedback rule of the group a metric.
    void report(double metric) {
        @Nullable State[] next = Arrays.copyOf(feedback, feedback.length);
        for (int i = 0; i < next.length; i++) {
            State before = next[i];
            next[i] = before == null ? null : before.report(metric);
        }
        System.arraycopy(next, 0, feedback, 0, next.length);
    }

    /// The states of the group's feedback rules, by hyper-parameter.
    Map<String, State> feedback() {
        Map<String, State> states = new LinkedHashMap<>();
        for (int i = 0; i < feedback.length; i++) {
            State state = feedback[i];
            if (state != null) {
                states.put(hypers.get(i).name(), state);
            }
        }
        return states;
    }

    void setFeedback(Map<String, State> states) {
        for (int i = 0; i < feedback.length; i++) {
            feedback[i] = states.getOrDefault(hypers.get(i).name(), feedback[i]);
        }
    }

    /// Writes the number of the step and all values to the beginning of the uniforms.
    void writeTo(double[] uniforms) {
        uniforms[0] = steps + 1;
        System.arraycopy(values, 0, uniforms, 1, values.length);
    }
}
