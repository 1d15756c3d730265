package dev.lehr.feedback;

import dev.lehr.check.Check;

/// What a metric that is not a number means.
public enum Missing {
    /// It is refused.
    ERROR,
    /// It counts as no improvement, as in PyTorch.
    BAD,
    /// It is as if it had not been reported.
    IGNORED;

    /// Whether `metric` counts.
    ///
    /// @throws IllegalArgumentException if it is NaN and refused
    boolean counts(double metric) {
        if (Double.isNaN(metric) && this == ERROR) {
            throw Check.failure("metric", "be a number", "NaN");
        }
        return !(Double.isNaN(metric) && this == IGNORED);
    }
}
