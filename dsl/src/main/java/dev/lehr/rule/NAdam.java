package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// NAdam, in the order of `torch.optim.NAdam`: Adam with Nesterov's momentum and a schedule for it.
///
/// Dozat, "Incorporating Nesterov momentum into Adam", 2016. PyTorch 1 multiplies the product of momenta once too often when it looks
/// ahead; the dialect [Dialect#TORCH_1] does the same.
final class NAdam {
    /// The base of the momentum schedule, of Dozat's paper.
    private static final double WARMING = 0.96;

    static UpdateRule rule(Dialect dialect) {
        return UpdateRule.define("NAdam", "torch.optim.NAdam", d -> {
            Formula lr = Pieces.rate(d, 2e-3);
            Formula beta1 = d.hyper("beta1", 0.9, Range.DECAY);
            Formula beta2 = d.hyper("beta2", 0.999, Range.DECAY);
            Formula eps = Pieces.epsilon(d, 1e-8);
            Formula weightDecay = Pieces.decay(d, 0);
            Formula momentumDecay = d.hyper("momentum_decay", 4e-3, Range.NON_NEGATIVE);
            Formula decoupled = d.option("decoupled_weight_decay");
            Formula.Variable product = d.scalarState("mu_product", constant(1));
            Formula.Variable average = d.state("exp_avg");
            Formula.Variable squares = d.state("exp_avg_sq");

            Formula descent = Pieces.descent(d);
            Formula p = Formula.select(
                    decoupled, () -> Pieces.decoupledDecay(d, lr, weightDecay), () -> d.parameter());
            Formula gradient = d.label(
                    "grad",
                    Formula.select(decoupled, () -> descent, () -> Pieces.coupledDecay(d, descent, weightDecay)));
            Formula mu = momentum(beta1, d.step(), momentumDecay);
            Formula muNext = momentum(beta1, d.step().plus(1), momentumDecay);
            Formula products = d.update(product, product.times(mu.round()).round());
            Formula productsNext =
                    switch (dialect) {
                        case TORCH -> products.times(muNext);
                        case TORCH_1 ->
                            products.times(mu.round()).round().times(muNext.round()).round();
                    };
            Formula m = d.update(average, Pieces.mean(dialect, average, beta1, gradient));
            Formula v = d.update(squares, Pieces.squares(squares, beta2, gradient));
            Formula correction = constant(1).minus(beta2.pow(d.step()));
            Formula denominator = d.label("denom", v.div(correction).sqrt().plus(eps));
            Formula now = lr.unaryMinus().times(constant(1).minus(mu)).div(constant(1).minus(products));
            Formula ahead = lr.unaryMinus().times(muNext).div(constant(1).minus(productsNext));
            d.update(
                    d.parameter(),
                    Pieces.divided(Pieces.divided(p, now, gradient, denominator), ahead, m, denominator));
        });
    }

    private static Formula momentum(Formula beta1, Formula step, Formula decay) {
        Formula warming = constant(WARMING).pow(step.times(decay));
        return beta1.times(constant(1).minus(constant(0.5).times(warming)));
    }

    private NAdam() {}
}
