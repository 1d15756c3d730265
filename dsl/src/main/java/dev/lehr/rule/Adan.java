package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Adan: moments of the gradient, of its change from step to step, and of both together.
///
/// Xie and others, "Adan: adaptive Nesterov momentum algorithm for faster optimizing deep models", 2022. timm follows
/// the authors' code: the change weighs `beta2` there and `1 - beta2` in optax, and decay divides the moved parameter
/// by `1 + lr * weight_decay`.
final class Adan {
    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case OPTAX -> OPTAX;
            case TIMM -> TIMM;
            case TORCH, TORCH_1, KERAS, TENSORFLOW -> throw dialect.unknownTo("Adan", Dialect.OPTAX, Dialect.TIMM);
        };
    }

    private static Formula.Variable beta3(Definition d) {
        return d.hyper("beta3", 0.99, Range.DECAY);
    }

    private static final UpdateRule OPTAX = UpdateRule.define("Adan", "optax.adan", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula beta1 = Pieces.beta1(d, 0.98);
        Formula beta2 = Pieces.beta2(d, 0.92);
        Formula beta3 = beta3(d);
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula epsRoot = Pieces.epsilonRoot(d, 1e-8);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula.Variable first = d.state("m");
        Formula.Variable changes = d.state("v");
        Formula.Variable squares = d.state("n");
        Formula.Variable previous = d.state("previous");

        Formula g = d.gradient();
        Formula share = constant(1).minus(beta2);
        Formula change = d.label("change", Pieces.firstThen(d, constant(0), g.minus(previous)));
        d.update(previous, g);
        Formula m = d.update(first, Pieces.blend(first, beta1, g));
        Formula v = d.update(changes, Pieces.blend(changes, beta2, change));
        Formula both = g.plus(share.times(change));
        Formula n = d.update(squares, Pieces.blend(squares, beta3, both.times(both)));
        Formula mHat = m.div(Pieces.correction(beta1, d.step()));
        Formula vHat = v.div(Pieces.correction(beta2, d.step()));
        Formula nHat = n.div(Pieces.correction(beta3, d.step()));
        Formula move =
                mHat.plus(share.times(vHat)).div(nHat.plus(epsRoot).sqrt().plus(eps));
        d.update(d.parameter(), Pieces.moved(d, lr, Pieces.coupledDecay(d, move, weightDecay)));
    });

    private static final UpdateRule TIMM = UpdateRule.define("Adan", "timm.optim.Adan", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula beta1 = Pieces.beta1(d, 0.98);
        Formula beta2 = Pieces.beta2(d, 0.92);
        Formula beta3 = beta3(d);
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula noProx = d.option("no_prox");
        Formula caution = d.option("caution");
        Formula.Variable first = d.state("exp_avg");
        Formula.Variable squares = d.state("exp_avg_sq");
        Formula.Variable changes = d.state("exp_avg_diff");
        Formula.Variable previous = d.state("neg_pre_grad");

        Formula g = d.gradient();
        Formula change = d.label(
                "change", Pieces.firstThen(d, g.unaryMinus(), previous).plus(g));
        d.update(previous, g.unaryMinus());
        Formula m = d.update(first, Pieces.blend(first, beta1, g));
        Formula v = d.update(changes, Pieces.blend(changes, beta2, change));
        Formula n = d.update(squares, Pieces.squares(squares, beta3, change.times(beta2).plus(g)));
        Formula denominator = d.label(
                "denom",
                n.sqrt().div(Pieces.correction(beta3, d.step()).sqrt()).plus(eps));
        Formula ofMean = lr.div(Pieces.correction(beta1, d.step())).unaryMinus();
        Formula ofChange = lr.times(beta2).div(Pieces.correction(beta2, d.step())).unaryMinus();
        Formula used = Pieces.cautious(caution, m, g);
        Formula p = Formula.select(noProx, () -> Pieces.decoupledDecay(d, lr, weightDecay), () -> d.parameter());
        Formula moved = Pieces.divided(Pieces.divided(p, ofMean, used, denominator), ofChange, v, denominator);
        Formula shrunk = moved.div(constant(1).plus(lr.times(weightDecay)));
        d.update(
                d.parameter(),
                Formula.select(noProx, () -> moved, () -> Pieces.unlessZero(weightDecay, shrunk, moved)));
    });

    private Adan() {}
}
