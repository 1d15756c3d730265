package dev.lehr.formula;

/// Over what a reduction runs.
public enum Scope {
    /// All elements of the one parameter that is being updated, as in the trust ratio of LARS.
    PARAMETER,
    /// All elements of all parameters of the optimizer, as in clipping by the global norm.
    ALL
}
