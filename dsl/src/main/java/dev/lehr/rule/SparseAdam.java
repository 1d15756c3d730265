package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Adam for rows that come and go, in the order of `torch.optim.SparseAdam`: what a step does not touch keeps its moments, which do not
/// decay meanwhile.
final class SparseAdam {
    static final UpdateRule RULE = UpdateRule.define("SparseAdam", "torch.optim.SparseAdam", d -> {
        Formula lr = d.hyper("lr", 1e-3, Range.POSITIVE);
        Formula beta1 = d.hyper("beta1", 0.9, Range.DECAY);
        Formula beta2 = d.hyper("beta2", 0.999, Range.DECAY);
        Formula eps = d.hyper("eps", 1e-8, Range.POSITIVE);
        Formula.Variable average = d.state("exp_avg");
        Formula.Variable squares = d.state("exp_avg_sq");

        Formula g = Pieces.descent(d);
        Formula ahead = g.minus(average).times(constant(1).minus(beta1));
        Formula m = d.update(average, average.plus(ahead));
        Formula aheadSquares = g.times(g).minus(squares).times(constant(1).minus(beta2));
        Formula v = d.update(squares, squares.plus(aheadSquares));
        Formula correction1 = constant(1).minus(beta1.pow(d.step()));
        Formula correction2 = constant(1).minus(beta2.pow(d.step()));
        Formula size = lr.times(correction2.sqrt()).div(correction1);
        d.update(d.parameter(), d.parameter().plus(size.unaryMinus().times(m.div(v.sqrt().plus(eps)))));
    });

    private SparseAdam() {}
}
