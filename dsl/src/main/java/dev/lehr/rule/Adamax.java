package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Adamax, in the order of `torch.optim.Adamax`: Adam with the infinity norm, eps inside the maximum.
///
/// Kingma and Ba, "Adam: a method for stochastic optimization", 2015, section 7.1.
final class Adamax {
    static UpdateRule rule(Dialect dialect) {
        return UpdateRule.define("Adamax", "torch.optim.Adamax", d -> {
            Formula lr = Pieces.rate(d, 2e-3);
            Formula beta1 = d.hyper("beta1", 0.9, Range.DECAY);
            Formula beta2 = d.hyper("beta2", 0.999, Range.DECAY);
            Formula eps = Pieces.epsilon(d, 1e-8);
            Formula weightDecay = Pieces.decay(d, 0);
            Formula.Variable average = d.state("exp_avg");
            Formula.Variable norm = d.state("exp_inf");

            Formula gradient = d.label("grad", Pieces.coupledDecay(d, Pieces.descent(d), weightDecay));
            Formula m = d.update(average, Pieces.mean(dialect, average, beta1, gradient));
            Formula u = d.update(norm, norm.times(beta2).max(gradient.abs().plus(eps)));
            Formula correction = constant(1).minus(beta1.pow(d.step()));
            d.update(d.parameter(), Pieces.divided(d.parameter(), lr.div(correction).unaryMinus(), m, u));
        });
    }

    private Adamax() {}
}
