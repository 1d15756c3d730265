package dev.lehr.kernel;

import static org.assertj.core.api.Assertions.fail;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Listing;
import dev.lehr.rule.Hyper;
import dev.lehr.rule.Reference;
import dev.lehr.rule.Shape;
import dev.lehr.rule.UpdateRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Some steps of a rule on some numbers: what the interpreter makes of them is what every kernel must.
final class Trial {
    /// What a rule without reductions does to an element does not depend on how many there are, so it is interpreted once.
    private static final int LONGEST = 67;

    private final UpdateRule rule;
    private final Lane lane;
    private final Values values;
    private final int steps;
    private final boolean knowsLength;
    private final Map<String, Double> hypers = new LinkedHashMap<>();
    private final Map<Integer, List<Map<String, double[]>>> expected = new HashMap<>();

    Trial(UpdateRule rule, Lane lane, Values values, int steps, Map<String, Double> hypers) {
        this.rule = rule;
        this.lane = lane;
        this.values = values;
        this.steps = steps;
        this.knowsLength = !rule.measures().isEmpty()
                || Listing.of(List.copyOf(rule.updates().values())).entries().stream()
                        .anyMatch(entry -> entry.formula() instanceof Formula.Reduce);
        rule.hypers().forEach(hyper -> this.hypers.put(hyper.name(), hyper.initial()));
        this.hypers.putAll(hypers);
    }

    /// The rule, compiled for every target.
    static List<UpdateKernel> kernels(UpdateRule rule, Lane lane) {
        return Targets.ALL.stream().map(target -> UpdateKernel.compile(rule, lane, target)).toList();
    }

    /// The rule, compiled for segments of memory, with vectors and without.
    static List<UpdateKernel> segmentKernels(UpdateRule rule, Lane lane) {
        return Targets.each().stream()
                .map(target -> UpdateKernel.compileForSegments(rule, lane, target))
                .toList();
    }

    /// Compares kernels at every length that matters for their vectors.
    ///
    /// @return how many numbers were compared
    long checkLengths(List<UpdateKernel> kernels) {
        return kernels.stream()
                .mapToLong(kernel -> Targets.lengths(kernel.report().target(), lane)
                        .mapToLong(length -> check(kernel, length))
                        .sum())
                .sum();
    }

    /// Compares kernels at one length.
    ///
    /// @return how many numbers were compared
    long check(List<UpdateKernel> kernels, int length) {
        return kernels.stream().mapToLong(kernel -> check(kernel, length)).sum();
    }

    /// Makes the steps with `kernel` on `length` elements and compares every number of every step.
    ///
    /// @return how many numbers were compared; at least one for each element and step
    long check(UpdateKernel kernel, int length) {
        List<Map<String, double[]>> wanted = expected(length);
        Map<String, double[]> before = wanted.getFirst();
        Object[] columns = new Object[kernel.columns().size()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = c == 1 ? gradient(kernel, 0, length) : column(kernel, before, kernel.columns().get(c).name(), length);
        }
        double[] uniforms = new double[kernel.uniforms()];
        for (int i = 1 + hypers.size(); i < kernel.inputs().size(); i++) {
            Formula.Variable input = kernel.inputs().get(i);
            uniforms[i] = UpdateRule.MEASURES.contains(input)
                    ? Shape.vector(length).measure(input)
                    : before.get(input.name())[0];
        }
        long compared = 0;
        for (int step = 1; step <= steps; step++) {
            columns[1] = gradient(kernel, step, length);
            inputs(uniforms, step);
            kernel.run(columns, length, uniforms);
            compared += compare(kernel, length, step, columns, uniforms);
        }
        return compared;
    }

    private Object column(UpdateKernel kernel, Map<String, double[]> values, String name, int length) {
        return column(kernel, Columns.of(lane, java.util.Arrays.copyOf(values.get(name), length)));
    }

    private Object gradient(UpdateKernel kernel, int step, int length) {
        return column(kernel, Columns.of(lane, gradient(step, length)));
    }

    private static Object column(UpdateKernel kernel, Object array) {
        return kernel.inSegments() ? Columns.offHeap(array) : array;
    }

    private void inputs(double[] uniforms, int step) {
        uniforms[0] = step;
        int place = 1;
        for (Hyper hyper : rule.hypers()) {
            uniforms[place++] = hypers.get(hyper.name());
        }
    }

    private long compare(UpdateKernel kernel, int length, int step, Object[] columns, double[] uniforms) {
        Map<String, double[]> wanted = expected(length).get(step);
        long compared = 0;
        for (int c = 0; c < columns.length; c++) {
            String name = kernel.columns().get(c).name();
            double[] column = c == 1 ? gradient(step, length) : wanted.get(name);
            for (int i = 0; i < length; i++) {
                compare(kernel, length, step, name + "[" + i + "]", Columns.get(columns[c], i, lane), column[i]);
                compared++;
            }
        }
        for (int i = 1 + hypers.size(); i < kernel.inputs().size() - rule.measures().size(); i++) {
            String name = kernel.inputs().get(i).name();
            compare(kernel, length, step, name, uniforms[i], wanted.get(name)[0]);
            compared++;
        }
        return compared;
    }

    private void compare(UpdateKernel kernel, int length, int step, String what, double actual, double wanted) {
        if (!Columns.same(actual, wanted)) {
            fail("%s of %s with %s, %d elements, %s, step %d: kernel %s (%s), interpreter %s (%s)\n%s",
                    what, rule.name(), kernel.report(), length, hypers, step, actual, Double.toHexString(actual), wanted,
                    Double.toHexString(wanted), rule);
        }
    }

    /// The parameter and the state before the first step and after each.
    private List<Map<String, double[]>> expected(int length) {
        return expected.computeIfAbsent(knowsLength ? length : Math.max(LONGEST, length), this::interpret);
    }

    private List<Map<String, double[]>> interpret(int length) {
        Reference reference = new Reference(rule, lane);
        Map<String, double[]> state = reference.initialState(length, hypers);
        state.put(UpdateRule.PARAMETER.name(), values.of(lane, length, 0));
        List<Map<String, double[]>> all = new ArrayList<>(List.of(state));
        for (int step = 1; step <= steps; step++) {
            Map<String, double[]> before = all.getLast();
            all.add(reference.step(
                    step, hypers, before.get(UpdateRule.PARAMETER.name()), gradient(step, length), before));
        }
        return all;
    }

    private double[] gradient(int step, int length) {
        return values.of(lane, length, step);
    }
}
