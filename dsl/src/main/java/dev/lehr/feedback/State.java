package dev.lehr.feedback;

import dev.lehr.check.Check;

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

    /// Where this state stands, under a rule of the same kind with other settings: what a run goes on with that is resumed
    /// with another patience or factor. What was counted stays counted, and the scale is what it was; under its own rule it
    /// is the same state.
    ///
    /// @throws IllegalArgumentException if the rule is of another kind, wants metrics to move the other way, or cannot
    ///     stand where this state does, such as with fewer metrics a decision than already wait for it
    default State under(Feedback rule) {
        if (rule.getClass() != rule().getClass()) {
            throw Check.failure("rule", "be of the kind of " + rule(), rule.toString());
        }
        Goal goal = rule().improvement().goal();
        if (rule.improvement().goal() != goal) {
            throw Check.failure("rule", "have the goal " + goal, rule.toString());
        }
        return switch (this) {
            case Plateau.Watch at ->
                new Plateau.Watch(
                        (Plateau) rule, at.best(), at.bad(), at.cooling(), at.scale(), at.sum(), at.waiting());
            case Greedy.Watch at ->
                new Greedy.Watch(
                        (Greedy) rule, at.best(), at.good(), at.bad(), at.pause(), at.scale(), at.falls(), at.recent(), at.sum());
        };
    }
}
