package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Adam that does not let the norm of a weight grow, in the order of `timm.optim.AdamP`; see [Projection].
///
/// Heo and others, "AdamP: slowing down the slowdown for momentum optimizers on scale-invariant weights", 2021.
final class AdamP {
    static final UpdateRule RULE = UpdateRule.define("AdamP", "timm.optim.AdamP", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.999);
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula nesterov = d.option("nesterov");
        Formula caution = d.option("caution");
        Formula.Variable average = d.state("exp_avg");
        Formula.Variable squares = d.state("exp_avg_sq");

        Formula g = d.gradient();
        Formula m = d.update(average, Pieces.blend(average, beta1, g));
        Formula v = d.update(squares, Pieces.squares(squares, beta2, g));
        Formula correction1 = Pieces.correction(beta1, d.step());
        Formula correction2 = Pieces.correction(beta2, d.step());
        Formula denominator = d.label("denom", v.sqrt().div(correction2.sqrt()).plus(eps));
        Formula ahead = Formula.select(
                nesterov, () -> beta1.times(m).plus(constant(1).minus(beta1).times(g)), () -> m);
        Formula move = d.label("move", ahead.div(denominator));
        Projection projection = Projection.of(d, move, eps, caution);
        Formula p = Pieces.shrunk(
                d, weightDecay, lr.times(weightDecay).times(projection.share()));
        Formula size = lr.div(correction1);
        d.update(d.parameter(), p.plus(size.unaryMinus().times(projection.move())));
    });

    private AdamP() {}
}
