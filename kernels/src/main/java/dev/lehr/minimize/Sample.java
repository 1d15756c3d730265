package dev.lehr.minimize;

/// What a closure said about a place. Neither is changed afterwards.
///
/// @param loss the loss; its negative when maximizing
/// @param gradient the gradient of that
/// @param finite whether loss and gradient are
record Sample(double loss, double[] gradient, boolean finite) {}
