package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Stochastic gradient descent with Polyak's step size, after `optax.polyak_sgd`: the distance of the loss to its
/// minimum over the square of the gradient's norm over all parameters.
///
/// Loizou and others, "Stochastic Polyak step-size for SGD", 2021. The hyper-parameter `loss` is the loss of the step
/// and must be set at each one; at its default nothing moves. `lr` multiplies the step size.
final class Polyak {
    /// Below this the square of the norm is no number to divide by.
    private static final double NOTHING = Math.ulp(1.0);

    static final UpdateRule RULE = UpdateRule.define("PolyakSGD", "optax.polyak_sgd", d -> {
        Formula lr = Pieces.rate(d, 1);
        Formula loss = d.hyper("loss", 0, Range.FINITE);
        Formula least = d.hyper("f_min", 0, Range.FINITE);
        Formula longest = d.hyper("max_learning_rate", 1, Range.NON_NEGATIVE);
        Formula eps = Pieces.epsilon(d, 0);
        Formula positive = d.option("sps_plus");

        Formula square = d.label("square", d.gradient().times(d.gradient()).sumOfAll().plus(eps));
        Formula gap = loss.minus(least);
        Formula used = Formula.select(positive, () -> gap.max(constant(0)), () -> gap);
        Formula size = d.label(
                "size",
                Formula.select(
                        square.atMost(constant(NOTHING)),
                        () -> constant(0),
                        () -> used.div(square).min(longest)));
        d.update(d.parameter(), Pieces.moved(d, lr, size.times(d.gradient())));
    });

    private Polyak() {}
}
