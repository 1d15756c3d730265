package dev.lehr.rule;

import dev.lehr.formula.Formula;

/// Lion: the sign of a blend of momentum and gradient.
///
/// Chen and others, "Symbolic discovery of optimization algorithms", 2023. timm decays the parameter before it moves,
/// and has no decay unless asked for.
final class Lion {
    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case OPTAX -> OPTAX;
            case TIMM -> TIMM;
            case TORCH, TORCH_1, KERAS, TENSORFLOW -> throw dialect.unknownTo("Lion", Dialect.OPTAX, Dialect.TIMM);
        };
    }

    private static final UpdateRule OPTAX = UpdateRule.define("Lion", "optax.lion", d -> {
        Formula lr = Pieces.rate(d, 1e-4);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.99);
        Formula weightDecay = Pieces.decay(d, 1e-3);
        Formula.Variable mu = d.state("mu");

        Formula move = Pieces.blend(mu, beta1, d.gradient()).sign();
        d.update(mu, Pieces.blend(mu, beta2, d.gradient()));
        d.update(d.parameter(), Pieces.moved(d, lr, Pieces.coupledDecay(d, move, weightDecay)));
    });

    private static final UpdateRule TIMM = UpdateRule.define("Lion", "timm.optim.Lion", d -> {
        Formula lr = Pieces.rate(d, 1e-4);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.99);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula caution = d.option("caution");
        Formula.Variable average = d.state("exp_avg");

        Formula gradient = d.label("grad", Pieces.descent(d));
        Formula p = Pieces.decoupledDecay(d, lr, weightDecay);
        Formula sign = Pieces.blend(average, beta1, gradient).sign();
        Formula move = d.label("move", Pieces.cautious(caution, sign, gradient));
        d.update(average, Pieces.blend(average, beta2, gradient));
        d.update(d.parameter(), p.plus(lr.unaryMinus().times(move)));
    });

    private Lion() {}
}
