package dev.lehr.feedback;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/// A rule that turns metrics into factors. Immutable; what changes is its [State], and that only by making a new one.
public sealed interface Feedback permits Plateau, Greedy {
    /// What counts as better.
    Improvement improvement();

    /// The state before the first metric: its scale is 1.
    State start();

    /// The scale after each of the metrics, from the start.
    ///
    /// @param metrics one a report
    /// @return as many scales as there are metrics
    /// @throws IllegalArgumentException if a metric is NaN and the rule does not allow it
    default Seq<Double> replay(Iterable<Double> metrics) {
        return Vector.ofAll(metrics).scanLeft(start(), State::report).tail().map(State::scale);
    }
}
