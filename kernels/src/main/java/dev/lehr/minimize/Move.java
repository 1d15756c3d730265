package dev.lehr.minimize;

/// A move that an iteration made. The arrays are never changed.
///
/// @param direction its direction
/// @param t its length
/// @param gradient the gradient where it began
/// @param loss the loss where it began
record Move(double[] direction, double t, double[] gradient, double loss) {
    /// The same for another length.
    Move withLength(double length) {
        return new Move(direction, length, gradient, loss);
    }
}
