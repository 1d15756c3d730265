package dev.lehr.checkpoint;

import dev.lehr.check.Check;
import java.util.List;

/// What can be said of the lengths of a tensor in its dimensions.
final class Shape {
    /// Dimensions that a tensor may have, as in PyTorch and NumPy.
    static final int DIMENSIONS = 64;

    /// How long a dimension may be. Whole numbers up to this are written without an exponent.
    private static final long LONGEST = 1L << 49;

    private Shape() {}

    /// How many elements a tensor has; -1 if a length is negative or beyond all reason, or the number of bits
    /// is beyond a `long`.
    static long elements(List<Long> shape, int bitsOfOne) {
        long bits = bitsOfOne;
        for (long length : shape) {
            if (length < 0 || length > LONGEST || Math.multiplyHigh(bits, length) != 0 || bits * length < 0) {
                return -1;
            }
            bits *= length;
        }
        return bits / bitsOfOne;
    }

    /// Checks that a tensor of a shape has as many elements as there are numbers for it.
    static List<Long> checked(String name, List<Long> shape, NumberType type, long length) {
        if (shape.size() > DIMENSIONS) {
            throw Check.failure(
                    "shape of " + name, "have at most " + DIMENSIONS + " dimensions", String.valueOf(shape.size()));
        }
        List<Long> copy = List.copyOf(shape);
        long elements = elements(copy, 8 * type.bytes());
        if (elements < 0) {
            throw Check.failure(
                    "shape of " + name, "have lengths from 0 to 2^49 and fewer than 2^60 bytes", copy.toString());
        }
        if (elements != length) {
            throw Check.failure("shape of " + name, "have " + length + " elements", copy.toString());
        }
        return copy;
    }
}
