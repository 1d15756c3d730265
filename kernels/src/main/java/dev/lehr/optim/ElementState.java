package dev.lehr.optim;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.kernel.Workspace;
import dev.lehr.rule.Shape;
import dev.lehr.rule.Slot;
import dev.lehr.rule.UpdateRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A parameter whose rule goes element by element: a kernel, its columns, its uniforms.
final class ElementState extends ParameterState {
    private final UpdateKernel kernel;
    private final Object[] columns;
    private final double[] uniforms;
    private final double[][] partials;

    ElementState(Parameter parameter, GroupState group, UpdateKernel kernel, double[] uniforms, long step) {
        super(parameter, group);
        this.kernel = kernel;
        this.uniforms = uniforms;
        this.columns = new Object[kernel.columns().size()];
        this.partials = new double[kernel.phases()][];
        for (int phase = 0; phase < partials.length; phase++) {
            partials[phase] = new double[kernel.partials(phase, parameter.length())];
        }
        columns[0] = parameter.value();
        columns[1] = parameter.gradient();
        int column = 2;
        int scalar = firstScalar();
        for (Map.Entry<Slot, Double> slot : initial(rule(), parameter, group, step).entrySet()) {
            if (slot.getKey().domain() == Domain.ELEMENT) {
                columns[column++] =
                        Numbers.filled(parameter.value(), parameter.lane(), parameter.length(), slot.getValue());
            } else {
                uniforms[scalar++] = slot.getValue();
            }
        }
        List<Formula.Variable> measures = rule().measures();
        if (!measures.isEmpty()) {
            Shape shape = rule().shape(parameter.shape());
            for (Formula.Variable measure : measures) {
                uniforms[scalar++] = shape.measure(measure);
            }
        }
    }

    private int firstScalar() {
        return 1 + rule().hypers().size();
    }

    @Override
    List<UpdateKernel> kernels() {
        return List.of(kernel);
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
        return true;
    }

    @Override
    Object prepared() {
        return uniforms;
    }

    @Override
    void prepare(long step) {
        group.writeTo(uniforms);
        kernel.prepare(0, uniforms);
        int violation = kernel.violation(uniforms);
        if (violation >= 0) {
            throw new IllegalArgumentException("group " + group.group().name() + " at step " + step + ": "
                    + rule().requirements().get(violation).message());
        }
    }

    @Override
    void work(int phase, long from, long to, Workspace workspace) {
        kernel.loop(phase, columns, from, to, uniforms, partials[phase], workspace);
    }

    private boolean reduces(int phase) {
        return phase < phases() && kernel.reduces(phase);
    }

    @Override
    void reduce(int phase) {
        if (reduces(phase)) {
            kernel.reduce(phase, partials[phase], uniforms);
        }
    }

    @Override
    Map<Formula.Reduce, Integer> reductionsOverAll(int phase) {
        return kernel.reductionsOverAll(phase);
    }

    @Override
    double[] results() {
        return uniforms;
    }

    @Override
    void prepareNext(int phase) {
        if (reduces(phase) && phase + 1 < phases()) {
            kernel.prepare(phase + 1, uniforms);
        }
    }

    @Override
    void finish() {
        kernel.finish(uniforms);
    }

    @Override
    Map<String, Object> slots() {
        Map<String, Object> slots = new LinkedHashMap<>();
        int column = 2;
        int scalar = firstScalar();
        for (Slot slot : rule().slots()) {
            slots.put(slot.name(), slot.domain() == Domain.ELEMENT ? columns[column++] : (Object) uniforms[scalar++]);
        }
        return slots;
    }

    @Override
    void setScalar(String name, double value) {
        int scalar = firstScalar();
        for (Slot slot : rule().slots()) {
            if (slot.domain() == Domain.STEP) {
                if (slot.name().equals(name)) {
                    uniforms[scalar] = value;
                }
                scalar++;
            }
        }
    }
}
