package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// RAdam: Adam that trusts its second moment only when enough steps have been seen.
///
/// Liu and others, "On the variance of the adaptive learning rate and beyond", 2020.
final class RAdam {
    /// Below this length of the moving average the variance is not tractable.
    private static final double TRACTABLE = 5;

    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case TORCH, TORCH_1 -> torch(dialect);
            case OPTAX -> optax();
            case KERAS, TENSORFLOW, TIMM ->
                throw dialect.unknownTo("RAdam", Dialect.TORCH, Dialect.TORCH_1, Dialect.OPTAX);
        };
    }

    private static UpdateRule torch(Dialect dialect) {
        return UpdateRule.define("RAdam", "torch.optim.RAdam", d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula beta1 = Pieces.beta1(d, 0.9);
            Formula beta2 = Pieces.beta2(d, 0.999);
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
            Formula correction1 = Pieces.correction(beta1, d.step());
            Formula correction2 = Pieces.correction(beta2, d.step());
            Formula longest = longest(beta2);
            Formula length = length(d, beta2, longest);
            Formula rectification = rectification(length, longest);
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

    /// The corrected second moment, a threshold that can be set, and the plain move at `length >= threshold` only.
    private static UpdateRule optax() {
        return UpdateRule.define("RAdam", "optax.radam", d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula beta1 = Pieces.beta1(d, 0.9);
            Formula beta2 = Pieces.beta2(d, 0.999);
            Formula eps = Pieces.epsilon(d, 1e-8);
            Formula epsRoot = Pieces.epsilonRoot(d, 0);
            Formula threshold = d.hyper("threshold", TRACTABLE, Range.NON_NEGATIVE);
            Formula nesterov = d.option("nesterov");
            Formula.Variable mu = d.state("mu");
            Formula.Variable nu = d.state("nu");

            Formula g = d.gradient();
            Formula m = d.update(mu, Pieces.blend(mu, beta1, g));
            Formula v = d.update(nu, Pieces.blend(nu, beta2, g.times(g)));
            Formula mHat = Formula.select(
                    nesterov,
                    () -> Pieces.nesterov(d, m, beta1, g),
                    () -> m.div(Pieces.correction(beta1, d.step())));
            Formula vHat = v.div(Pieces.correction(beta2, d.step()));
            Formula longest = longest(beta2);
            Formula length = length(d, beta2, longest);
            Formula rectified = rectification(length, longest).times(mHat).div(vHat.plus(epsRoot).sqrt().plus(eps));
            Formula move = Formula.select(threshold.atMost(length), () -> rectified, () -> mHat);
            d.update(d.parameter(), Pieces.moved(d, lr, move));
        });
    }

    /// The length of the moving average after infinitely many steps.
    static Formula longest(Formula beta2) {
        return constant(2).div(constant(1).minus(beta2)).minus(1);
    }

    /// The length of the moving average after this step.
    static Formula length(Definition d, Formula beta2, Formula longest) {
        return longest.minus(
                d.step().times(2).times(beta2.pow(d.step())).div(Pieces.correction(beta2, d.step())));
    }

    private static Formula rectification(Formula length, Formula longest) {
        return length.minus(4)
                .times(length.minus(2))
                .times(longest)
                .div(longest.minus(4).times(longest.minus(2)).times(length))
                .sqrt();
    }

    private RAdam() {}
}
