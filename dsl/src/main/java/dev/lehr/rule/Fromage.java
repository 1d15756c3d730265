package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Fromage, in the order of `optax.fromage`: every move is as long as the parameter times the rate, and the parameter
/// shrinks by as much as the move would lengthen it.
///
/// Bernstein and others, "On the distance between two neural networks and the stability of learning", 2020.
final class Fromage {
    static final UpdateRule RULE = UpdateRule.define("Fromage", "optax.fromage", d -> {
        Formula lr = Pieces.rate(d, 1e-2);
        Formula smallest = d.hyper("min_norm", 1e-6, Range.NON_NEGATIVE);

        Formula shrink = d.label("shrink", constant(1).div(constant(1).plus(lr.times(lr)).sqrt()));
        Formula ofParameter = Pieces.norm(d.parameter()).max(smallest);
        Formula ofGradient = Pieces.norm(d.gradient()).max(smallest);
        Formula trust = d.label("trust", Pieces.trust(ofParameter, ofGradient, ofParameter.div(ofGradient)));
        Formula move = lr.times(shrink).unaryMinus().times(d.gradient().times(trust));
        d.update(d.parameter(), d.parameter().plus(move.plus(shrink.minus(1).times(d.parameter()))));
    });

    private Fromage() {}
}
