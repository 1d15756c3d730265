package dev.lehr.rule;

import dev.lehr.formula.Formula;

/// A hyper-parameter of an update rule. A schedule can drive each of them.
///
/// @param name as PyTorch calls it: `lr`, `weight_decay`
/// @param initial its value unless said otherwise
/// @param range the values that it may have
public record Hyper(String name, double initial, Range range) {
    public Hyper {
        range.check(name, initial);
    }

    /// The variable that stands for it in formulas.
    public Formula.Variable variable() {
        return Formula.uniform(name);
    }
}
