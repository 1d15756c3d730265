package dev.lehr.minimize;

import dev.lehr.formula.Lane;
import java.lang.foreign.MemorySegment;

/// Numbers that live somewhere: in an array, in a segment outside the heap, in a tensor of another library.
///
/// Minimizers compute in `double`, and only copy in and out here. Whoever keeps numbers elsewhere implements these
/// three methods.
public interface Numbers {
    /// How many there are. Always the same.
    int length();

    /// Copies all numbers to `target`, from index `at` on.
    void read(double[] target, int at);

    /// Replaces all numbers by those in `source` from index `at` on, each rounded to the type in which they are
    /// kept.
    void write(double[] source, int at);

    /// The elements of an array of `float`.
    static Numbers of(float[] array) {
        return new FloatNumbers(array);
    }

    /// The elements of an array of `double`.
    static Numbers of(double[] array) {
        return new DoubleNumbers(array);
    }

    /// The elements of a segment, on the heap or outside of it, in native byte order.
    ///
    /// @throws IllegalArgumentException if it is no whole number of elements, or more than an array could hold
    static Numbers of(MemorySegment segment, Lane lane) {
        return new SegmentNumbers(segment, lane);
    }
}
