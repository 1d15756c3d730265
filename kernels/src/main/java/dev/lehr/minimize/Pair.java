package dev.lehr.minimize;

/// A way that was gone, and how the gradient changed on it.
///
/// @param change the change of the gradient, `y`
/// @param way the way, `s`
/// @param inverse `1 / (y . s)`
record Pair(double[] change, double[] way, double inverse) {}
