package dev.lehr.property.golden;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.MatrixKernel;
import dev.lehr.kernel.Target;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Compiled kernels.
///
/// @param target what they are compiled for
record KernelEngine(Target target) implements Engine {

    @Override
    public Stepper start(UpdateRule rule, Lane lane, Shape shape) {
        if (rule.isShaped()) {
            MatrixKernel kernel = MatrixKernel.of(rule, lane, shape);
            return (t, hypers, p, g, state) -> MatrixSteps.step(kernel, lane, values(shape, t, hypers, p, g, state));
        }
        UpdateKernel kernel = UpdateKernel.compile(rule, lane, target);
        return (t, hypers, p, g, state) -> step(kernel, p.length, values(shape, t, hypers, p, g, state));
    }

    /// The values of all variables, by name.
    private static Map<String, double[]> values(
            Shape shape, long t, Map<String, Double> hypers, double[] p, double[] g, Map<String, double[]> state) {
        Map<String, double[]> values = new HashMap<>(state);
        values.put(UpdateRule.PARAMETER.name(), p);
        values.put(UpdateRule.GRADIENT.name(), g);
        values.put(UpdateRule.STEP.name(), new double[] {t});
        UpdateRule.MEASURES.forEach(measure -> values.put(measure.name(), new double[] {shape.measure(measure)}));
        hypers.forEach((name, value) -> values.put(name, new double[] {value}));
        return values;
    }

    /// @param values of all variables, by name
    private static Map<String, double[]> step(UpdateKernel kernel, int length, Map<String, double[]> values) {
        List<Formula.Variable> variables = kernel.columns();
        Object[] columns = variables.stream()
                .map(variable -> column(kernel.lane(), value(values, variable)))
                .toArray();
        double[] uniforms = new double[kernel.uniforms()];
        List<Formula.Variable> inputs = kernel.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            uniforms[i] = value(values, inputs.get(i))[0];
        }
        kernel.run(columns, length, uniforms);
        Map<String, double[]> results = new LinkedHashMap<>();
        for (Formula.Variable updated : kernel.rule().updates().keySet()) {
            results.put(
                    updated.name(),
                    updated.domain() == Domain.ELEMENT
                            ? numbers(columns[variables.indexOf(updated)])
                            : new double[] {uniforms[inputs.indexOf(updated)]});
        }
        return results;
    }

    static double[] value(Map<String, double[]> values, Formula.Variable variable) {
        double[] value = values.get(variable.name());
        if (value == null) {
            throw new IllegalArgumentException("no value for " + variable.name() + " among " + values.keySet());
        }
        return value;
    }

    /// An array of the lane type, as kernels want it.
    static Object column(Lane lane, double[] numbers) {
        if (lane == Lane.F64) {
            return numbers.clone();
        }
        float[] column = new float[numbers.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = (float) numbers[i];
        }
        return column;
    }

    static double[] numbers(Object column) {
        if (column instanceof float[] floats) {
            double[] numbers = new double[floats.length];
            Arrays.setAll(numbers, i -> floats[i]);
            return numbers;
        }
        return (double[]) column;
    }
}
