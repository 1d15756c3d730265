package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Schedule-free SGD and AdamW, in the order of the authors' `schedulefree`: gradients are taken between a fast
/// sequence `z` and the average `x` of it, so no schedule needs to end.
///
/// Defazio and others, "The road less scheduled", 2024. The parameter is where gradients are taken, `y`. The weights
/// to evaluate with are `x = y + (1 - 1 / beta) * (z - y)` with `momentum` or `beta1` for beta. A warm-up is a
/// schedule of `lr`.
final class ScheduleFree {
    static final UpdateRule SGD = UpdateRule.define("ScheduleFreeSGD", "schedulefree.SGDScheduleFree", d -> {
        Formula lr = Pieces.rate(d, 1);
        Formula momentum = d.hyper("momentum", 0.9, new Range(0, false, 1, false));
        Formula weightDecay = Pieces.decay(d, 0);
        Formula move = d.label("grad", Pieces.coupledDecay(d, d.gradient(), weightDecay));
        average(d, lr, momentum, move);
    });

    static final UpdateRule ADAM_W = UpdateRule.define("ScheduleFreeAdamW", "schedulefree.AdamWScheduleFree", d -> {
        Formula lr = Pieces.rate(d, 2.5e-3);
        Formula beta1 = d.hyper("beta1", 0.9, new Range(0, false, 1, false));
        Formula beta2 = Pieces.beta2(d, 0.999);
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula.Variable squares = d.state("exp_avg_sq");

        Formula v = d.update(squares, Pieces.squares(squares, beta2, d.gradient()));
        Formula normed = d.gradient().div(v.sqrt().plus(eps));
        Formula move = d.label("move", Pieces.coupledDecay(d, normed, weightDecay));
        average(d, lr.times(Pieces.correction(beta2, d.step()).sqrt()), beta1, move);
    });

    /// Moves `z` by `rate * move`, and the parameter towards it.
    private static void average(Definition d, Formula rate, Formula beta, Formula move) {
        Formula r = d.hyper("r", 0, Range.NON_NEGATIVE);
        Formula power = d.hyper("weight_lr_power", 2, Range.NON_NEGATIVE);
        Formula.Variable fast = d.state("z");
        Formula.Variable largest = d.scalarState("lr_max", constant(0));
        Formula.Variable weights = d.scalarState("weight_sum", constant(0));

        Formula maximum = d.update(largest, largest.max(rate));
        Formula weight = d.step().pow(r).times(maximum.pow(power));
        Formula sum = d.update(weights, weights.plus(weight));
        Formula share = d.label("share", Pieces.unlessZero(sum, weight.div(sum), constant(0)));
        Formula z = Pieces.firstThen(d, d.parameter(), fast);
        Formula towards = Pieces.lerp(d.parameter(), z, share);
        Formula factor = rate.times(beta.times(constant(1).minus(share)).minus(1));
        d.update(d.parameter(), towards.plus(factor.times(move)));
        d.update(fast, z.minus(rate.times(move)));
    }

    private ScheduleFree() {}
}
