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
    /// with another patience or factor. What was counted stays counted, and the scale is what it was.
    ///
    /// @throws IllegalArgumentException if the rule is of another kind, wants metrics to move the other way, or cannot
    ///     stand where this state does, such as with fewer metrics a decision than already wait for it
    default State under(Feedback rule) {
        Goal goal = rule().improvement().goal();
        if (rule.improvement().goal() != goal) {
            throw Check.failure("rule", "have the goal " + goal, rule.toString());
        }
        return switch (this) {
            case Plateau.Watch at when rule instanceof Plateau plateau ->
                new Plateau.Watch(plateau, at.best(), at.bad(), at.cooling(), at.scale(), at.sum(), at.waiting());
            case Greedy.Watch at when rule instanceof Greedy greedy ->
                new Greedy.Watch(
                        greedy, at.best(), at.good(), at.bad(), at.pause(), at.scale(), at.falls(), at.recent(), at.sum());
            default -> throw Check.failure("rule", "be of the kind of " + rule(), rule.toString());
        };
    }
}
