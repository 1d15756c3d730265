package dev.lehr.feedback;

/// Where a feedback rule stands: everything that its next decision depends on, the rule included.
public sealed interface State permits Plateau.Watch, Greedy.Watch {
    /// The rule.
    Feedback rule();

    /// The factor that multiplies a schedule now.
    double scale();

    /// The state after one more metric.
    ///
    /// @throws IllegalArgumentException if `metric` is NaN and the rule does not allow it
    State report(double metric);
}
