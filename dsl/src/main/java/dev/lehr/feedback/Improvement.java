package dev.lehr.feedback;

import dev.lehr.check.Check;

/// What counts as an improvement.
///
/// @param goal which way is better
/// @param margin how the threshold is meant
/// @param threshold `h`; finite and >= 0
public record Improvement(Goal goal, Margin margin, double threshold) {
    public Improvement {
        Check.atLeast("threshold", 0, threshold);
    }

    /// The same threshold for another goal.
    Improvement goal(Goal other) {
        return new Improvement(other, margin, threshold);
    }

    /// Whether `metric` improves on `best`. NaN never does.
    public boolean isBetter(double metric, double best) {
        double sign = goal == Goal.MIN ? -1 : 1;
        double bar =
                switch (margin) {
                    case ABSOLUTE -> best + sign * threshold;
                    case RELATIVE -> Double.isInfinite(best) ? best : best + sign * (threshold * Math.abs(best));
                    case SIGNED -> best * (1 + sign * threshold);
                };
        return goal == Goal.MIN ? metric < bar : metric > bar;
    }
}
