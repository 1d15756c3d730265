package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// NovoGrad: one second moment for each parameter as a whole, and momentum of normalised gradients.
///
/// Ginsburg and others, "Stochastic gradient methods with layer-wise adaptive moments for training of deep networks",
/// 2019. timm follows NVIDIA's code, where the second moment begins anew as long as it is zero.
final class NovoGrad {
    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case OPTAX -> OPTAX;
            case TIMM -> TIMM;
            case TORCH, TORCH_1, KERAS, TENSORFLOW -> throw dialect.unknownTo("NovoGrad", Dialect.OPTAX, Dialect.TIMM);
        };
    }

    private static final UpdateRule OPTAX = UpdateRule.define("NovoGrad", "optax.novograd", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.25);
        Formula eps = Pieces.epsilon(d, 1e-6);
        Formula epsRoot = Pieces.epsilonRoot(d, 0);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula.Variable mu = d.state("mu");
        Formula.Variable nu = d.scalarState("nu", constant(0));

        Formula norm = d.label("norm", Pieces.norm(d.gradient()));
        Formula square = norm.times(norm);
        Formula v = d.update(nu, Pieces.firstThen(d, square, Pieces.blend(nu, beta2, square)));
        Formula normed = d.gradient().div(v.plus(epsRoot).sqrt().plus(eps));
        Formula move = d.label("move", Pieces.coupledDecay(d, normed, weightDecay));
        Formula m = d.update(mu, Pieces.firstThen(d, move, beta1.times(mu).plus(move)));
        d.update(d.parameter(), Pieces.moved(d, lr, m));
    });

    private static final UpdateRule TIMM = UpdateRule.define("NovoGrad", "timm.optim.NvNovoGrad", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula beta1 = Pieces.beta1(d, 0.95);
        Formula beta2 = Pieces.beta2(d, 0.98);
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula averaging = d.option("grad_averaging");
        Formula amsgrad = d.option("amsgrad");
        Formula.Variable average = d.state("exp_avg");
        Formula.Variable squares = d.scalarState("exp_avg_sq", constant(0));
        Formula.Variable largest = d.scalarState("max_exp_avg_sq", constant(0));

        Formula g = d.gradient();
        Formula square = d.label("square", g.times(g).sum().round());
        Formula v = d.update(
                squares,
                Formula.select(
                        squares.sameAs(constant(0)), () -> square, () -> Pieces.blend(squares, beta2, square).round()));
        Formula vMax = d.update(largest, largest.max(v));
        Formula used = Formula.select(amsgrad, () -> vMax, () -> v);
        Formula normed = g.div(used.sqrt().plus(eps));
        Formula decayed = Pieces.coupledDecay(d, normed, weightDecay);
        Formula move = Formula.select(averaging, () -> decayed.times(constant(1).minus(beta1)), () -> decayed);
        Formula m = d.update(average, average.times(beta1).plus(move));
        d.update(d.parameter(), Pieces.moved(d, lr, m));
    });

    private NovoGrad() {}
}
