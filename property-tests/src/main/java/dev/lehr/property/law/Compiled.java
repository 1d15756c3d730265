package dev.lehr.property.law;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.Buffers;
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
import java.util.Objects;

/// The library's kernels as functions.
final class Compiled {
    private Compiled() {}

    /// A rule, compiled for a target.
    static UpdateFunction update(UpdateRule rule, Lane lane, Target target) {
        UpdateKernel kernel = UpdateKernel.compile(rule, lane, target);
        List<Formula.Variable> variables = kernel.columns();
        List<Formula.Variable> inputs = kernel.inputs();
        return (t, hypers, p, g, state) -> {
            Map<String, double[]> values = values(t, hypers, p, g, state);
            Object[] columns = variables.stream()
                    .map(variable -> column(lane, value(values, variable, p.length)))
                    .toArray();
            double[] uniforms = new double[kernel.uniforms()];
            for (int i = 0; i < inputs.size(); i++) {
                uniforms[i] = value(values, inputs.get(i), p.length)[0];
            }
            kernel.run(columns, p.length, uniforms);
            Map<String, double[]> results = new LinkedHashMap<>();
            for (Formula.Variable updated : rule.updates().keySet()) {
                results.put(
                        updated.name(),
                        updated.domain() == Domain.ELEMENT
                                ? numbers(columns[variables.indexOf(updated)])
                                : new double[] {uniforms[inputs.indexOf(updated)]});
            }
            return results;
        };
    }

    /// A rule that takes its parameter as a matrix, on parameters of a shape.
    static UpdateFunction matrix(UpdateRule rule, Lane lane, Shape shape) {
        MatrixKernel kernel = MatrixKernel.of(rule, lane, shape);
        return (t, hypers, p, g, state) -> {
            Map<Formula.Variable, Object> columns = new HashMap<>();
            columns.put(UpdateRule.STEP, new double[] {t});
            columns.put(UpdateRule.PARAMETER, column(lane, p));
            columns.put(UpdateRule.GRADIENT, column(lane, g));
            UpdateRule.MEASURES.forEach(measure -> columns.put(measure, new double[] {shape.measure(measure)}));
            rule.hypers().forEach(hyper -> columns.put(hyper.variable(), new double[] {
                Objects.requireNonNull(hypers.get(hyper.name()), hyper.name())
            }));
            rule.slots().forEach(slot -> columns.put(
                    slot.variable(),
                    slot.domain() == Domain.STEP
                            ? given(state, slot.name()).clone()
                            : column(lane, given(state, slot.name()))));
            MatrixKernel.Run run = kernel.run(columns, new Buffers());
            for (int phase = 0; phase < kernel.phases(); phase++) {
                run.phase(phase);
            }
            Map<String, double[]> results = new LinkedHashMap<>();
            rule.updates().keySet().forEach(updated -> results.put(
                    updated.name(), numbers(Objects.requireNonNull(columns.get(updated), updated.name()))));
            return results;
        };
    }

    private static Map<String, double[]> values(
            long t, Map<String, Double> hypers, double[] p, double[] g, Map<String, double[]> state) {
        Map<String, double[]> values = new HashMap<>(state);
        values.put(UpdateRule.PARAMETER.name(), p);
        values.put(UpdateRule.GRADIENT.name(), g);
        values.put(UpdateRule.STEP.name(), new double[] {t});
        hypers.forEach((name, value) -> values.put(name, new double[] {value}));
        return values;
    }

    private static double[] value(Map<String, double[]> values, Formula.Variable variable, int length) {
        return UpdateRule.MEASURES.contains(variable)
                ? new double[] {Shape.vector(length).measure(variable)}
                : given(values, variable.name());
    }

    private static double[] given(Map<String, double[]> values, String name) {
        return Objects.requireNonNull(values.get(name), () -> "no value for " + name);
    }

    /// An array of the lane type, as kernels want it.
    private static Object column(Lane lane, double[] numbers) {
        if (lane == Lane.F64) {
            return numbers.clone();
        }
        float[] column = new float[numbers.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = (float) numbers[i];
        }
        return column;
    }

    private static double[] numbers(Object column) {
        if (column instanceof float[] floats) {
            double[] numbers = new double[floats.length];
            Arrays.setAll(numbers, i -> floats[i]);
            return numbers;
        }
        return (double[]) column;
    }
}
