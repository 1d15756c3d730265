package dev.lehr.optim;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Interpreter;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.rule.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A parameter at work: its kernel, its columns, its uniforms.
final class ParameterState {
    final Parameter parameter;
    final GroupState group;
    final UpdateKernel kernel;
    final Object[] columns;
    final double[] uniforms;
    final double[][] partials;

    ParameterState(Parameter parameter, GroupState group, UpdateKernel kernel, double[] uniforms, long step) {
        this.parameter = parameter;
        this.group = group;
        this.kernel = kernel;
        this.uniforms = uniforms;
        this.columns = new Object[kernel.columns().size()];
        this.partials = new double[kernel.phases()][];
        for (int phase = 0; phase < partials.length; phase++) {
            partials[phase] = new double[kernel.partials(phase, parameter.length())];
        }
        columns[0] = parameter.value();
        columns[1] = parameter.gradient();
        Map<String, Double> hypers = group.values(step);
        int column = 2;
        int scalar = firstScalar();
        for (Slot slot : kernel.rule().slots()) {
            double initial = initial(slot, hypers);
            if (slot.domain() == Domain.ELEMENT) {
                columns[column++] = Numbers.filled(parameter.value(), parameter.lane(), parameter.length(), initial);
            } else {
                uniforms[scalar++] = initial;
            }
        }
    }

    private int firstScalar() {
        return 1 + kernel.rule().hypers().size();
    }

    boolean reduces(int phase) {
        return phase < kernel.phases() && kernel.reduces(phase);
    }

    private double initial(Slot slot, Map<String, Double> hypers) {
        double value = Interpreter.of(List.of(slot.initial()))
                .values(parameter.lane(), leaf -> Objects.requireNonNull(hypers.get(((Formula.Variable) leaf).name())))[0];
        return parameter.lane().round(value);
    }

    /// The state as it is, by slot: what holds the numbers of a slot that each element has, or the one `Double`.
    Map<String, Object> slots() {
        Map<String, Object> slots = new LinkedHashMap<>();
        int column = 2;
        int scalar = firstScalar();
        for (Slot slot : kernel.rule().slots()) {
            slots.put(slot.name(), slot.domain() == Domain.ELEMENT ? columns[column++] : (Object) uniforms[scalar++]);
        }
        return slots;
    }

    /// Copies of the state, by slot; a slot of which the parameter has one value gives an array of one `double`.
    Map<String, Object> state() {
        Map<String, Object> state = slots();
        state.replaceAll((slot, held) -> held instanceof Double number ? new double[] {number} : Numbers.copy(held));
        return state;
    }

    /// Sets a slot of which the parameter has one value.
    void setScalar(String name, double value) {
        int scalar = firstScalar();
        for (Slot slot : kernel.rule().slots()) {
            if (slot.domain() != Domain.ELEMENT) {
                if (slot.name().equals(name)) {
                    uniforms[scalar] = value;
                }
                scalar++;
            }
        }
    }
}
