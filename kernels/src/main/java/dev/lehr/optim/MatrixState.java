package dev.lehr.optim;

import dev.lehr.check.Check;
import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.kernel.Buffers;
import dev.lehr.kernel.MatrixKernel;
import dev.lehr.kernel.Workspace;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Shape;
import dev.lehr.rule.Slot;
import dev.lehr.rule.UpdateRule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A parameter whose rule takes it as a matrix.
final class MatrixState extends ParameterState {
    private final MatrixKernel kernel;
    private final MatrixKernel.Run run;
    private final double[] inputs;
    private final Map<String, Object> slots = new LinkedHashMap<>();
    private final Map<Formula.Variable, double[]> uniforms = new LinkedHashMap<>();

    MatrixState(Parameter parameter, GroupState group, MatrixKernel kernel, Buffers buffers, long step) {
        super(parameter, group);
        if (parameter.inSegment() || parameter.isSparse()) {
            throw Check.failure(
                    "parameter " + parameter.name(),
                    "be in an array for " + kernel.rule().name(),
                    parameter.isSparse() ? "sparse" : "off-heap");
        }
        this.kernel = kernel;
        rule().check(group.values(step), kernel.shape());
        Map<Formula.Variable, Object> columns = new HashMap<>();
        columns.put(UpdateRule.PARAMETER, parameter.value());
        columns.put(UpdateRule.GRADIENT, parameter.gradient());
        uniforms.put(UpdateRule.STEP, new double[1]);
        for (Hyper hyper : rule().hypers()) {
            uniforms.put(hyper.variable(), new double[1]);
        }
        inputs = new double[uniforms.size()];
        columns.putAll(uniforms);
        Shape shape = kernel.shape();
        UpdateRule.MEASURES.forEach(measure -> columns.put(measure, new double[] {shape.measure(measure)}));
        initial(rule(), parameter, group, step).forEach((slot, value) -> {
            Object held = slot.domain() == Domain.STEP
                    ? new double[] {value}
                    : Numbers.filled(parameter.value(), parameter.lane(), shape.count(slot.domain()), value);
            slots.put(slot.name(), held);
            columns.put(slot.variable(), held);
        });
        this.run = kernel.run(columns, buffers);
    }

    @Override
    UpdateRule rule() {
        return kernel.rule();
    }

    @Override
    int phases() {
        return kernel.phases();
    }

    @Override
    boolean divides() {
        return false;
    }

    @Override
    Object prepared() {
        return this;
    }

    @Override
    void prepare(long step) {
        group.writeTo(inputs);
        int i = 0;
        for (double[] uniform : uniforms.values()) {
            uniform[0] = inputs[i++];
        }
        if (!rule().requirements().isEmpty()) {
            rule().check(group.values(step), kernel.shape());
        }
    }

    @Override
    void work(int phase, long from, long to, Workspace workspace) {
        run.phase(phase);
    }

    @Override
    void reduce(int phase) {}

    @Override
    Map<Formula.Reduce, Integer> reductionsOverAll(int phase) {
        return kernel.reductionsOverAll(phase);
    }

    @Override
    double[] results() {
        return run.results();
    }

    @Override
    void prepareNext(int phase) {}

    @Override
    void finish() {}

    @Override
    Map<String, Object> slots() {
        Map<String, Object> held = new LinkedHashMap<>(slots);
        List<Slot> declared = rule().slots();
        for (Slot slot : declared) {
            if (slot.domain() == Domain.STEP) {
                held.put(slot.name(), scalar(slot.name())[0]);
            }
        }
        return held;
    }

    private double[] scalar(String name) {
        return (double[]) Objects.requireNonNull(slots.get(name));
    }

    @Override
    void setScalar(String name, double value) {
        scalar(name)[0] = value;
    }
}
