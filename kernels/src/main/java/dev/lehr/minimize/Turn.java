package dev.lehr.minimize;

/// Where to go next.
///
/// @param memory what is remembered from now on
/// @param direction the direction
/// @param slope the derivative of the loss along it
/// @param length the first length to be tried, for an `lr` of 1
record Turn(Memory memory, double[] direction, double slope, double length) {
    /// Straight downhill, with a length that changes the parameters by no more than 1 in sum.
    static Turn downhill(Memory memory, double[] gradient) {
        double[] direction = Flat.negated(gradient);
        double length = Math.min(1, 1 / Flat.sumOfMagnitudes(gradient));
        return new Turn(memory, direction, Flat.dot(gradient, direction), length);
    }

    /// The same way with another memory and length.
    Turn with(Memory other, double first) {
        return new Turn(other, direction, slope, first);
    }
}
