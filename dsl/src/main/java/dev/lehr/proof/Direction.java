package dev.lehr.proof;

/// How values go from one whole step to the next over a range.
public enum Direction {
    /// The same value at every step.
    CONSTANT,
    /// Never lower than at the step before, and somewhere higher.
    RISING,
    /// Never higher than at the step before, and somewhere lower.
    FALLING,
    /// Somewhere higher and somewhere lower than at the step before.
    NEITHER,
    /// Not proved: any of the others.
    UNKNOWN;

    /// The direction of the same values in reverse order of size.
    Direction negated() {
        return switch (this) {
            case RISING -> FALLING;
            case FALLING -> RISING;
            default -> this;
        };
    }

    /// The direction of something that each of two movements pushes in its direction; unknown if they push against
    /// each other.
    Direction with(Direction other) {
        return this == other || other == CONSTANT ? this : this == CONSTANT ? other : UNKNOWN;
    }
}
