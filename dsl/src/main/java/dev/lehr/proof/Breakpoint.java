package dev.lehr.proof;

/// A step, whole or not, at which a formula becomes another one.
///
/// @param step the first step of the new piece; where the old piece includes its end, that end
/// @param before the value at the last double of the old piece
/// @param after the value at the first double of the new piece
public record Breakpoint(double step, double before, double after) {
    /// What the value changes by at this step: zero, but for rounding, where a curve goes on continuously.
    public double jump() {
        return after - before;
    }
}
