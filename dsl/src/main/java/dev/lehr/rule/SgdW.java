package dev.lehr.rule;

import dev.lehr.formula.Formula;

/// Stochastic gradient descent whose weight decay shrinks the parameter itself, in the order of `timm.optim.SGDW`.
///
/// Loshchilov and Hutter, "Decoupled weight decay regularization", 2019.
final class SgdW {
    static final UpdateRule RULE = UpdateRule.define("SGDW", "timm.optim.SGDW", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula momentum = d.hyper("momentum", 0, Range.NON_NEGATIVE);
        Formula dampening = d.hyper("dampening", 0, Range.FRACTION);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula nesterov = d.option("nesterov");
        Formula caution = d.option("caution");
        Formula.Variable buffer = d.state("momentum_buffer");

        Formula gradient = d.label("grad", Pieces.descent(d));
        Formula p = Pieces.decoupledDecay(d, lr, weightDecay);
        Formula direction = Sgd.direction(d, buffer, gradient, momentum, dampening, nesterov);
        Formula move = d.label(
                "move", Pieces.unlessZero(momentum, Pieces.cautious(caution, direction, gradient), gradient));
        d.update(d.parameter(), p.plus(lr.unaryMinus().times(move)));
        Sgd.requirePlainMomentum(d, momentum, dampening, nesterov);
    });

    private SgdW() {}
}
