package dev.lehr.property.golden;

import dev.lehr.formula.Lane;
import dev.lehr.rule.Reference;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A parameter on its way: what an engine makes of it step by step.
final class Trajectory {
    private final Engine engine;
    private final Map<Integer, Engine.Stepper> parts = new HashMap<>();
    private final Engine.Stepper stepper;
    private final UpdateRule rule;
    private final Lane lane;
    private final Shape shape;
    private Map<String, double[]> values;
    private double[] parameter;
    private long steps;

    /// A vector on its way.
    Trajectory(Engine engine, UpdateRule rule, Lane lane, double[] parameter) {
        this(engine, rule, lane, Shape.vector(parameter.length), parameter);
    }

    Trajectory(Engine engine, UpdateRule rule, Lane lane, Shape shape, double[] parameter) {
        this.engine = engine;
        this.stepper = engine.start(rule, lane, shape);
        this.rule = rule;
        this.lane = lane;
        this.shape = shape;
        this.parameter = rounded(lane, parameter);
        this.values = Map.of();
    }

    /// One more step.
    void step(Map<String, Double> hypers, double[] gradient) {
        Map<String, double[]> state = state(hypers);
        steps++;
        values = stepper.step(steps, hypers, parameter, rounded(lane, gradient), state);
        parameter = value(UpdateRule.PARAMETER.name());
    }

    /// One more step, which changes only these elements and their state.
    void stepAt(int[] indices, Map<String, Double> hypers, double[] gradient) {
        Map<String, double[]> whole = new LinkedHashMap<>(state(hypers));
        whole.put(UpdateRule.PARAMETER.name(), parameter);
        Map<String, double[]> touched = new LinkedHashMap<>();
        whole.forEach((name, column) ->
                touched.put(name, Arrays.stream(indices).mapToDouble(index -> column[index]).toArray()));
        double[] p = column(touched, UpdateRule.PARAMETER.name());
        steps++;
        parts.computeIfAbsent(indices.length, length -> engine.start(rule, lane, Shape.vector(length)))
                .step(steps, hypers, p, rounded(lane, gradient), touched)
                .forEach((name, changed) -> whole.compute(name, (_, column) -> replaced(column, indices, changed)));
        values = whole;
        parameter = value(UpdateRule.PARAMETER.name());
    }

    private static double[] replaced(double @Nullable [] column, int[] indices, double[] values) {
        double[] replaced = Objects.requireNonNull(column).clone();
        for (int i = 0; i < indices.length; i++) {
            replaced[indices[i]] = values[i];
        }
        return replaced;
    }

    /// The state before the next step.
    private Map<String, double[]> state(Map<String, Double> hypers) {
        return steps == 0 ? new Reference(rule, lane).initialState(shape, hypers) : values;
    }

    double[] parameter() {
        return parameter;
    }

    /// The state under the name of its slot; the number of steps under `step`.
    double[] state(String slot) {
        return slot.equals("step") ? new double[] {steps} : value(slot);
    }

    private double[] value(String name) {
        return column(values, name);
    }

    private double[] column(Map<String, double[]> columns, String name) {
        double[] column = columns.get(name);
        if (column == null) {
            throw new IllegalStateException(rule.name() + " has no state " + name + "; it has " + columns.keySet());
        }
        return column;
    }

    static double[] rounded(Lane lane, double[] values) {
        return Arrays.stream(values).map(lane::round).toArray();
    }
}
