package dev.lehr.minimize;

import dev.lehr.schedule.Schedule;

/// A method of minimization, with its settings: an immutable value.
public sealed interface Method permits Lbfgs, ConjugateGradient {
    /// The factor of the step length: with a line search, of the first length that is tried. A schedule of the
    /// number of steps that have been made.
    Schedule lr();

    /// When a step ends.
    Limits limits();

    /// How far to go along a direction.
    LineSearch lineSearch();

    /// Whether the loss is to become as large as possible.
    boolean maximize();
}
