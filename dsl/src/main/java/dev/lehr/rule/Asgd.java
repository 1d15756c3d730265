package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Averaged stochastic gradient descent, in the order of `torch.optim.ASGD`. The averaged weights are the slot `ax`; nothing swaps them in.
///
/// Polyak and Juditsky, "Acceleration of stochastic approximation by averaging", 1992.
final class Asgd {
    static final UpdateRule RULE = UpdateRule.define("ASGD", "torch.optim.ASGD", d -> {
        Formula lr = Pieces.rate(d, 1e-2);
        Formula lambda = d.hyper("lambd", 1e-4, Range.NON_NEGATIVE);
        Formula alpha = d.hyper("alpha", 0.75, Range.NON_NEGATIVE);
        Formula start = d.hyper("t0", 1e6, Range.NON_NEGATIVE);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula.Variable eta = d.scalarState("eta", lr);
        Formula.Variable mu = d.scalarState("mu", constant(1));
        Formula.Variable averaged = d.resultState("ax", constant(0));

        Formula gradient = d.label("grad", Pieces.coupledDecay(d, Pieces.descent(d), weightDecay));
        Formula shrunk = d.parameter().times(constant(1).minus(lambda.times(eta)));
        Formula p = d.update(d.parameter(), shrunk.plus(eta.unaryMinus().times(gradient)));
        d.update(
                averaged,
                Formula.select(
                        mu.sameAs(constant(1)), () -> p, () -> averaged.plus(p.minus(averaged).times(mu))));
        Formula slowing = constant(1).plus(lambda.times(lr).times(d.step())).pow(alpha);
        d.update(eta, lr.div(slowing).round());
        d.update(mu, constant(1).div(constant(1).max(d.step().minus(start))).round());
    });

    private Asgd() {}
}
