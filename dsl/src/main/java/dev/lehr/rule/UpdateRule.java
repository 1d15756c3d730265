package dev.lehr.rule;

import dev.lehr.formula.Bounds;
import dev.lehr.formula.Decisions;
import dev.lehr.formula.Domain;
import dev.lehr.formula.Equations;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Lane;
import dev.lehr.formula.Latex;
import dev.lehr.formula.Listing;
import dev.lehr.formula.MatrixFunction;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// The update rule of an optimizer, as formulas: the new value of the parameter and of each piece of state, as
/// functions of the old ones, of the gradient, of the hyper-parameters and of the number of the step.
///
/// All new values are computed from the old ones; there is no order among them. Made by
/// [#define(String, String, Consumer)].
///
/// @param name as PyTorch or the paper calls it
/// @param source where the equations and the order of their operations come from
/// @param hypers the hyper-parameters, in the order in which the rule declares them
/// @param slots the state
/// @param updates the new value of [#PARAMETER] and of each slot
/// @param labels names for subterms that deserve a line of their own when the rule is printed
/// @param requirements what must hold between hyper-parameters
/// @param stacked whether a tensor of more than two dimensions is a stack of matrices to it, see [Shape]
public record UpdateRule(
        String name,
        String source,
        List<Hyper> hypers,
        List<Slot> slots,
        Map<Formula.Variable, Formula> updates,
        Map<String, Formula> labels,
        List<Requirement> requirements,
        boolean stacked) {
    /// The value of the parameter before the step.
    public static final Formula.Variable PARAMETER = Formula.element("p");

    /// The gradient.
    public static final Formula.Variable GRADIENT = Formula.element("g");

    /// The number of the step, counted from 1 for each parameter.
    public static final Formula.Variable STEP = Formula.uniform("t");

    /// How many elements the parameter has.
    public static final Formula.Variable SIZE = Formula.uniform("size");

    /// How many rows it has as a matrix, see [Shape].
    public static final Formula.Variable ROWS = Formula.uniform("rows");

    /// How long a row of it is.
    public static final Formula.Variable COLUMNS = Formula.uniform("columns");

    /// How many dimensions it has as a tensor. [#within(Map)] is told, so that a rule can choose by it which state it
    /// keeps.
    public static final Formula.Variable RANK = Formula.uniform("rank");

    /// What a rule knows of the parameter that it updates, beside its numbers.
    public static final List<Formula.Variable> MEASURES = List.of(SIZE, ROWS, COLUMNS, RANK);

    /// The name of a hyper-parameter that no schedule drives: the loss at this step, which a closure or the caller
    /// gives.
    public static final String LOSS = "loss";

    /// The values of [#STEP].
    private static final Interval STEPS = new Interval(1, Double.POSITIVE_INFINITY);

    public UpdateRule {
        hypers = List.copyOf(hypers);
        slots = List.copyOf(slots);
        updates = Collections.unmodifiableMap(new LinkedHashMap<>(updates));
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        requirements = List.copyOf(requirements);
    }

    /// Defines a rule. The definition declares hyper-parameters and state, and says the new values.
    ///
    /// @param name as PyTorch or the paper calls it
    /// @param source where the equations come from
    /// @param definition what to declare, called once
    /// @throws IllegalArgumentException if a name is declared twice, if a new value is missing or given twice, or if
    ///     a formula mentions what was not declared
    public static UpdateRule define(String name, String source, Consumer<Definition> definition) {
        Definition d = new Definition(name, source);
        definition.accept(d);
        return d.rule();
    }

    /// This rule and more: hyper-parameters, state, another gradient, another new parameter. See [Transforms].
    ///
    /// @param addition what is added, for the name of the rule
    /// @throws IllegalArgumentException as [#define(String, String, Consumer)]
    public UpdateRule extend(String addition, Consumer<Definition> more) {
        Definition d = new Definition(name + " + " + addition, this);
        more.accept(d);
        return d.rule();
    }

    /// The hyper-parameter with this name.
    ///
    /// @throws IllegalArgumentException if there is none, with the names that there are
    public Hyper hyper(String wanted) {
        return hypers.stream()
                .filter(hyper -> hyper.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no hyper-parameter " + wanted + "; it has "
                        + hypers.stream().map(Hyper::name).toList()));
    }

    /// The new value of a variable.
    public Formula update(Formula.Variable variable) {
        Formula formula = updates.get(variable);
        if (formula == null) {
            throw new IllegalArgumentException(name + " does not update " + variable.name());
        }
        return formula;
    }

    /// This rule for hyper-parameters that are known to lie in intervals: choices that this decides are gone, and so
    /// is state that the new parameter no longer depends on. Momentum 0 leaves no momentum buffer.
    ///
    /// @param ranges the interval of each hyper-parameter, by name, and of [#MEASURES] that are known; those without
    ///     one can have any value that they may
    public UpdateRule within(Map<String, Interval> ranges) {
        Map<Formula, Interval> known = new HashMap<>();
        known.put(STEP, STEPS);
        for (Hyper hyper : hypers) {
            known.put(hyper.variable(), ranges.getOrDefault(hyper.name(), hyper.range().hull()));
        }
        MEASURES.forEach(measure -> known.put(
                measure, ranges.getOrDefault(measure.name(), new Interval(0, Double.POSITIVE_INFINITY))));
        Decisions decisions = Decisions.within(known);
        Map<Formula.Variable, Formula> decided = new LinkedHashMap<>();
        updates.forEach((variable, formula) -> decided.put(variable, decisions.in(formula)));
        Map<String, Formula> named = new LinkedHashMap<>();
        labels.forEach((label, formula) -> named.put(label, decisions.in(formula)));
        named.values().removeIf(Formula.Variable.class::isInstance);
        Set<Formula> live = live(decided);
        decided.keySet().retainAll(live);
        List<Slot> kept = slots.stream().filter(slot -> live.contains(slot.variable())).toList();
        return new UpdateRule(name, source, hypers, kept, decided, named, requirements, stacked);
    }

    /// The parameter, the slots that are wanted for their own sake, and all that their new values depend on.
    private Set<Formula> live(Map<Formula.Variable, Formula> decided) {
        Set<Formula> live = new HashSet<>();
        Deque<Formula.Variable> open = new ArrayDeque<>();
        open.add(PARAMETER);
        slots.stream().filter(Slot::result).map(Slot::variable).forEach(open::add);
        while (!open.isEmpty()) {
            Formula.Variable variable = open.remove();
            Formula formula = decided.get(variable);
            if (live.add(variable) && formula != null) {
                open.addAll(variables(formula));
            }
        }
        return live;
    }

    static List<Formula.Variable> variables(Formula formula) {
        return Listing.of(List.of(formula)).entries().stream()
                .map(Listing.Entry::formula)
                .filter(Formula.Variable.class::isInstance)
                .map(Formula.Variable.class::cast)
                .toList();
    }

    /// Checks hyper-parameters: each in its range, and all requirements met.
    ///
    /// @param values the value of each hyper-parameter, by name
    /// @throws IllegalArgumentException with the rule, the name, the range and the value
    public void check(Map<String, Double> values) {
        check(values, new HashMap<>());
    }

    /// Checks hyper-parameters for a parameter of a shape.
    ///
    /// @param values the value of each hyper-parameter, by name
    /// @throws IllegalArgumentException with the rule, the name, the range and the value, or if the rule does not take
    ///     parameters of such a shape
    public void check(Map<String, Double> values, Shape shape) {
        Map<Formula, Interval> points = new HashMap<>();
        MEASURES.forEach(measure -> points.put(measure, Interval.of(shape.measure(measure))));
        check(values, points);
    }

    private void check(Map<String, Double> values, Map<Formula, Interval> points) {
        hypers.forEach(hyper -> hyper.range().check(name + " " + hyper.name(), value(hyper, values)));
        hypers.forEach(hyper -> points.put(hyper.variable(), Interval.of(value(hyper, values))));
        for (Requirement requirement : requirements) {
            if (Bounds.of(requirement.condition(), points).high() == 0) {
                throw new IllegalArgumentException(name + ": " + requirement.message() + ", but was given " + values);
            }
        }
    }

    private double value(Hyper hyper, Map<String, Double> values) {
        Double value = values.get(hyper.name());
        if (value == null) {
            throw new IllegalArgumentException(name + " " + hyper.name() + " must have a value but has none");
        }
        return value;
    }

    /// Whether it takes the parameter as a matrix: has values of rows or columns, or functions of the whole.
    public boolean isShaped() {
        return Listing.of(List.copyOf(updates.values())).entries().stream()
                .anyMatch(entry -> entry.domain() == Domain.ROW
                        || entry.domain() == Domain.COLUMN
                        || entry.formula() instanceof Formula.Call call && call.function() instanceof MatrixFunction);
    }

    /// A tensor with these dimensions as the rule sees it.
    public Shape shape(List<Long> dimensions) {
        return stacked ? Shape.stack(dimensions) : Shape.of(dimensions);
    }

    /// The measures of the parameter that the rule asks for.
    public List<Formula.Variable> measures() {
        Set<Formula> used = new HashSet<>();
        updates.values().forEach(formula -> used.addAll(variables(formula)));
        return MEASURES.stream().filter(used::contains).toList();
    }

    /// The equations, one a line, in the order of computation. A prime marks a new value.
    public List<String> equations() {
        return Equations.of(results(), labels);
    }

    /// The equations as one LaTeX `aligned`. A prime marks a new value.
    public String latex() {
        return Latex.of(results(), labels);
    }

    private Map<String, Formula> results() {
        Map<String, Formula> results = new LinkedHashMap<>();
        updates.forEach((variable, formula) -> results.put(variable.name() + "'", formula));
        return results;
    }

    /// Bytes of state that the rule keeps for each element of a parameter.
    public int stateBytes(Lane lane) {
        return (int) slots.stream().filter(slot -> slot.domain() == Domain.ELEMENT).count() * lane.bytes();
    }

    /// What a step costs for each element; for a rule that takes no matrix.
    public Cost cost() {
        return Cost.of(this);
    }

    /// All that the rule can say about itself: its source, its hyper-parameters with their defaults and ranges, its
    /// state, its equations, and what a step costs.
    public String describe() {
        return Description.of(this);
    }

    /// The equations under the name of the rule.
    @Override
    public String toString() {
        return name + "\n  " + String.join("\n  ", equations());
    }
}
