package dev.lehr.optim;

/// What a step does when a gradient, or the loss of a closure, is not a finite number.
public enum NonFinite {
    /// Nothing special: what is not finite gets into parameters and state, as in PyTorch. Costs nothing.
    PROPAGATE,
    /// The step is not made; parameters, state and counters stay as they were, and [Optimizer#skipped()] counts it. Costs one more pass over
    /// the gradients.
    SKIP,
    /// The step throws an exception that names the parameter, and nothing has changed. Costs one more pass over the gradients.
    FAIL
}
