package dev.lehr.minimize;

/// What a method remembers of earlier iterations, beside the last direction and gradient. Immutable.
sealed interface Memory permits PairMemory, ConjugateMemory {
    /// The direction of the very first iteration.
    Turn first(double[] gradient);

    /// The direction after a move.
    ///
    /// @param last the move
    /// @param gradient the gradient to which it led
    Turn next(Move last, double[] gradient);
}
