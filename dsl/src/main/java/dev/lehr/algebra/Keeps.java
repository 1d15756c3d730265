package dev.lehr.algebra;

/// What a law keeps of the values of a schedule. It always keeps the length.
public enum Keeps {
    /// Every bit at every step: negative ones, fractions and infinities too.
    EVERY_BIT,
    /// Every bit at whole steps between `-2^40` and `2^40`, where training runs ask. Between them the values may
    /// differ by a rounding.
    WHOLE_STEPS,
    /// What holds for real numbers: values and length may differ by roundings, and by the sign of a zero.
    REAL_NUMBERS;

    /// Whether a law that keeps this is good enough for who asks for `wanted`.
    boolean isEnoughFor(Keeps wanted) {
        return compareTo(wanted) <= 0;
    }
}
