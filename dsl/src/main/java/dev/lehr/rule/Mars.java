package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// MARS, in the order of `timm.optim.Mars`: the gradient plus a multiple of its change, of norm at most 1, drives
/// AdamW or, with the option `lion`, Lion.
///
/// Yuan and others, "MARS: unleashing the power of variance reduction for training large models", 2024. timm takes
/// the plain gradient for parameters with one dimension; here a group without `variance_reduction` does that.
final class Mars {
    static final UpdateRule RULE = UpdateRule.define("MARS", "timm.optim.Mars", d -> {
        Formula lr = Pieces.rate(d, 3e-3);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.99);
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula gamma = d.hyper("gamma", 0.025, Range.NON_NEGATIVE);
        Formula reducing = d.option("variance_reduction", true);
        Formula lion = d.option("lion");
        Formula caution = d.option("caution");
        Formula.Variable average = d.state("exp_avg");
        Formula.Variable squares = d.state("exp_avg_sq");
        Formula.Variable last = d.state("last_grad");

        Formula g = d.gradient();
        Formula factor = gamma.times(beta1.div(constant(1).minus(beta1)));
        Formula changed = g.minus(last).times(factor).plus(g);
        Formula norm = d.label("norm", Pieces.norm(changed));
        Formula reduced = Formula.select(constant(1).lessThan(norm), () -> changed.div(norm), () -> changed);
        Formula c = d.label("c", Formula.select(reducing, () -> Pieces.firstThen(d, g, reduced), () -> g));
        d.update(last, g);
        Formula m = d.update(average, Pieces.blend(average, beta1, c));
        Formula v = d.update(squares, Formula.select(lion, () -> squares, () -> Pieces.squares(squares, beta2, c)));
        Formula used = Pieces.cautious(caution, m, g);
        Formula denominator =
                v.sqrt().div(Pieces.correction(beta2, d.step()).sqrt()).plus(eps);
        Formula adam = used.div(Pieces.correction(beta1, d.step())).div(denominator);
        Formula move = Formula.select(lion, used::sign, () -> adam);
        d.update(d.parameter(), Pieces.moved(d, lr, Pieces.coupledDecay(d, move, weightDecay)));
    });

    private Mars() {}
}
