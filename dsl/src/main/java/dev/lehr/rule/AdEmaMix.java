package dev.lehr.rule;

import dev.lehr.formula.Formula;

/// AdEMAMix, in the order of `optax.contrib.ademamix`: AdamW with a second, slow running mean of the gradient, which
/// is not corrected.
///
/// Pagliardini, Ablin and Grangier, "The AdEMAMix optimizer: better, faster, older", 2024. The paper warms up `beta3`
/// and `alpha`: schedules do that here.
final class AdEmaMix {
    static final UpdateRule RULE = UpdateRule.define("AdEMAMix", "optax.contrib.ademamix", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.999);
        Formula beta3 = d.hyper("beta3", 0.9999, Range.DECAY);
        Formula alpha = d.hyper("alpha", 5, Range.NON_NEGATIVE);
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula epsRoot = Pieces.epsilonRoot(d, 0);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula.Variable fast = d.state("m1");
        Formula.Variable slow = d.state("m2");
        Formula.Variable nu = d.state("nu");

        Formula g = d.gradient();
        Formula m1 = d.update(fast, Pieces.blend(fast, beta1, g));
        Formula m2 = d.update(slow, Pieces.blend(slow, beta3, g));
        Formula v = d.update(nu, Pieces.blend(nu, beta2, g.times(g)));
        Formula mixed = m1.div(Pieces.correction(beta1, d.step())).plus(alpha.times(m2));
        Formula vHat = v.div(Pieces.correction(beta2, d.step()));
        Formula move = mixed.div(vHat.plus(epsRoot).sqrt().plus(eps));
        d.update(d.parameter(), Pieces.moved(d, lr, Pieces.coupledDecay(d, move, weightDecay)));
    });

    private AdEmaMix() {}
}
