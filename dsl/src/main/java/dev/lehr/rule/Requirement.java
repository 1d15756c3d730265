package dev.lehr.rule;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;

/// Something that must hold between hyper-parameters.
///
/// @param condition true where it holds
/// @param message what it demands, as a sentence
public record Requirement(Formula condition, String message) {
    /// @throws IllegalArgumentException if the condition is the number 0, so that nothing can meet it
    public Requirement {
        if (condition instanceof Formula.Constant number && number.value() == 0) {
            throw Check.failure("condition", "be met by some hyper-parameters", "always false: " + Check.brief(message));
        }
    }
}
