package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Prodigy, in the order of `optax.contrib.prodigy`: D-Adaptation that weighs recent gradients more, and so finds the
/// rate sooner. `lr` stays 1, or is a schedule that begins there.
///
/// Mishchenko and Defazio, "Prodigy: an expeditiously adaptive parameter-free learner", 2023. `beta3` is the root of
/// `beta2`.
final class Prodigy {
    static final UpdateRule RULE = UpdateRule.define("Prodigy", "optax.contrib.prodigy", d -> {
        Formula lr = Pieces.rate(d, 1);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.999);
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula first = d.hyper("estim_lr0", 1e-6, Range.POSITIVE);
        Formula coefficient = d.hyper("estim_lr_coef", 1, Range.POSITIVE);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula.Variable average = d.state("exp_avg");
        Formula.Variable squares = d.state("exp_avg_sq");
        Formula.Variable sum = d.state("grad_sum");
        Formula.Variable start = d.state("params0");
        Formula.Variable distance = d.scalarState("estim_lr", first);
        Formula.Variable weighted = d.scalarState("numerator_weighted", constant(0));

        Formula g = d.gradient();
        Formula beta3 = beta2.sqrt();
        Formula correction = Pieces.correction(beta2, d.step()).sqrt().div(Pieces.correction(beta1, d.step()));
        Formula rate = d.label("rate", distance.times(lr).times(correction));
        Formula scaled = d.label("scaled", distance.times(g));
        Formula p0 = d.update(start, Pieces.firstThen(d, d.parameter(), start));
        Formula along = g.times(p0.minus(d.parameter())).sumOfAll();
        Formula m = d.update(average, Pieces.blend(average, beta1, scaled));
        Formula v = d.update(squares, Pieces.squares(squares, beta2, scaled));
        Formula s = d.update(sum, beta3.times(sum).plus(rate.times(scaled).div(first)));
        Formula numerator =
                d.update(weighted, beta3.times(weighted).plus(distance.div(first).times(rate).times(along)));
        Formula estimate = coefficient.times(numerator).div(s.abs().sumOfAll());
        Formula found = d.update(distance, DAdapt.larger(distance, estimate));
        Formula move = rate.times(m).div(v.sqrt().plus(found.times(eps)));
        Formula decayed = Pieces.unlessZero(
                weightDecay, move.plus(weightDecay.times(rate).times(d.parameter())), move);
        d.update(d.parameter(), d.parameter().minus(decayed));
    });

    private Prodigy() {}
}
