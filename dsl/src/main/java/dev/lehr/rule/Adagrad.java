package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Adagrad, in the order of `torch.optim.Adagrad`.
///
/// Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic optimization", 2011.
final class Adagrad {
    static final UpdateRule RULE = UpdateRule.define("Adagrad", "torch.optim.Adagrad", d -> {
        Formula lr = Pieces.rate(d, 1e-2);
        Formula lrDecay = d.hyper("lr_decay", 0, Range.NON_NEGATIVE);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula initial = d.hyper("initial_accumulator_value", 0, Range.NON_NEGATIVE);
        Formula eps = Pieces.epsilon(d, 1e-10);
        Formula.Variable sum = d.state("sum", initial);

        Formula gradient = d.label("grad", Pieces.coupledDecay(d, Pieces.descent(d), weightDecay));
        Formula rate = lr.div(constant(1).plus(d.step().minus(1).times(lrDecay)));
        Formula squares = d.update(sum, sum.plus(gradient.times(gradient)));
        d.update(
                d.parameter(),
                Pieces.divided(d.parameter(), rate.unaryMinus(), gradient, squares.sqrt().plus(eps)));
    });

    private Adagrad() {}
}
