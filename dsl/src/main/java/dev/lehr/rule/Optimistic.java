package dev.lehr.rule;

import dev.lehr.formula.Formula;

/// Optimistic gradient descent, in the order of `optax.optimistic_gradient_descent`, for games in which plain descent
/// circles: the gradient counts `alpha + beta` times, and the one before it is taken back `beta` times.
///
/// Mokhtari, Ozdaglar and Pattathil, "A unified analysis of extra-gradient and optimistic gradient methods for saddle
/// point problems", 2020.
final class Optimistic {
    private static final String SOURCE = "optax.optimistic_gradient_descent";

    static final UpdateRule RULE = UpdateRule.define("OptimisticGradientDescent", SOURCE, d -> {
        Formula lr = Pieces.rate(d, 1e-2);
        Formula alpha = d.hyper("alpha", 1, Range.NON_NEGATIVE);
        Formula beta = d.hyper("beta", 1, Range.NON_NEGATIVE);
        Formula.Variable previous = d.state("previous_gradient");

        Formula g = d.gradient();
        Formula before = Pieces.firstThen(d, g, previous);
        d.update(previous, g);
        Formula move = alpha.plus(beta).times(g).minus(beta.times(before));
        d.update(d.parameter(), Pieces.moved(d, lr, move));
    });

    private Optimistic() {}
}
