package dev.lehr.formula;

import java.util.Locale;

/// Over what a reduction runs.
public enum Scope {
    /// All elements of the one parameter that is being updated, as in the trust ratio of LARS; or all of its rows, or columns, if
    /// that is what the values are of.
    PARAMETER,
    /// All elements of all parameters of the optimizer, as in clipping by the global norm.
    ALL,
    /// All elements of each row, giving one value for each row.
    ROW,
    /// All elements of each column, giving one value for each column.
    COLUMN;

    /// What stands before the name of a reduction where it is printed.
    String prefix() {
        return this == PARAMETER ? "" : name().toLowerCase(Locale.ROOT) + "_";
    }

    /// Where the result lives.
    public Domain domain() {
        return switch (this) {
            case PARAMETER, ALL -> Domain.STEP;
            case ROW -> Domain.ROW;
            case COLUMN -> Domain.COLUMN;
        };
    }
}
