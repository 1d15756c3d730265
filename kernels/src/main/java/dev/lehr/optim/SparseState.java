package dev.lehr.optim;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.kernel.Workspace;
import dev.lehr.rule.Slot;
import dev.lehr.rule.UpdateRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// A table of which a step touches the rows that its gradient has.
final class SparseState extends ParameterState {
    private final UpdateKernel kernel;
    private final SparseGradient gradient;
    private final Map<String, Object> slots = new LinkedHashMap<>();
    private final Object[] columns;
    private final long[] bases;
    private final double[] uniforms;
    private Object seen;

    SparseState(Parameter parameter, GroupState group, UpdateKernel kernel, long step) {
        super(parameter, group);
        if (kernel.phases() > 1 || kernel.reduces(0) || !kernel.sharesUniforms()) {
            throw Check.failure(
                    "rule of sparse parameter " + parameter.name(), "go element by element", kernel.rule().name());
        }
        this.kernel = kernel;
        this.gradient = (SparseGradient) parameter.gradient();
        this.uniforms = new double[kernel.uniforms()];
        this.columns = new Object[kernel.columns().size()];
        this.bases = new long[columns.length];
        this.seen = gradient.numbers();
        columns[0] = Numbers.segment(parameter.value());
        columns[1] = Numbers.segment(seen);
        int column = 2;
        for (Map.Entry<Slot, Double> slot : initial(rule(), parameter, group, step).entrySet()) {
            Object held = Numbers.filled(parameter.value(), parameter.lane(), parameter.length(), slot.getValue());
            slots.put(slot.getKey().name(), held);
            columns[column++] = Numbers.segment(held);
        }
    }

    @Override
    UpdateRule rule() {
        return kernel.rule();
    }

    @Override
    int phases() {
        return 1;
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
        for (int place = 0; place < gradient.size(); place++) {
            if (gradient.row(place) >= parameter.length() / gradient.width()) {
                throw Check.failure(
                        "row of " + parameter.name(),
                        "be < " + parameter.length() / gradient.width(),
                        Long.toString(gradient.row(place)));
            }
        }
        group.writeTo(uniforms);
        kernel.prepare(0, uniforms);
        int violation = kernel.violation(uniforms);
        if (violation >= 0) {
            throw new IllegalArgumentException("group " + group.group().name() + " at step " + step + ": "
                    + rule().requirements().get(violation).message());
        }
        if (gradient.numbers() != seen) {
            seen = gradient.numbers();
            columns[1] = Numbers.segment(seen);
        }
    }

    @Override
    void work(int phase, long from, long to, Workspace workspace) {
        int width = gradient.width();
        for (int place = 0; place < gradient.size(); place++) {
            Arrays.fill(bases, gradient.row(place) * width);
            bases[1] = (long) place * width;
            kernel.loop(0, columns, bases, width, uniforms, workspace);
        }
    }

    @Override
    void reduce(int phase) {}

    @Override
    Map<Formula.Reduce, Integer> reductionsOverAll(int phase) {
        return Map.of();
    }

    @Override
    double[] results() {
        return uniforms;
    }

    @Override
    void prepareNext(int phase) {}

    @Override
    void finish() {}

    @Override
    Map<String, Object> slots() {
        return new LinkedHashMap<>(slots);
    }

    @Override
    void setScalar(String name, double value) {}
}
