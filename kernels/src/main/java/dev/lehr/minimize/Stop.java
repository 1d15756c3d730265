package dev.lehr.minimize;

/// Why a step ended.
public enum Stop {
    /// No element of the gradient is larger than `toleranceGrad`: this is a minimum, or another flat place.
    GRADIENT,
    /// The loss or the parameters hardly change any more.
    CHANGE,
    /// The direction hardly leads downhill.
    SLOPE,
    /// `maxIter` iterations have been made; there may be more to gain.
    ITERATIONS,
    /// `maxEval` evaluations have been made; there may be more to gain.
    EVALUATIONS;

    /// Whether another step would hardly gain anything.
    public boolean converged() {
        return this == GRADIENT || this == CHANGE || this == SLOPE;
    }
}
