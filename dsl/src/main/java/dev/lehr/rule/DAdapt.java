package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// D-Adaptation: the rate is estimated from the distance that the gradients seem to ask for, over all parameters
/// together. `lr` stays 1, or is a schedule that begins there.
///
/// Defazio and Mishchenko, "Learning-rate-free learning by D-adaptation", 2023.
final class DAdapt {
    static final UpdateRule ADAM_W = UpdateRule.define("DAdaptAdamW", "optax.contrib.dadapt_adamw", d -> {
        Formula lr = Pieces.rate(d, 1);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.999);
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula first = d.hyper("estim_lr0", 1e-6, Range.POSITIVE);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula.Variable average = d.state("exp_avg");
        Formula.Variable squares = d.state("exp_avg_sq");
        Formula.Variable sum = d.state("grad_sum");
        Formula.Variable distance = d.scalarState("estim_lr", first);
        Formula.Variable weighted = d.scalarState("numerator_weighted", constant(0));

        Formula g = d.gradient();
        Formula root = beta2.sqrt();
        Formula rest = constant(1).minus(root);
        Formula correction = Pieces.correction(beta2, d.step()).sqrt().div(Pieces.correction(beta1, d.step()));
        Formula rate = d.label("rate", distance.times(lr).times(correction));
        Formula along = g.times(sum.div(squares.sqrt().plus(eps))).sumOfAll();
        Formula m = d.update(average, beta1.times(average).plus(constant(1).minus(beta1).times(rate).times(g)));
        Formula v = d.update(squares, Pieces.squares(squares, beta2, g));
        Formula s = d.update(sum, root.times(sum).plus(rest.times(rate).times(g)));
        Formula numerator = d.update(weighted, root.times(weighted).plus(rest.times(rate).times(along)));
        Formula estimate = numerator.div(rest.times(s.abs().sumOfAll()));
        d.update(distance, larger(distance, estimate));
        Formula move = m.div(v.sqrt().plus(eps));
        Formula decayed = Pieces.unlessZero(
                weightDecay, move.plus(weightDecay.times(rate).times(d.parameter())), move);
        d.update(d.parameter(), d.parameter().minus(decayed));
    });

    static final UpdateRule SGD = UpdateRule.define("DAdaptSGD", "dadaptation.DadaptSGD", d -> {
        Formula lr = Pieces.rate(d, 1);
        Formula momentum = d.hyper("momentum", 0, Range.DECAY);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula first = d.hyper("d0", 1e-6, Range.POSITIVE);
        Formula growth = d.hyper("growth_rate", Double.MAX_VALUE, new Range(1, true, Double.POSITIVE_INFINITY, false));
        Formula.Variable sum = d.state("s");
        Formula.Variable start = d.state("x0");
        Formula.Variable distance = d.scalarState("d", first);
        Formula.Variable firstNorm = d.scalarState("g0_norm", constant(0));
        Formula.Variable weighted = d.scalarState("gsq_weighted", constant(0));

        Formula g = d.label("grad", Pieces.coupledDecay(d, d.gradient(), weightDecay));
        Formula square = d.label("square", g.times(g).sumOfAll());
        Formula norm = d.update(firstNorm, Pieces.firstThen(d, square.sqrt(), firstNorm));
        Formula rate = d.label("rate", Pieces.unlessZero(norm, distance.times(lr).div(norm), constant(0)));
        Formula s = d.update(sum, sum.plus(rate.times(g)));
        Formula travelled = s.times(s).sumOfAll();
        Formula past = d.update(weighted, weighted.plus(rate.times(rate).times(square)));
        Formula estimate = travelled.minus(past).div(travelled.sqrt());
        d.update(distance, larger(distance, estimate.min(distance.times(growth))));
        Formula x0 = d.update(start, Pieces.firstThen(d, d.parameter(), start));
        Formula z = x0.minus(s);
        Formula share = constant(1).minus(momentum);
        d.update(d.parameter(), d.parameter().times(momentum).plus(share.times(z)));
    });

    /// The larger of both; `known` if there is no estimate yet, which 0/0 says.
    static Formula larger(Formula known, Formula estimate) {
        return Formula.select(known.lessThan(estimate), () -> estimate, () -> known);
    }

    private DAdapt() {}
}
