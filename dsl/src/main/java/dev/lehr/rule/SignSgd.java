package dev.lehr.rule;

import dev.lehr.formula.Formula;

/// SignSGD and Signum: every element moves by the rate, in the direction of its gradient's sign or of its momentum's.
///
/// Bernstein and others, "signSGD: compressed optimisation for non-convex problems", 2018.
final class SignSgd {
    static final UpdateRule SIGN = rule("SignSGD", "optax.sign_sgd", 0);
    static final UpdateRule SIGNUM = rule("Signum", "optax.signum", 0.9);

    private static UpdateRule rule(String name, String source, double initialMomentum) {
        return UpdateRule.define(name, source, d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula momentum = d.hyper("momentum", initialMomentum, Range.DECAY);
            Formula.Variable trace = d.state("trace");
            Formula g = d.gradient();
            Formula kept = d.update(trace, g.plus(momentum.times(trace)));
            d.update(d.parameter(), Pieces.moved(d, lr, Pieces.unlessZero(momentum, kept, g).sign()));
        });
    }

    private SignSgd() {}
}
