package dev.lehr.property.law;

/// Equality of bits, where all NaNs are the same.
final class Bits {
    private Bits() {}

    static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }

    /// The same, but zero has no sign.
    static boolean equal(double a, double b) {
        return a == b || same(a, b);
    }
}
