package dev.lehr.formula;

/// Where a formula's value lives: one value for a whole step, or one value for each element of a parameter; between these, one for each
/// row or for each column of a parameter that is a matrix.
///
/// What is uniform is computed once a step in `double` and rounded once to the lane type when it first
/// meets an element (law 3 of the design); what varies by element is computed in the lane type,
/// one rounding for each operation.
public enum Domain {
    /// One value for the whole step: the step number, a hyper-parameter, a norm.
    STEP,
    /// One value for each row: what a row adds up to. Computed in the lane type, as elements are.
    ROW,
    /// One value for each column. Computed in the lane type, as elements are.
    COLUMN,
    /// One value for each element: the parameter, its gradient, its state.
    ELEMENT;

    /// The domain of an operation on values of both: what varies by row and by column varies by element.
    public Domain and(Domain other) {
        if (this == STEP || this == other) {
            return other;
        }
        return other == STEP ? this : ELEMENT;
    }
}
