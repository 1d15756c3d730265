package dev.lehr.rule;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Interpreter;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Listing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One step of an update rule on one parameter, interpreted element by element: the specification that kernels must meet bit for bit.
///
/// Slow, obvious, and shipped: use it as an oracle, or to see what a rule does to a handful of numbers. Numbers are given and
/// returned as `double`, also for a lane of `float`, which they then hold exactly.
public final class Reference {
    private final UpdateRule rule;
    private final Lane lane;

    /// @param rule the rule
    /// @param lane the type in which elements are computed
    public Reference(UpdateRule rule, Lane lane) {
        this.rule = rule;
        this.lane = lane;
    }

    /// The state before the first step: the value of each slot, repeated for each element if the elements have their own.
    public Map<String, double[]> initialState(int elements, Map<String, Double> hypers) {
        Map<String, double[]> state = new LinkedHashMap<>();
        for (Slot slot : rule.slots()) {
            double[] values = Interpreter.of(List.of(slot.initial())).values(lane, leaf -> hyper(leaf, hypers));
            double[] copies = new double[slot.domain() == Domain.ELEMENT ? elements : 1];
            java.util.Arrays.fill(copies, lane.round(values[0]));
            state.put(slot.name(), copies);
        }
        return state;
    }

    /// The parameter and the state after a step.
    ///
    /// @param t the number of the step, from 1
    /// @param hypers the value of each hyper-parameter, by name
    /// @param p the parameter
    /// @param g the gradient, as long as the parameter
    /// @param state what [#initialState(int, Map)] or the step before gave
    /// @return the new values under the names of the slots, and the new parameter under `p`
    public Map<String, double[]> step(
            long t, Map<String, Double> hypers, double[] p, double[] g, Map<String, double[]> state) {
        Map<Formula, double[]> columns = new HashMap<>();
        columns.put(UpdateRule.PARAMETER, p);
        columns.put(UpdateRule.GRADIENT, g);
        rule.slots().forEach(slot -> columns.put(slot.variable(), column(slot, state)));
        columns.put(UpdateRule.STEP, new double[] {t});
        rule.hypers().forEach(hyper -> columns.put(hyper.variable(), new double[] {hyper(hyper.variable(), hypers)}));

        List<Formula> targets = new ArrayList<>(rule.updates().values());
        for (Listing.Entry entry : Listing.of(targets).entries()) {
            if (entry.formula() instanceof Formula.Reduce reduce) {
                double[] terms = column(reduce.body(), p.length, columns);
                columns.put(reduce, new double[] {reduce.reduction().of(terms)});
            }
        }
        Map<String, double[]> results = new LinkedHashMap<>();
        rule.updates().forEach((variable, formula) -> {
            int length = variable.domain() == Domain.ELEMENT ? p.length : 1;
            results.put(variable.name(), column(formula, length, columns));
        });
        return results;
    }

    private double[] column(Formula formula, int length, Map<Formula, double[]> columns) {
        Interpreter interpreter = Interpreter.of(List.of(formula));
        double[] column = new double[length];
        for (int i = 0; i < length; i++) {
            int element = i;
            column[i] = lane.round(interpreter.values(lane, leaf -> at(columns, leaf, element))[0]);
        }
        return column;
    }

    private static double at(Map<Formula, double[]> columns, Formula leaf, int element) {
        double[] column = columns.get(leaf);
        if (column == null) {
            throw new IllegalStateException("no value for " + leaf);
        }
        boolean own = leaf instanceof Formula.Variable variable && variable.domain() == Domain.ELEMENT;
        return column[own ? element : 0];
    }

    private static double[] column(Slot slot, Map<String, double[]> state) {
        return Objects.requireNonNull(state.get(slot.name()), () -> "no state " + slot.name());
    }

    private static double hyper(Formula leaf, Map<String, Double> hypers) {
        return Objects.requireNonNull(hypers.get(((Formula.Variable) leaf).name()), () -> "no value for " + leaf);
    }
}
