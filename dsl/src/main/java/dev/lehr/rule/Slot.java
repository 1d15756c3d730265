package dev.lehr.rule;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;

/// A piece of state that a rule keeps for each parameter.
///
/// @param name as PyTorch calls it: `exp_avg`, `momentum_buffer`
/// @param domain whether each element has a value of its own, or the parameter has one
/// @param initial its value before the first step, a formula of the hyper-parameters at that step
/// @param result whether it is wanted for its own sake, as averaged weights are, also if the parameter does not depend on it
public record Slot(String name, Domain domain, Formula initial, boolean result) {
    /// The variable that stands for its value before the step.
    public Formula.Variable variable() {
        return new Formula.Variable(name, domain);
    }
}
