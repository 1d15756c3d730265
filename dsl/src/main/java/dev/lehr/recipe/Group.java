package dev.lehr.recipe;

import dev.lehr.check.Check;
import org.jspecify.annotations.Nullable;

/// Parameters that are trained alike.
///
/// @param name what it is called in tables and checkpoints
/// @param selector which parameters belong to it; null for those that belong to no other group
/// @param policy how they are trained
public record Group(String name, @Nullable Selector selector, Policy policy) {
    boolean takesTheRest() {
        return selector == null;
    }

    boolean selects(String parameter) {
        return selector != null && selector.selects(parameter);
    }

    /// The call that adds it to a recipe.
    String source() {
        return takesTheRest()
                ? "otherwise(" + Check.quoted(name) + ", " + policy + ")"
                : "group(" + Check.quoted(name) + ", " + selector + ", " + policy + ")";
    }
}
