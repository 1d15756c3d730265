package dev.lehr.optim;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Reduction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A reduction over all parameters, such as the norm of all gradients: combines what each parameter has, in the order in which the
/// optimizer was given them, and tells all of them. Groups take part if their rules contain the same reduction.
final class OverAll {
    private final Reduction reduction;
    private final List<double[]> uniforms = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private double[] values = {};

    private OverAll(Reduction reduction) {
        this.reduction = reduction;
    }

    /// The reductions over all parameters of a phase.
    static List<OverAll> of(List<ParameterState> parameters, int phase) {
        Map<Formula.Reduce, OverAll> found = new LinkedHashMap<>();
        for (ParameterState parameter : parameters) {
            if (phase < parameter.phases()) {
                parameter.reductionsOverAll(phase).forEach((reduce, place) -> found.computeIfAbsent(
                                reduce, r -> new OverAll(r.reduction()))
                        .add(parameter.results(), place));
            }
        }
        return List.copyOf(found.values());
    }

    private void add(double[] array, int place) {
        uniforms.add(array);
        places.add(place);
        values = new double[places.size()];
    }

    void combine() {
        for (int i = 0; i < values.length; i++) {
            values[i] = uniforms.get(i)[places.get(i)];
        }
        double result = reduction.fold(values, 0, values.length);
        for (int i = 0; i < values.length; i++) {
            uniforms.get(i)[places.get(i)] = result;
        }
    }
}
