package dev.lehr.feedback;

/// Which way a metric gets better.
public enum Goal {
    /// Smaller is better: a loss.
    MIN,
    /// Larger is better: an accuracy.
    MAX;

    /// Worse than every metric.
    double worst() {
        return this == MIN ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
}
