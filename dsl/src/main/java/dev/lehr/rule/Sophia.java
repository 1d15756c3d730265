package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Sophia, after `optax.contrib.sophia`: momentum over the running mean of the Hessian's diagonal, each element
/// clipped.
///
/// Liu and others, "Sophia: a scalable stochastic second-order optimizer for language model pre-training", 2023. A
/// rule has one gradient, so an estimate of the Hessian comes in a step of its own, every ten steps or so: set
/// `hessian` to 1 and give the estimate as the gradient (Hutchinson: `z * Hz` for a vector `z` of random signs;
/// Gauss, Newton and Bartlett: the batch size times the square of a gradient for sampled labels). That step updates
/// `nu` and nothing else, and does not count for the correction of the momentum.
final class Sophia {
    static final UpdateRule RULE = UpdateRule.define("Sophia", "optax.contrib.sophia", d -> {
        Formula lr = Pieces.rate(d, 1e-4);
        Formula beta1 = Pieces.beta1(d, 0.965);
        Formula beta2 = Pieces.beta2(d, 0.99);
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula gamma = d.hyper("gamma", 0.01, Range.NON_NEGATIVE);
        Formula threshold = d.hyper("clip_threshold", 1, Range.POSITIVE);
        Formula weightDecay = Pieces.decay(d, 1e-4);
        Formula estimating = d.option("hessian");
        Formula.Variable mu = d.state("mu");
        Formula.Variable nu = d.state("nu");
        Formula.Variable count = d.scalarState("count", constant(0));

        Formula g = d.gradient();
        Formula moves = d.update(count, Formula.select(estimating, () -> count, () -> count.plus(1)));
        Formula m = d.update(mu, Formula.select(estimating, () -> mu, () -> Pieces.blend(mu, beta1, g)));
        d.update(nu, Formula.select(estimating, () -> Pieces.blend(nu, beta2, g), () -> nu));
        Formula mHat = m.div(Pieces.correction(beta1, moves));
        Formula ratio = d.label("ratio", mHat.div(gamma.times(nu).max(eps)));
        Formula clipped = ratio.max(threshold.unaryMinus()).min(threshold);
        Formula moved = Pieces.moved(d, lr, Pieces.coupledDecay(d, clipped, weightDecay));
        d.update(d.parameter(), Formula.select(estimating, () -> d.parameter(), () -> moved));
    });

    private Sophia() {}
}
