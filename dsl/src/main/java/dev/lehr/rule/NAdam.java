package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// NAdam: Adam with Nesterov's momentum, and a schedule for it in PyTorch and Keras.
///
/// Dozat, "Incorporating Nesterov momentum into Adam", 2016. PyTorch 1 multiplies the product of momenta once too
/// often when it looks ahead; the dialect [Dialect#TORCH_1] does the same. optax has no schedule of the momentum: its
/// NAdam is its Adam that looks ahead.
final class NAdam {
    /// The base of the momentum schedule, of Dozat's paper.
    private static final double WARMING = 0.96;

    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case TORCH, TORCH_1 -> torch(dialect);
            case OPTAX -> Adam.optax("NAdam", "optax.nadam", 0, true);
            case KERAS -> keras();
            case TENSORFLOW, TIMM ->
                throw dialect.unknownTo("NAdam", Dialect.TORCH, Dialect.TORCH_1, Dialect.OPTAX, Dialect.KERAS);
        };
    }

    private static UpdateRule torch(Dialect dialect) {
        return UpdateRule.define("NAdam", "torch.optim.NAdam", d -> {
            Formula lr = Pieces.rate(d, 2e-3);
            Formula beta1 = Pieces.beta1(d, 0.9);
            Formula beta2 = Pieces.beta2(d, 0.999);
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
            Formula productsNext = dialect == Dialect.TORCH_1
                    ? products.times(mu.round()).round().times(muNext.round()).round()
                    : products.times(muNext);
            Formula m = d.update(average, Pieces.mean(dialect, average, beta1, gradient));
            Formula v = d.update(squares, Pieces.squares(squares, beta2, gradient));
            Formula correction = Pieces.correction(beta2, d.step());
            Formula denominator = d.label("denom", v.div(correction).sqrt().plus(eps));
            Formula now = lr.unaryMinus().times(constant(1).minus(mu)).div(constant(1).minus(products));
            Formula ahead = lr.unaryMinus().times(muNext).div(constant(1).minus(productsNext));
            d.update(
                    d.parameter(),
                    Pieces.divided(Pieces.divided(p, now, gradient, denominator), ahead, m, denominator));
        });
    }

    private static UpdateRule keras() {
        return UpdateRule.define("NAdam", "keras.optimizers.Nadam", d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula beta1 = Pieces.beta1(d, 0.9);
            Formula beta2 = Pieces.beta2(d, 0.999);
            Formula eps = Pieces.epsilon(d, 1e-7);
            Formula.Variable product = d.scalarState("u_product", constant(1));
            Formula.Variable momentum = d.state("momentum");
            Formula.Variable velocity = d.state("velocity");

            Formula u = momentum(beta1, d.step(), constant(1));
            Formula uNext = momentum(beta1, d.step().plus(1), constant(1));
            Formula products = d.update(product, product.times(u));
            Formula m = d.update(momentum, Pieces.drift(momentum, beta1, d.gradient()));
            Formula v = d.update(velocity, Pieces.drift(velocity, beta2, d.gradient().times(d.gradient())));
            Formula ahead = uNext.times(m).div(constant(1).minus(products.times(uNext)));
            Formula now = constant(1).minus(u).times(d.gradient()).div(constant(1).minus(products));
            Formula vHat = v.div(Pieces.correction(beta2, d.step()));
            d.update(
                    d.parameter(),
                    d.parameter().minus(ahead.plus(now).times(lr).div(vHat.sqrt().plus(eps))));
        });
    }

    private static Formula momentum(Formula beta1, Formula step, Formula decay) {
        Formula warming = constant(WARMING).pow(step.times(decay));
        return beta1.times(constant(1).minus(constant(0.5).times(warming)));
    }

    private NAdam() {}
}
