package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// RAdam, in the order of `torch.optim.RAdam`: Adam that trusts its second moment only when enough steps have been seen.
///
/// Liu and others, "On the variance of the adaptive learning rate and beyond", 2020.
final class RAdam {
    /// Below this length of the moving average the variance is not tractable.
    private static final double TRACTABLE = 5;

    static UpdateRule rule(Dialect dialect) {
        return UpdateRule.define("RAdam", "torch.optim.RAdam", d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula beta1 = d.hyper("beta1", 0.9, Range.DECAY);
            Formula beta2 = d.hyper("beta2", 0.999, Range.DECAY);
            Formula eps = Pieces.epsilon(d, 1e-8);
            Formula weightDecay = Pieces.decay(d, 0);
            Formula decoupled = d.option("decoupled_weight_decay");
            Formula.Variable average = d.state("exp_avg");
            Formula.Variable squares = d.state("exp_avg_sq");

            Formula descent = Pieces.descent(d);
            Formula p = Formula.select(
                    decoupled, () -> Pieces.decoupledDecay(d, lr, weightDecay), () -> d.parameter());
            Formula gradient = d.label(
                    "grad",
                    Formula.select(decoupled, () -> descent, () -> Pieces.coupledDecay(d, descent, weightDecay)));
            Formula m = d.update(average, Pieces.mean(dialect, average, beta1, gradient));
            Formula v = d.update(squares, Pieces.squares(squares, beta2, gradient));
            Formula correction1 = constant(1).minus(beta1.pow(d.step()));
            Formula correction2 = constant(1).minus(beta2.pow(d.step()));
            Formula longest = constant(2).div(constant(1).minus(beta2)).minus(1);
            Formula length = longest.minus(
                    d.step().times(2).times(beta2.pow(d.step())).div(correction2));
            Formula rectification = length.minus(4)
                    .times(length.minus(2))
                    .times(longest)
                    .div(longest.minus(4).times(longest.minus(2)).times(length))
                    .sqrt();
            Formula move = d.label("move", m.div(correction1).times(lr));
            Formula adaptive = constant(1).div(v.sqrt().plus(eps)).times(correction2.sqrt());
            d.update(
                    d.parameter(),
                    p.minus(Formula.select(
                            constant(TRACTABLE).lessThan(length),
                            () -> move.times(adaptive).times(rectification),
                            () -> move)));
        });
    }

    private RAdam() {}
}
