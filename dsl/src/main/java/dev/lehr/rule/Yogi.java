package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Yogi, in the order of `optax.yogi`: Adam whose second moment grows and shrinks by the square of the gradient, not
/// by its distance.
///
/// Zaheer and others, "Adaptive methods for nonconvex optimization", 2018.
final class Yogi {
    static final UpdateRule RULE = UpdateRule.define("Yogi", "optax.yogi", d -> {
        Formula lr = Pieces.rate(d, 1e-2);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.999);
        Formula eps = Pieces.epsilon(d, 1e-3);
        Formula epsRoot = Pieces.epsilonRoot(d, 0);
        Formula initial = d.hyper("initial_accumulator_value", 1e-6, Range.NON_NEGATIVE);
        Formula.Variable mu = d.state("mu", initial);
        Formula.Variable nu = d.state("nu", initial);

        Formula g = d.gradient();
        Formula square = g.times(g);
        Formula m = d.update(mu, Pieces.blend(mu, beta1, g));
        Formula towards = constant(1).minus(beta2).times(nu.minus(square).sign()).times(square);
        Formula v = d.update(nu, nu.minus(towards));
        Formula mHat = m.div(Pieces.correction(beta1, d.step()));
        Formula vHat = v.div(Pieces.correction(beta2, d.step()));
        Formula move = mHat.div(vHat.plus(epsRoot).sqrt().plus(eps));
        d.update(d.parameter(), Pieces.moved(d, lr, move));
    });

    private Yogi() {}
}
