package dev.lehr.optim;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Interpreter;
import dev.lehr.kernel.UpdateKernel;
import dev.lehr.kernel.Workspace;
import dev.lehr.rule.Slot;
import dev.lehr.rule.UpdateRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A parameter at work: what computes its step, and its state.
///
/// A step is: [#prepare], then for each phase [#work] on all pieces, in any order and on any thread, [#reduce], and when reductions over all
/// parameters are combined, [#prepareNext]; in the end [#finish].
abstract sealed class ParameterState permits ElementState, MatrixState, SparseState {
    final Parameter parameter;
    final GroupState group;

    ParameterState(Parameter parameter, GroupState group) {
        this.parameter = parameter;
        this.group = group;
    }

    /// The rule, with the choices taken that are certain for this parameter.
    abstract UpdateRule rule();

    /// The kernel whose workspace it needs, if it needs one.
    List<UpdateKernel> kernels() {
        return List.of();
    }

    abstract int phases();

    /// Whether it can be worked on in pieces.
    abstract boolean divides();

    /// What [#prepare] prepares; parameters with the same one are prepared together.
    abstract Object prepared();

    /// Computes what the first phase needs to know.
    ///
    /// @throws IllegalArgumentException if two hyper-parameters do not go together
    abstract void prepare(long step);

    abstract void work(int phase, long from, long to, Workspace workspace);

    abstract void reduce(int phase);

    /// The reductions of a phase over all parameters, with the place of each in [#results].
    abstract Map<Formula.Reduce, Integer> reductionsOverAll(int phase);

    abstract double[] results();

    abstract void prepareNext(int phase);

    abstract void finish();

    /// What holds the numbers of an element's, row's or column's slot, or an array of one `double` for one of the parameter as a whole, or
    /// null for that if it is a number in between.
    abstract Map<String, Object> slots();

    /// Sets a slot of which the parameter has one value.
    abstract void setScalar(String name, double value);

    /// Copies of the state, by slot; a slot of which the parameter has one value gives an array of one `double`.
    Map<String, Object> state() {
        Map<String, Object> state = slots();
        state.replaceAll((slot, held) -> held instanceof Double number ? new double[] {number} : Numbers.copy(held));
        return state;
    }

    /// What slots begin with, rounded to the lane type.
    static Map<Slot, Double> initial(UpdateRule rule, Parameter parameter, GroupState group, long step) {
        Map<String, Double> hypers = group.values(step);
        Map<Slot, Double> initial = new LinkedHashMap<>();
        for (Slot slot : rule.slots()) {
            double value = Interpreter.of(List.of(slot.initial()))
                    .values(
                            parameter.lane(),
                            leaf -> Objects.requireNonNull(hypers.get(((Formula.Variable) leaf).name())))[0];
            initial.put(slot, parameter.lane().round(value));
        }
        return initial;
    }
}
