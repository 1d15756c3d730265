package dev.lehr.property.golden;

import dev.lehr.formula.Lane;
import dev.lehr.rule.Reference;
import dev.lehr.rule.UpdateRule;
import java.util.Arrays;
import java.util.Map;

/// A parameter on its way: what an engine makes of it step by step.
final class Trajectory {
    private final Engine.Stepper stepper;
    private final UpdateRule rule;
    private final Lane lane;
    private Map<String, double[]> values;
    private double[] parameter;
    private long steps;

    Trajectory(Engine engine, UpdateRule rule, Lane lane, double[] parameter) {
        this.stepper = engine.start(rule, lane);
        this.rule = rule;
        this.lane = lane;
        this.parameter = rounded(lane, parameter);
        this.values = Map.of();
    }

    /// One more step.
    void step(Map<String, Double> hypers, double[] gradient) {
        Map<String, double[]> state =
                steps == 0 ? new Reference(rule, lane).initialState(parameter.length, hypers) : values;
        steps++;
        values = stepper.step(steps, hypers, parameter, rounded(lane, gradient), state);
        parameter = value(UpdateRule.PARAMETER.name());
    }

    double[] parameter() {
        return parameter;
    }

    /// The state under the name of its slot; the number of steps under `step`.
    double[] state(String slot) {
        return slot.equals("step") ? new double[] {steps} : value(slot);
    }

    private double[] value(String name) {
        double[] column = values.get(name);
        if (column == null) {
            throw new IllegalStateException(rule.name() + " has no state " + name + "; it has " + values.keySet());
        }
        return column;
    }

    static double[] rounded(Lane lane, double[] values) {
        return Arrays.stream(values).map(lane::round).toArray();
    }
}
