package dev.lehr.rule;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Substitution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What [UpdateRule#define(String, String, java.util.function.Consumer)] is told. It lives only as long as that call.
public final class Definition {
    private final String name;
    private final String source;
    private final List<Hyper> hypers = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<Formula.Variable, Formula> updates = new LinkedHashMap<>();
    private final Map<String, Formula> labels = new LinkedHashMap<>();
    private final List<Requirement> requirements = new ArrayList<>();
    private boolean stacked;

    Definition(String name, String source) {
        this.name = name;
        this.source = source;
    }

    /// A definition that begins with all that `base` declares and says.
    Definition(String name, UpdateRule base) {
        this(name, base.source());
        hypers.addAll(base.hypers());
        slots.addAll(base.slots());
        updates.putAll(base.updates());
        labels.putAll(base.labels());
        requirements.addAll(base.requirements());
        stacked = base.stacked();
    }

    /// Gives all that has been said so far another gradient, a formula of the one that was given.
    public void replaceGradient(UnaryOperator<Formula> change) {
        Substitution substitution = Substitution.of(Map.of(UpdateRule.GRADIENT, change.apply(UpdateRule.GRADIENT)));
        updates.replaceAll((variable, formula) -> substitution.in(formula));
        labels.replaceAll((label, formula) -> substitution.in(formula));
    }

    /// Gives all that has been said so far another number of the step, which must be one from 1 on.
    public void replaceStep(Formula step) {
        Substitution substitution = Substitution.of(Map.of(UpdateRule.STEP, step));
        updates.replaceAll((variable, formula) -> substitution.in(formula));
        labels.replaceAll((label, formula) -> substitution.in(formula));
    }

    /// Lets all that has been said so far happen only where `condition` is true: elsewhere the parameter and all
    /// state stay as they are.
    public void onlyIf(Formula condition) {
        updates.replaceAll((variable, formula) -> Formula.select(condition, () -> formula, () -> variable));
    }

    /// Makes something else of the new parameter that has been said so far, and gives it back.
    public Formula replaceParameter(UnaryOperator<Formula> change) {
        Formula changed = change.apply(updated());
        updates.put(UpdateRule.PARAMETER, changed);
        return changed;
    }

    /// The new parameter that has been said so far.
    public Formula updated() {
        Formula updated = updates.get(UpdateRule.PARAMETER);
        if (updated == null) {
            throw new IllegalStateException(name + " has not said the new value of the parameter yet");
        }
        return updated;
    }

    /// The parameter before the step.
    public Formula.Variable parameter() {
        return UpdateRule.PARAMETER;
    }

    /// The gradient as it was given.
    public Formula.Variable gradient() {
        return UpdateRule.GRADIENT;
    }

    /// The number of the step, from 1.
    public Formula.Variable step() {
        return UpdateRule.STEP;
    }

    /// Declares a hyper-parameter.
    public Formula.Variable hyper(String hyper, double initial, Range range) {
        Hyper declared = new Hyper(hyper, initial, range);
        fresh(declared.variable());
        hypers.add(declared);
        return declared.variable();
    }

    /// Declares an option that is off unless asked for; the formula is true where it is on.
    public Formula option(String option) {
        return option(option, false);
    }

    /// Declares an option; the formula is true where it is on.
    ///
    /// @param on whether it is on unless said otherwise
    public Formula option(String option, boolean on) {
        return Formula.constant(0).lessThan(hyper(option, on ? 1 : 0, Range.FLAG));
    }

    /// Declares state that each element has, zero at first.
    public Formula.Variable state(String slot) {
        return state(slot, Formula.constant(0));
    }

    /// Declares state that each element has.
    ///
    /// @param initial its value before the first step, a formula of the hyper-parameters at that step
    public Formula.Variable state(String slot, Formula initial) {
        return declare(new Slot(slot, Domain.ELEMENT, initial, false));
    }

    /// Declares state that each row of the parameter has, zero at first.
    public Formula.Variable rowState(String slot) {
        return declare(new Slot(slot, Domain.ROW, Formula.constant(0), false));
    }

    /// Declares state that each column of the parameter has, zero at first.
    public Formula.Variable columnState(String slot) {
        return declare(new Slot(slot, Domain.COLUMN, Formula.constant(0), false));
    }

    /// Takes a tensor of more than two dimensions as a stack of matrices, of which the last two dimensions are rows and
    /// columns, see [Shape]. Without this it is one matrix whose rows the first dimension counts.
    public void stack() {
        stacked = true;
    }

    /// How many elements the parameter has.
    public Formula.Variable size() {
        return UpdateRule.SIZE;
    }

    /// Declares state of which the parameter as a whole has one value.
    public Formula.Variable scalarState(String slot, Formula initial) {
        return declare(new Slot(slot, Domain.STEP, initial, false));
    }

    /// Declares state that is wanted for its own sake, also if the parameter does not depend on it.
    public Formula.Variable resultState(String slot, Formula initial) {
        return declare(new Slot(slot, Domain.ELEMENT, initial, true));
    }

    private Formula.Variable declare(Slot slot) {
        fresh(slot.variable());
        slots.add(slot);
        return slot.variable();
    }

    /// Says the new value of the parameter or of a slot, and gives it back.
    public Formula update(Formula.Variable variable, Formula value) {
        boolean declared = variable.equals(UpdateRule.PARAMETER)
                || slots.stream().anyMatch(slot -> slot.variable().equals(variable));
        if (!declared) {
            throw new IllegalArgumentException(name + " updates " + variable.name() + ", which is neither the parameter nor declared state");
        }
        if (updates.put(variable, value) != null) {
            throw new IllegalArgumentException(name + " updates " + variable.name() + " twice");
        }
        return value;
    }

    /// Gives a subterm a name under which the rule prints it.
    public Formula label(String label, Formula formula) {
        if (!(formula instanceof Formula.Variable)) {
            labels.put(label, formula);
        }
        return formula;
    }

    /// Demands something of the hyper-parameters.
    ///
    /// @param message what is demanded, as a sentence
    /// @throws IllegalArgumentException if the condition is the number 0, so that nothing can meet it
    public void require(Formula condition, String message) {
        requirements.add(new Requirement(condition, message));
    }

    /// What every rule knows without declaring it.
    private static Stream<Formula.Variable> given() {
        return Stream.concat(
                Stream.of(UpdateRule.PARAMETER, UpdateRule.GRADIENT, UpdateRule.STEP), UpdateRule.MEASURES.stream());
    }

    private void fresh(Formula.Variable variable) {
        boolean reserved = given().anyMatch(given -> given.name().equals(variable.name()));
        boolean taken = hypers.stream().anyMatch(hyper -> hyper.name().equals(variable.name()))
                || slots.stream().anyMatch(slot -> slot.name().equals(variable.name()));
        if (reserved || taken) {
            throw new IllegalArgumentException(name + " declares " + variable.name() + " twice");
        }
    }

    UpdateRule rule() {
        if (!updates.containsKey(UpdateRule.PARAMETER)) {
            throw new IllegalArgumentException(name + " does not say the new value of the parameter");
        }
        for (Slot slot : slots) {
            if (!updates.containsKey(slot.variable())) {
                throw new IllegalArgumentException(name + " does not say the new value of " + slot.name());
            }
        }
        updates.values().forEach(this::checkVariables);
        slots.forEach(this::checkInitial);
        return new UpdateRule(name, source, hypers, slots, updates, labels, requirements, stacked);
    }

    /// Before the first step only the hyper-parameters are known.
    private void checkInitial(Slot slot) {
        checkVariables(slot.initial());
        for (Formula.Variable variable : UpdateRule.variables(slot.initial())) {
            if (hypers.stream().noneMatch(hyper -> hyper.variable().equals(variable))) {
                throw new IllegalArgumentException(name + " begins " + slot.name() + " with " + variable.name()
                        + ", which is no hyper-parameter");
            }
        }
    }

    private void checkVariables(Formula formula) {
        for (Formula.Variable variable : UpdateRule.variables(formula)) {
            boolean known = given().anyMatch(variable::equals)
                    || hypers.stream().anyMatch(hyper -> hyper.variable().equals(variable))
                    || slots.stream().anyMatch(slot -> slot.variable().equals(variable));
            if (!known) {
                throw new IllegalArgumentException(name + " mentions " + variable.name() + ", which it does not declare");
            }
        }
    }
}
