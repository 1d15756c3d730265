package dev.lehr.schedule;

/// A shape between two values that does not know yet how long it takes.
@FunctionalInterface
public interface Curve {
    /// The schedule that takes `steps` steps for it.
    ///
    /// @param steps its length, >= 0; zero makes it its end value
    /// @throws IllegalArgumentException if `steps` is negative or not finite, or if a value of the shape is not finite
    Schedule over(double steps);
}
