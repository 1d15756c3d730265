package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// LaProp, in the order of `timm.optim.LaProp`: the gradient is normalised first and averaged then, with the rate
/// inside the average.
///
/// Ziyin, Wang and Ueda, "LaProp: separating momentum and adaptivity in Adam", 2020. The corrections are running
/// means of the rate and of 1, so they stay right when the rate changes.
final class LaProp {
    static final UpdateRule RULE = UpdateRule.define("LaProp", "timm.optim.LaProp", d -> {
        Formula lr = Pieces.rate(d, 4e-4);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.999);
        Formula eps = Pieces.epsilon(d, 1e-15);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula caution = d.option("caution");
        Formula.Variable average = d.state("exp_avg");
        Formula.Variable squares = d.state("exp_avg_sq");
        Formula.Variable rates = d.scalarState("exp_avg_lr_1", constant(0));
        Formula.Variable ones = d.scalarState("exp_avg_lr_2", constant(0));

        Formula g = d.gradient();
        Formula rest1 = constant(1).minus(beta1);
        Formula v = d.update(squares, Pieces.squares(squares, beta2, g));
        Formula meanRate = d.update(rates, Pieces.blend(rates, beta1, lr));
        Formula meanOne = d.update(ones, ones.times(beta2).plus(constant(1).minus(beta2)));
        Formula correction1 = Pieces.unlessZero(lr, meanRate.div(lr), constant(1));
        Formula normed = g.div(v.div(meanOne).sqrt().plus(eps));
        Formula m = d.update(average, average.times(beta1).plus(lr.times(rest1).times(normed)));
        Formula used = Pieces.cautious(caution, m, g);
        Formula moved = d.parameter().plus(constant(1).div(correction1).unaryMinus().times(used));
        d.update(
                d.parameter(),
                Pieces.unlessZero(
                        weightDecay, moved.plus(lr.unaryMinus().times(weightDecay).times(moved)), moved));
    });

    private LaProp() {}
}
