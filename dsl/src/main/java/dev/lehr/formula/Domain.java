package dev.lehr.formula;

/// Where a formula's value lives: one value for a whole step, or one value for each element of a parameter.
///
/// What is uniform is computed once a step in `double` and rounded once to the lane type when it first
/// meets an element (law 3 of the design); what varies by element is computed in the lane type,
/// one rounding for each operation.
public enum Domain {
    /// One value for the whole step: the step number, a hyper-parameter, a norm.
    STEP,
    /// One value for each element: the parameter, its gradient, its state.
    ELEMENT;

    /// The domain of an operation on values of both: [#ELEMENT] as soon as one of them varies by element.
    public Domain and(Domain other) {
        return this == ELEMENT || other == ELEMENT ? ELEMENT : STEP;
    }
}
