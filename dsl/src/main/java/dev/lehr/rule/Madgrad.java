package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// MADGRAD, in the order of `timm.optim.MADGRAD`, which is the authors': dual averaging with the cube root of the sum
/// of squares.
///
/// Defazio and Jelassi, "Adaptivity without compromise: a momentumized, adaptive, dual averaged gradient method for
/// stochastic optimization", 2021. Without momentum the parameter of the beginning, `x0`, is computed and not kept.
final class Madgrad {
    private static final double THIRD = 1 / 3.0;

    static final UpdateRule RULE = UpdateRule.define("MADGRAD", "timm.optim.MADGRAD", d -> {
        Formula lr = d.hyper("lr", 1e-2, Range.POSITIVE);
        Formula momentum = d.hyper("momentum", 0.9, Range.DECAY);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula eps = Pieces.epsilon(d, 1e-6);
        Formula decoupled = d.option("decoupled_decay");
        Formula.Variable squares = d.state("grad_sum_sq");
        Formula.Variable sum = d.state("s");
        Formula.Variable start = d.state("x0");

        Formula lambda = lr.plus(eps).times(d.step().sqrt());
        Formula p = Formula.select(
                decoupled, () -> Pieces.decoupledDecay(d, lr, weightDecay), () -> d.parameter());
        Formula g = d.label(
                "grad",
                Formula.select(decoupled, () -> d.gradient(), () -> Pieces.coupledDecay(d, d.gradient(), weightDecay)));
        Formula x0 = d.update(start, Pieces.firstThen(d, d.parameter(), start));
        Formula computed = p.plus(sum.div(squares.pow(THIRD).plus(eps)));
        Formula origin = Pieces.unlessZero(momentum, x0, computed);
        Formula root = d.update(squares, squares.plus(lambda.times(g).times(g))).pow(THIRD).plus(eps);
        Formula s = d.update(sum, sum.plus(lambda.times(g)));
        Formula z = d.label("z", origin.minus(s.div(root)));
        Formula share = constant(1).minus(momentum);
        d.update(
                d.parameter(),
                Pieces.unlessZero(momentum, p.times(constant(1).minus(share)).plus(share.times(z)), z));
    });

    private Madgrad() {}
}
