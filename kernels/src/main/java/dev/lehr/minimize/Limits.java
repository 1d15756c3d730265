package dev.lehr.minimize;

import dev.lehr.check.Check;

/// When a step ends. PyTorch's names and meanings.
///
/// @param maxIter the most iterations of one step, each of which has one direction; >= 0; with 0 a step only
///     evaluates the closure
/// @param maxEval no iteration begins after so many evaluations of the closure in this step; >= 0
/// @param toleranceGrad a step ends where no element of the gradient is larger; >= 0
/// @param toleranceChange a step ends when no parameter changes by more, when the loss changes by less, or when the
///     loss falls by less along the direction, per unit of step length; >= 0
public record Limits(int maxIter, int maxEval, double toleranceGrad, double toleranceChange) {
    public Limits {
        Check.atLeast("maxIter", 0L, (long) maxIter);
        Check.atLeast("maxEval", 0L, (long) maxEval);
        Check.atLeast("toleranceGrad", 0, toleranceGrad);
        Check.atLeast("toleranceChange", 0, toleranceChange);
    }

    /// PyTorch's: 20 iterations, 25 evaluations, 1e-7 and 1e-9.
    public static Limits torch() {
        return new Limits(20, 25, 1e-7, 1e-9);
    }

    /// The same with another `maxIter`.
    public Limits withMaxIter(int count) {
        return new Limits(count, maxEval, toleranceGrad, toleranceChange);
    }

    /// The same with another `maxEval`.
    public Limits withMaxEval(int count) {
        return new Limits(maxIter, count, toleranceGrad, toleranceChange);
    }

    /// The same with another `toleranceGrad`.
    public Limits withToleranceGrad(double tolerance) {
        return new Limits(maxIter, maxEval, tolerance, toleranceChange);
    }

    /// The same with another `toleranceChange`.
    public Limits withToleranceChange(double tolerance) {
        return new Limits(maxIter, maxEval, toleranceGrad, tolerance);
    }
}
