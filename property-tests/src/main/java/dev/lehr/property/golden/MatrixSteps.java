package dev.lehr.property.golden;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.kernel.Buffers;
import dev.lehr.kernel.MatrixKernel;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Slot;
import dev.lehr.rule.UpdateRule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Steps of rules that take their parameter as a matrix.
final class MatrixSteps {
    private MatrixSteps() {}

    /// @param values of all variables, by name
    static Map<String, double[]> step(MatrixKernel kernel, Lane lane, Map<String, double[]> values) {
        Map<Formula.Variable, Object> columns = new HashMap<>();
        variables(kernel.rule()).forEach(variable -> {
            double[] value = KernelEngine.value(values, variable);
            boolean uniform = variable.domain() == Domain.STEP;
            columns.put(variable, uniform ? value.clone() : KernelEngine.column(lane, value));
        });
        MatrixKernel.Run run = kernel.run(columns, new Buffers());
        for (int phase = 0; phase < kernel.phases(); phase++) {
            run.phase(phase);
        }
        Map<String, double[]> results = new LinkedHashMap<>();
        kernel.rule()
                .updates()
                .keySet()
                .forEach(updated -> results.put(updated.name(), KernelEngine.numbers(Objects.requireNonNull(columns.get(updated)))));
        return results;
    }

    private static Stream<Formula.Variable> variables(UpdateRule rule) {
        return Stream.of(
                        List.of(UpdateRule.PARAMETER, UpdateRule.GRADIENT, UpdateRule.STEP),
                        UpdateRule.MEASURES,
                        rule.hypers().stream().map(Hyper::variable).toList(),
                        rule.slots().stream().map(Slot::variable).toList())
                .flatMap(List::stream);
    }
}
