package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Slow weights that follow the fast ones of a rule now and then; see [Transforms#lookahead()].
final class Lookahead {
    private static final Range COUNT = new Range(1, true, Double.POSITIVE_INFINITY, false);

    static UpdateRule around(UpdateRule rule) {
        return rule.extend("lookahead", d -> {
            Formula period = d.hyper("sync_period", 6, COUNT);
            Formula size = d.hyper("slow_step_size", 0.5, Range.FRACTION);
            Formula.Variable slow = d.state("slow");

            Formula fast = d.updated();
            Formula before = Pieces.firstThen(d, d.parameter(), slow);
            Formula followed = before.plus(size.times(fast.minus(before)));
            Formula synchronous = d.step().mod(period).sameAs(constant(0));
            Formula after = d.update(slow, Formula.select(synchronous, () -> followed, () -> before));
            d.replaceParameter(p -> Formula.select(synchronous, () -> after, () -> p));
        });
    }

    private Lookahead() {}
}
