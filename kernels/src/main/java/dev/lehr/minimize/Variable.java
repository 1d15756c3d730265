package dev.lehr.minimize;

import dev.lehr.check.Check;
import dev.lehr.formula.Lane;
import java.lang.foreign.MemorySegment;

/// What is to be found: named numbers that a minimizer changes in place, and the gradient that a closure fills.
///
/// @param name what messages call it
/// @param value the numbers
/// @param gradient the derivative of the loss by each of them; as many
public record Variable(String name, Numbers value, Numbers gradient) {
    public Variable {
        if (gradient.length() != value.length()) {
            throw Check.failure(
                    "gradient of " + name, "have " + value.length() + " elements", gradient.length() + " elements");
        }
    }

    /// Arrays of `float` of the caller's.
    ///
    /// @throws IllegalArgumentException if they differ in length or are the same
    public static Variable of(String name, float[] value, float[] gradient) {
        apart(name, value, gradient, value.length);
        return new Variable(name, Numbers.of(value), Numbers.of(gradient));
    }

    /// Arrays of `double` of the caller's.
    ///
    /// @throws IllegalArgumentException if they differ in length or are the same
    public static Variable of(String name, double[] value, double[] gradient) {
        apart(name, value, gradient, value.length);
        return new Variable(name, Numbers.of(value), Numbers.of(gradient));
    }

    /// Segments of the caller's, in native byte order.
    ///
    /// @throws IllegalArgumentException if they differ in length, overlap, or are no whole numbers of elements
    public static Variable of(String name, MemorySegment value, MemorySegment gradient, Lane lane) {
        if (value.asOverlappingSlice(gradient).isPresent()) {
            throw Check.failure("gradient of " + name, "have memory of its own", "in that of the value");
        }
        return new Variable(name, Numbers.of(value, lane), Numbers.of(gradient, lane));
    }

    private static void apart(String name, Object value, Object gradient, int length) {
        if (value == gradient && length > 0) {
            throw Check.failure("gradient of " + name, "be an array of its own", "that of the value");
        }
    }

    /// How many numbers there are.
    public int length() {
        return value.length();
    }
}
