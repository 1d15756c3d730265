package dev.lehr.rule;

/// Something that is done to a rule: before it, to the gradient; behind it, to the new parameter; or around it. The result is a rule
/// again, so everything fuses into its passes over memory.
///
/// Transforms chain with [#then(Transform)], which is associative; [#identity()] is its unit.
@FunctionalInterface
public interface Transform {
    /// The rule with this done to it.
    UpdateRule apply(UpdateRule rule);

    /// The transform that does nothing.
    static Transform identity() {
        return rule -> rule;
    }

    /// This transform around what `next` makes of a rule: the gradient goes through this one first, then through `next`.
    default Transform then(Transform next) {
        return rule -> apply(next.apply(rule));
    }
}
