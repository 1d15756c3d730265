package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// SM3-II with momentum, in the order of `optax.sm3`: of a matrix of sums of squares only the largest of each row and column are kept.
///
/// Anil, Gupta, Koren and Singer, "Memory-efficient adaptive optimization", 2019.
final class Sm3 {
    static final UpdateRule RULE = UpdateRule.define("SM3", "optax.sm3", d -> {
        Formula lr = Pieces.rate(d, 1e-1);
        Formula momentum = d.hyper("momentum", 0.9, Range.FRACTION);
        Formula beta2 = d.hyper("beta2", 1, Range.FRACTION);
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula.Variable rows = d.rowState("mu_rows");
        Formula.Variable columns = d.columnState("mu_columns");
        Formula.Variable each = d.state("mu");
        Formula.Variable moment = d.state("nu");

        Formula g = d.gradient();
        Formula isMatrix = constant(1).lessThan(UpdateRule.RANK);
        Formula before = Formula.select(isMatrix, () -> rows.min(columns), () -> each);
        Formula share = Formula.select(beta2.sameAs(constant(1)), () -> constant(1), () -> constant(1).minus(beta2));
        Formula sum = d.label("accum", share.times(g.times(g)).plus(beta2.times(before)));
        d.update(rows, sum.rowLargest());
        d.update(columns, sum.columnLargest());
        d.update(each, sum);
        Formula scaled = g.times(Formula.select(
                constant(0).lessThan(sum), () -> constant(1).div(sum.plus(eps).sqrt()), () -> constant(0)));
        Formula m = d.update(moment, constant(1).minus(momentum).times(scaled).plus(momentum.times(moment)));
        d.update(d.parameter(), d.parameter().minus(lr.times(m)));
    });

    private Sm3() {}
}
