package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// ADOPT: the gradient is divided by the second moment of the steps before it, clipped, and only then averaged. The
/// first step only fills the second moment.
///
/// Taniguchi and others, "ADOPT: modified Adam can converge with any beta2 with the optimal rate", 2024. The clip
/// after `t` steps is `t ^ clip_exp`, with 1/4 in optax and 0.333 in timm.
final class Adopt {
    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case OPTAX -> OPTAX;
            case TIMM -> TIMM;
            case TORCH, TORCH_1, KERAS, TENSORFLOW -> throw dialect.unknownTo("ADOPT", Dialect.OPTAX, Dialect.TIMM);
        };
    }

    private static final UpdateRule OPTAX = UpdateRule.define("ADOPT", "optax.contrib.adopt", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.9999);
        Formula eps = Pieces.epsilon(d, 1e-6);
        Formula exponent = d.hyper("clip_exp", 0.25, Range.NON_NEGATIVE);
        Formula clip = d.option("use_clipping", true);
        Formula nesterov = d.option("nesterov");
        Formula.Variable mu = d.state("mu");
        Formula.Variable nu = d.state("nu");

        Formula g = d.gradient();
        Formula square = g.times(g);
        Formula normed = d.label("normed", clipped(d, clip, exponent, g.div(nu.sqrt().max(eps))));
        d.update(nu, Pieces.firstThen(d, square, Pieces.blend(nu, beta2, square)));
        Formula m = d.update(mu, Pieces.firstThen(d, mu, Pieces.blend(mu, beta1, normed)));
        Formula ahead = Formula.select(nesterov, () -> Pieces.blend(m, beta1, normed), () -> m);
        d.update(d.parameter(), Pieces.firstThen(d, d.parameter(), Pieces.moved(d, lr, ahead)));
    });

    private static final UpdateRule TIMM = UpdateRule.define("ADOPT", "timm.optim.Adopt", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.9999);
        Formula eps = Pieces.epsilon(d, 1e-6);
        Formula exponent = d.hyper("clip_exp", 0.333, Range.NON_NEGATIVE);
        Formula clip = d.option("use_clipping", true);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula decoupled = d.option("decoupled");
        Formula caution = d.option("caution");
        Formula.Variable average = d.state("exp_avg");
        Formula.Variable squares = d.state("exp_avg_sq");

        Formula descent = Pieces.descent(d);
        Formula g = d.label(
                "grad", Formula.select(decoupled, () -> descent, () -> Pieces.coupledDecay(d, descent, weightDecay)));
        Formula shrunk = d.parameter().plus(lr.unaryMinus().times(weightDecay).times(d.parameter()));
        Formula p = Formula.select(
                decoupled, () -> Pieces.unlessZero(weightDecay, shrunk, d.parameter()), () -> d.parameter());
        Formula normed = d.label("normed", clipped(d, clip, exponent, g.div(squares.sqrt().max(eps))));
        Formula m = d.update(
                average, Pieces.firstThen(d, average, Pieces.lerp(average, normed, constant(1).minus(beta1))));
        d.update(squares, Pieces.firstThen(d, g.times(g), Pieces.squares(squares, beta2, g)));
        Formula moved = p.plus(lr.unaryMinus().times(Pieces.cautious(caution, m, g)));
        d.update(d.parameter(), Pieces.firstThen(d, d.parameter(), moved));
    });

    private static Formula clipped(Definition d, Formula clip, Formula exponent, Formula normed) {
        Formula limit = d.step().minus(1).pow(exponent);
        return Formula.select(clip, () -> normed.max(limit.unaryMinus()).min(limit), () -> normed);
    }

    private Adopt() {}
}
