package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Adafactor, in the order of `torch.optim.Adafactor`: of a matrix of second moments only the means of rows and columns are kept.
///
/// Shazeer and Stern, "Adafactor: adaptive learning rates with sublinear memory cost", 2018. A tensor of more than two dimensions is
/// a stack of matrices, each with means of its own, see [Shape].
final class Adafactor {
    static final UpdateRule RULE = UpdateRule.define("Adafactor", "torch.optim.Adafactor", d -> {
        d.stack();
        Formula lr = Pieces.rate(d, 1e-2);
        Formula beta2Decay = d.hyper("beta2_decay", -0.8, Range.NON_POSITIVE);
        Formula eps1 = d.hyper("eps1", 0, Range.NON_NEGATIVE);
        Formula eps2 = d.hyper("eps2", 1e-3, Range.NON_NEGATIVE);
        Formula clip = d.hyper("d", 1, new Range(1, true, Double.POSITIVE_INFINITY, false));
        Formula weightDecay = Pieces.decay(d, 0);
        Formula.Variable rows = d.rowState("row_var");
        Formula.Variable columns = d.columnState("col_var");
        Formula.Variable variance = d.state("variance");

        Formula g = Pieces.descent(d);
        Formula p = Pieces.decoupledDecay(d, lr, weightDecay);
        Formula smallest = Formula.select(eps1.sameAs(constant(0)), Adafactor::machineEpsilon, () -> eps1);
        Formula weight = d.step().pow(beta2Decay);
        Formula rate = lr.min(constant(1).div(d.step().sqrt()));
        Formula alpha = eps2.max(rms(d, d.parameter())).times(rate);
        Formula square = g.times(g);

        Formula r = d.update(rows, Pieces.lerp(rows, square.rowSum().div(UpdateRule.COLUMNS), weight));
        Formula c = d.update(columns, Pieces.lerp(columns, square.columnSum().div(UpdateRule.ROWS), weight));
        Formula v = d.update(variance, Pieces.lerp(variance, square, weight));
        Formula estimate = d.label(
                "var_estimate",
                Formula.select(
                        constant(1).lessThan(UpdateRule.RANK),
                        () -> r.times(c).div(r.columnSum().div(UpdateRule.ROWS).max(smallest)),
                        () -> v));
        Formula update = d.label("update", constant(1).div(estimate.max(smallest.times(smallest)).sqrt()).times(g));
        Formula tooLong = constant(1).max(rms(d, update).div(clip));
        d.update(d.parameter(), p.plus(alpha.unaryMinus().div(tooLong).times(update)));
    });

    /// The distance from 1 to the next number of the lane type: 2^-52 where rounding leaves 0.1 as it is, else 2^-23.
    private static Formula machineEpsilon() {
        Formula tenth = constant(0.1);
        return Formula.select(tenth.round().sameAs(tenth), () -> constant(0x1p-52), () -> constant(0x1p-23));
    }

    private static Formula rms(Definition d, Formula x) {
        return x.times(x).sum().sqrt().div(d.size().sqrt());
    }

    private Adafactor() {}
}
