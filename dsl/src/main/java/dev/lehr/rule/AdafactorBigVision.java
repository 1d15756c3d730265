package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Adafactor as Big Vision has it, in the order of `timm.optim.AdafactorBigVision`: of a matrix of second moments only the means of rows and
/// columns are kept if both are at least `min_dim_size_to_factor` long; momentum is kept in bfloat16.
///
/// Zhai, Kolesnikov, Houlsby and Beyer, "Scaling vision transformers", 2022. As in timm, a `clipping_threshold` divides the move by
/// `clipping_threshold * rms(move)` where that is less than 1. A tensor of more than two dimensions is taken as a matrix by its first one,
/// see [Shape]; timm takes its two longest, over all others.
final class AdafactorBigVision {
    static final UpdateRule RULE = UpdateRule.define("AdafactorBigVision", "timm.optim.AdafactorBigVision", d -> {
        Formula lr = Pieces.rate(d, 1);
        Formula shortest = d.hyper("min_dim_size_to_factor", 16, Range.NON_NEGATIVE);
        Formula decayRate = d.hyper("decay_rate", 0.8, Range.NON_NEGATIVE);
        Formula cap = d.hyper("beta2_cap", 0.999, Range.FRACTION);
        Formula momentum = d.hyper("momentum", 0.9, Range.DECAY);
        Formula eps = d.hyper("eps", 1e-30, Range.NON_NEGATIVE);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula clipping = d.hyper("clipping_threshold", 0, Range.NON_NEGATIVE);
        Formula unscaled = d.option("unscaled_wd");
        Formula caution = d.option("caution");
        Formula.Variable rows = d.rowState("exp_avg_sq_r");
        Formula.Variable columns = d.columnState("exp_avg_sq_c");
        Formula.Variable squares = d.state("exp_avg_sq");
        Formula.Variable average = d.state("exp_avg");

        Formula g = d.gradient();
        Formula square = g.times(g).plus(eps);
        Formula beta2 = cap.min(constant(1).minus(d.step().pow(decayRate.unaryMinus())));
        Formula weight = constant(1).minus(beta2);
        Formula r = d.update(rows, Pieces.lerp(rows, square.rowSum().div(UpdateRule.COLUMNS), weight));
        Formula c = d.update(columns, Pieces.lerp(columns, square.columnSum().div(UpdateRule.ROWS), weight));
        Formula v = d.update(squares, Pieces.lerp(squares, square, weight));
        Formula scaled = d.label(
                "scaled",
                Formula.select(
                        isFactored(shortest),
                        () -> g.times(inverseRoot(r.div(r.sum().div(UpdateRule.ROWS)))).times(inverseRoot(c)),
                        () -> g.times(inverseRoot(v))));
        Formula share = Pieces.norm(scaled).div(d.size().sqrt().div(clipping)).min(constant(1));
        Formula clipped = d.label("clipped", Pieces.unlessZero(clipping, scaled.div(share), scaled));
        Formula m = d.update(
                average,
                NewtonSchulz.bfloat16(
                        Pieces.lerp(average, NewtonSchulz.bfloat16(clipped), constant(1).minus(momentum))));
        Formula move = d.label(
                "move", Pieces.unlessZero(momentum, Pieces.cautious(caution, m, g), clipped));
        Formula decay = Formula.select(unscaled, () -> weightDecay, () -> lr.times(weightDecay));
        d.update(d.parameter(), Pieces.shrunk(d, weightDecay, decay).minus(move.times(lr)));
    });

    private static Formula isFactored(Formula shortest) {
        return Formula.select(
                constant(1).lessThan(UpdateRule.RANK),
                () -> shortest.atMost(UpdateRule.ROWS.min(UpdateRule.COLUMNS)),
                () -> constant(0));
    }

    private static Formula inverseRoot(Formula x) {
        return constant(1).div(x.sqrt());
    }

    private AdafactorBigVision() {}
}
