package dev.lehr.rule;

import dev.lehr.formula.Formula;

/// Adamax: Adam with the infinity norm. eps is inside the maximum in PyTorch and optax, and added to it in Keras.
///
/// Kingma and Ba, "Adam: a method for stochastic optimization", 2015, section 7.1.
final class Adamax {
    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case TORCH, TORCH_1 -> torch(dialect);
            case OPTAX -> optax();
            case KERAS -> keras();
            case TENSORFLOW, TIMM ->
                throw dialect.unknownTo("Adamax", Dialect.TORCH, Dialect.TORCH_1, Dialect.OPTAX, Dialect.KERAS);
        };
    }

    private static UpdateRule torch(Dialect dialect) {
        return UpdateRule.define("Adamax", "torch.optim.Adamax", d -> {
            Formula lr = Pieces.rate(d, 2e-3);
            Formula beta1 = Pieces.beta1(d, 0.9);
            Formula beta2 = Pieces.beta2(d, 0.999);
            Formula eps = Pieces.epsilon(d, 1e-8);
            Formula weightDecay = Pieces.decay(d, 0);
            Formula.Variable average = d.state("exp_avg");
            Formula.Variable norm = d.state("exp_inf");

            Formula gradient = d.label("grad", Pieces.coupledDecay(d, Pieces.descent(d), weightDecay));
            Formula m = d.update(average, Pieces.mean(dialect, average, beta1, gradient));
            Formula u = d.update(norm, norm.times(beta2).max(gradient.abs().plus(eps)));
            Formula correction = Pieces.correction(beta1, d.step());
            d.update(d.parameter(), Pieces.divided(d.parameter(), lr.div(correction).unaryMinus(), m, u));
        });
    }

    /// With a weight decay it is optax's `adamaxw`.
    private static UpdateRule optax() {
        return UpdateRule.define("Adamax", "optax.adamax", d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula beta1 = Pieces.beta1(d, 0.9);
            Formula beta2 = Pieces.beta2(d, 0.999);
            Formula eps = Pieces.epsilon(d, 1e-8);
            Formula weightDecay = Pieces.decay(d, 0);
            Formula.Variable mu = d.state("mu");
            Formula.Variable nu = d.state("nu");

            Formula m = d.update(mu, Pieces.blend(mu, beta1, d.gradient()));
            Formula u = d.update(nu, nu.times(beta2).max(d.gradient().abs().plus(eps)));
            Formula move = m.div(Pieces.correction(beta1, d.step())).div(u);
            d.update(d.parameter(), Pieces.moved(d, lr, Pieces.coupledDecay(d, move, weightDecay)));
        });
    }

    private static UpdateRule keras() {
        return UpdateRule.define("Adamax", "keras.optimizers.Adamax", d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula beta1 = Pieces.beta1(d, 0.9);
            Formula beta2 = Pieces.beta2(d, 0.999);
            Formula eps = Pieces.epsilon(d, 1e-7);
            Formula.Variable momentum = d.state("momentum");
            Formula.Variable norm = d.state("norm");

            Formula m = d.update(momentum, Pieces.drift(momentum, beta1, d.gradient()));
            Formula u = d.update(norm, norm.times(beta2).max(d.gradient().abs()));
            Formula denominator = Pieces.correction(beta1, d.step()).times(u.plus(eps));
            d.update(d.parameter(), d.parameter().minus(lr.times(m).div(denominator)));
        });
    }

    private Adamax() {}
}
