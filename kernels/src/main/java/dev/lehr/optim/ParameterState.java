package dev.lehr.optim;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Interpreter;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.rule.Slot;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A parameter at work: its kernel, its columns, its uniforms.
final class ParameterState {
    final Parameter parameter;
    final GroupState group;
    final UpdateKernel kernel;
    final Object[] columns;
    final double[] uniforms;
    final double[][] partials;

    ParameterState(Parameter parameter, GroupState group, UpdateKernel kernel, double[] uniforms) {
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
        Map<String, Double> hypers = group.group().policy().at(0);
        int column = 2;
        int scalar = 1 + hypers.size();
        for (Slot slot : kernel.rule().slots()) {
            double initial = initial(slot, hypers);
            if (slot.domain() == Domain.ELEMENT) {
                columns[column++] = filled(initial);
            } else {
                uniforms[scalar++] = initial;
            }
        }
    }

    boolean reduces(int phase) {
        return phase < kernel.phases() && kernel.reduces(phase);
    }

    private double initial(Slot slot, Map<String, Double> hypers) {
        double value = Interpreter.of(List.of(slot.initial()))
                .values(parameter.lane(), leaf -> hypers.get(((dev.lehr.formula.Formula.Variable) leaf).name()))[0];
        return parameter.lane().round(value);
    }

    private Object filled(double initial) {
        if (parameter.lane() == Lane.F32) {
            float[] array = new float[parameter.length()];
            Arrays.fill(array, (float) initial);
            return array;
        }
        double[] array = new double[parameter.length()];
        Arrays.fill(array, initial);
        return array;
    }

    /// Copies of the state, by slot; a slot of which the parameter has one value gives an array of one `double`.
    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        int column = 2;
        int scalar = 1 + kernel.rule().hypers().size();
        for (Slot slot : kernel.rule().slots()) {
            if (slot.domain() == Domain.ELEMENT) {
                Object array = columns[column++];
                state.put(slot.name(), array instanceof float[] floats ? floats.clone() : ((double[]) array).clone());
            } else {
                state.put(slot.name(), new double[] {uniforms[scalar++]});
            }
        }
        return state;
    }
}
