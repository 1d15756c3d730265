package dev.lehr.proof;

import java.util.OptionalDouble;

/// The answer to a question for a step.
public sealed interface Where {
    /// It is this one, proved.
    record At(double step) implements Where {}

    /// There is none, proved.
    record Nowhere() implements Where {}

    /// Not proved either way.
    ///
    /// @param from it is not before this step
    record Unknown(double from) implements Where {}

    /// The step, if there is one that is known.
    default OptionalDouble known() {
        return this instanceof At(double step) ? OptionalDouble.of(step) : OptionalDouble.empty();
    }
}
