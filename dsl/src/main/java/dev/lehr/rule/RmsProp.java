package dev.lehr.rule;

import dev.lehr.formula.Formula;

/// RMSprop, in the order of `torch.optim.RMSprop`: eps outside the root, optionally centred, optionally with momentum.
///
/// Tieleman and Hinton, "Lecture 6.5: rmsprop", 2012; Graves, "Generating sequences with recurrent neural networks", 2013 (centred).
final class RmsProp {
    static UpdateRule rule(Dialect dialect) {
        return UpdateRule.define("RMSprop", "torch.optim.RMSprop", d -> {
            Formula lr = Pieces.rate(d, 1e-2);
            Formula alpha = d.hyper("alpha", 0.99, Range.FRACTION);
            Formula eps = Pieces.epsilon(d, 1e-8);
            Formula weightDecay = Pieces.decay(d, 0);
            Formula momentum = d.hyper("momentum", 0, Range.NON_NEGATIVE);
            Formula centered = d.option("centered");
            Formula.Variable squares = d.state("square_avg");
            Formula.Variable buffer = d.state("momentum_buffer");
            Formula.Variable average = d.state("grad_avg");

            Formula gradient = d.label("grad", Pieces.coupledDecay(d, Pieces.descent(d), weightDecay));
            Formula v = d.update(squares, Pieces.squares(squares, alpha, gradient));
            Formula mean = d.update(average, Pieces.mean(dialect, average, alpha, gradient));
            Formula variance = Formula.select(centered, () -> v.minus(mean.times(mean)), () -> v);
            Formula denominator = d.label("denom", variance.sqrt().plus(eps));
            Formula moved = d.update(buffer, buffer.times(momentum).plus(gradient.div(denominator)));
            Formula down = lr.unaryMinus();
            d.update(
                    d.parameter(),
                    Pieces.unlessZero(
                            momentum,
                            d.parameter().plus(down.times(moved)),
                            Pieces.divided(d.parameter(), down, gradient, denominator)));
        });
    }

    private RmsProp() {}
}
