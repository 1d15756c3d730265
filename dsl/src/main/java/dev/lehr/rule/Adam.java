package dev.lehr.rule;

import dev.lehr.formula.Formula;

/// Adam and AdamW.
///
/// Kingma and Ba, "Adam: a method for stochastic optimization", 2015; Loshchilov and Hutter, "Decoupled weight decay
/// regularization", 2019; Reddi, Kale and Kumar, "On the convergence of Adam and beyond", 2018 (AMSGrad: the running
/// maximum is taken before the bias correction, as PyTorch and Keras do, or behind it, as optax does).
final class Adam {
    /// Adam, whose weight decay is added to the gradient.
    static UpdateRule adam(Dialect dialect) {
        return switch (dialect) {
            case TORCH, TORCH_1 -> torch("Adam", dialect, 0, false);
            case OPTAX -> optax("Adam", "optax.adam", 0, false);
            case KERAS -> keras("Adam", "keras.optimizers.Adam", 1e-7, 0);
            case TENSORFLOW -> keras("Adam", "tf.compat.v1.train.AdamOptimizer", 1e-8, 0);
            case TIMM ->
                throw dialect.unknownTo(
                        "Adam", Dialect.TORCH, Dialect.TORCH_1, Dialect.OPTAX, Dialect.KERAS, Dialect.TENSORFLOW);
        };
    }

    /// AdamW, whose weight decay shrinks the parameter itself.
    static UpdateRule adamW(Dialect dialect) {
        return switch (dialect) {
            case TORCH, TORCH_1 -> torch("AdamW", dialect, 1e-2, true);
            case OPTAX -> optax("AdamW", "optax.adamw", 1e-4, false);
            case KERAS -> keras("AdamW", "keras.optimizers.AdamW", 1e-7, 4e-3);
            case TENSORFLOW, TIMM ->
                throw dialect.unknownTo("AdamW", Dialect.TORCH, Dialect.TORCH_1, Dialect.OPTAX, Dialect.KERAS);
        };
    }

    private static UpdateRule torch(String name, Dialect dialect, double decay, boolean decoupled) {
        return UpdateRule.define(name, "torch.optim." + name, d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula beta1 = Pieces.beta1(d, 0.9);
            Formula beta2 = Pieces.beta2(d, 0.999);
            Formula eps = Pieces.epsilon(d, 1e-8);
            Formula weightDecay = Pieces.decay(d, decay);
            Formula amsgrad = d.option("amsgrad");
            Formula.Variable average = d.state("exp_avg");
            Formula.Variable squares = d.state("exp_avg_sq");
            Formula.Variable largest = d.state("max_exp_avg_sq");

            Formula descent = Pieces.descent(d);
            Formula p = decoupled ? Pieces.decoupledDecay(d, lr, weightDecay) : d.parameter();
            Formula gradient = decoupled ? descent : Pieces.coupledDecay(d, descent, weightDecay);
            d.label("grad", gradient);

            Formula m = d.update(average, Pieces.mean(dialect, average, beta1, gradient));
            Formula v = d.update(squares, Pieces.squares(squares, beta2, gradient));
            Formula vMax = d.update(largest, largest.max(v));
            Formula correction1 = Pieces.correction(beta1, d.step());
            Formula correction2 = Pieces.correction(beta2, d.step());
            Formula used = Formula.select(amsgrad, () -> vMax, () -> v);
            Formula denominator = d.label("denom", used.sqrt().div(correction2.sqrt()).plus(eps));
            d.update(d.parameter(), Pieces.divided(p, lr.div(correction1).unaryMinus(), m, denominator));
        });
    }

    /// optax: decay is a part of the move, and `nesterov` looks one step ahead (Dozat, 2016).
    static UpdateRule optax(String name, String source, double decay, boolean looksAhead) {
        return UpdateRule.define(name, source, d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula beta1 = Pieces.beta1(d, 0.9);
            Formula beta2 = Pieces.beta2(d, 0.999);
            Formula eps = Pieces.epsilon(d, 1e-8);
            Formula epsRoot = Pieces.epsilonRoot(d, 0);
            Formula weightDecay = Pieces.decay(d, decay);
            Formula nesterov = d.option("nesterov", looksAhead);
            Formula amsgrad = d.option("amsgrad");
            Formula.Variable mu = d.state("mu");
            Formula.Variable nu = d.state("nu");
            Formula.Variable largest = d.state("nu_max");

            Formula g = d.gradient();
            Formula m = d.update(mu, Pieces.blend(mu, beta1, g));
            Formula v = d.update(nu, Pieces.blend(nu, beta2, g.times(g)));
            Formula mHat = Formula.select(
                    nesterov,
                    () -> Pieces.nesterov(d, m, beta1, g),
                    () -> m.div(Pieces.correction(beta1, d.step())));
            Formula vHat = v.div(Pieces.correction(beta2, d.step()));
            Formula vMax = d.update(largest, largest.max(vHat));
            Formula used = Formula.select(amsgrad, () -> vMax, () -> vHat);
            Formula move = mHat.div(used.plus(epsRoot).sqrt().plus(eps));
            d.update(d.parameter(), Pieces.moved(d, lr, Pieces.coupledDecay(d, move, weightDecay)));
        });
    }

    /// Keras and TensorFlow: eps is added to the root of the second moment as it is, before any correction.
    private static UpdateRule keras(String name, String source, double epsilon, double decay) {
        return UpdateRule.define(name, source, d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula beta1 = Pieces.beta1(d, 0.9);
            Formula beta2 = Pieces.beta2(d, 0.999);
            Formula eps = Pieces.epsilon(d, epsilon);
            Formula weightDecay = Pieces.decay(d, decay);
            Formula amsgrad = d.option("amsgrad");
            Formula.Variable momentum = d.state("momentum");
            Formula.Variable velocity = d.state("velocity");
            Formula.Variable largest = d.state("velocity_hat");

            Formula g = d.gradient();
            Formula m = d.update(momentum, Pieces.drift(momentum, beta1, g));
            Formula v = d.update(velocity, Pieces.drift(velocity, beta2, g.times(g)));
            Formula vMax = d.update(largest, largest.max(v));
            Formula used = Formula.select(amsgrad, () -> vMax, () -> v);
            Formula alpha = d.label(
                    "alpha",
                    lr.times(Pieces.correction(beta2, d.step()).sqrt()).div(Pieces.correction(beta1, d.step())));
            Formula p = Pieces.unlessZero(
                    weightDecay, d.parameter().minus(d.parameter().times(weightDecay).times(lr)), d.parameter());
            d.update(d.parameter(), p.minus(m.times(alpha).div(used.sqrt().plus(eps))));
        });
    }

    private Adam() {}
}
