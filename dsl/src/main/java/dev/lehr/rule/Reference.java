package dev.lehr.rule;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Interpreter;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Listing;
import dev.lehr.formula.MatrixFunction;
import dev.lehr.formula.Reduction;
import dev.lehr.formula.Scope;
import dev.lehr.formula.Substitution;
import java.util.ArrayList;
import java.util.Arrays;
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

    /// The state of a vector before the first step: the value of each slot, repeated for each element if the elements have their own.
    public Map<String, double[]> initialState(int elements, Map<String, Double> hypers) {
        return initialState(Shape.vector(elements), hypers);
    }

    /// The state before the first step: the value of each slot, repeated for each element, row or column that has its own.
    public Map<String, double[]> initialState(Shape shape, Map<String, Double> hypers) {
        Map<String, double[]> state = new LinkedHashMap<>();
        for (Slot slot : rule.slots()) {
            double[] values = Interpreter.of(List.of(slot.initial())).values(lane, leaf -> hyper(leaf, hypers));
            double[] copies = new double[shape.count(slot.domain())];
            Arrays.fill(copies, lane.round(values[0]));
            state.put(slot.name(), copies);
        }
        return state;
    }

    /// The vector and its state after a step, see [#step(Shape, long, Map, double[], double[], Map)].
    public Map<String, double[]> step(
            long t, Map<String, Double> hypers, double[] p, double[] g, Map<String, double[]> state) {
        return step(Shape.vector(p.length), t, hypers, p, g, state);
    }

    /// The parameter and the state after a step.
    ///
    /// @param shape the parameter as a matrix
    /// @param t the number of the step, from 1
    /// @param hypers the value of each hyper-parameter, by name
    /// @param p the parameter
    /// @param g the gradient, as long as the parameter
    /// @param state what [#initialState(Shape, Map)] or the step before gave
    /// @return the new values under the names of the slots, and the new parameter under `p`
    public Map<String, double[]> step(
            Shape shape, long t, Map<String, Double> hypers, double[] p, double[] g, Map<String, double[]> state) {
        Step step = new Step(shape);
        step.columns.put(UpdateRule.PARAMETER, p);
        step.columns.put(UpdateRule.GRADIENT, g);
        rule.slots().forEach(slot -> step.columns.put(slot.variable(), column(slot, state)));
        step.columns.put(UpdateRule.STEP, new double[] {t});
        UpdateRule.MEASURES.forEach(measure -> step.columns.put(measure, new double[] {shape.measure(measure)}));
        rule.hypers()
                .forEach(hyper -> step.columns.put(hyper.variable(), new double[] {hyper(hyper.variable(), hypers)}));
        step.computeWhole(new ArrayList<>(rule.updates().values()));
        Map<String, double[]> results = new LinkedHashMap<>();
        rule.updates().forEach((variable, formula) -> results.put(variable.name(), step.column(formula, variable.domain())));
        return results;
    }

    /// A step on a parameter of a shape: the values of all leaves, as far as they are known.
    private final class Step {
        private final Shape shape;
        private final Map<Formula, double[]> columns = new HashMap<>();
        private final Map<Formula, Formula> wholes = new LinkedHashMap<>();

        Step(Shape shape) {
            this.shape = shape;
        }

        /// Computes what has to see many elements at once: reductions, and functions of the whole, each after those that it needs.
        void computeWhole(List<Formula> targets) {
            for (Listing.Entry entry : Listing.of(targets).entries()) {
                if (entry.formula() instanceof Formula.Reduce reduce) {
                    columns.put(replaced(reduce), reduced(reduce));
                } else if (entry.formula() instanceof Formula.Call(String name, MatrixFunction function, Formula argument)) {
                    double[] elements = column(argument, Domain.ELEMENT);
                    Formula.Variable result = Formula.element(name + " " + wholes.size());
                    columns.put(result, shape.whole(function, lane, elements));
                    wholes.put(replaced(entry.formula()), result);
                }
            }
        }

        private Formula replaced(Formula formula) {
            Formula replaced = formula;
            for (Map.Entry<Formula, Formula> whole : wholes.entrySet()) {
                replaced = Substitution.of(whole.getKey(), whole.getValue()).in(replaced);
            }
            return replaced;
        }

        private double[] reduced(Formula.Reduce reduce) {
            Domain body = Listing.of(List.of(reduce.body())).entries().getLast().domain();
            boolean lines = reduce.scope().domain() != Domain.STEP;
            Domain over = lines || body == Domain.STEP ? Domain.ELEMENT : body;
            double[] terms = column(reduce.body(), over);
            return lines
                    ? lines(reduce.reduction(), reduce.scope(), terms)
                    : new double[] {reduce.reduction().of(terms)};
        }

        private double[] lines(Reduction reduction, Scope scope, double[] terms) {
            double[] results = new double[shape.count(scope.domain())];
            for (int line = 0; line < results.length; line++) {
                results[line] = lane.round(reduction.of(scope == Scope.ROW ? shape.row(terms, line) : shape.column(terms, line)));
            }
            return results;
        }

        /// The values that a formula has for each of a domain.
        double[] column(Formula formula, Domain domain) {
            Interpreter interpreter = Interpreter.of(List.of(replaced(formula)));
            double[] column = new double[shape.count(domain)];
            for (int i = 0; i < column.length; i++) {
                int index = i;
                column[i] = lane.round(interpreter.values(lane, leaf -> at(leaf, domain, index))[0]);
            }
            return column;
        }

        private double at(Formula leaf, Domain domain, int index) {
            double[] column = columns.get(leaf);
            if (column == null) {
                throw new IllegalStateException("no value for " + leaf);
            }
            Domain own = leaf instanceof Formula.Variable variable
                    ? variable.domain()
                    : ((Formula.Reduce) leaf).scope().domain();
            return column[shape.index(own, domain, index)];
        }
    }

    private static double[] column(Slot slot, Map<String, double[]> state) {
        return Objects.requireNonNull(state.get(slot.name()), () -> "no state " + slot.name());
    }

    private static double hyper(Formula leaf, Map<String, Double> hypers) {
        return Objects.requireNonNull(hypers.get(((Formula.Variable) leaf).name()), () -> "no value for " + leaf);
    }
}
