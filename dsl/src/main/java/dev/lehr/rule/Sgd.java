package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Stochastic gradient descent with momentum, in the order of `torch.optim.SGD`.
///
/// The first step's gradient goes into the momentum buffer as it is, without dampening. Sutskever and others, "On the importance
/// of initialization and momentum in deep learning", 2013.
final class Sgd {
    static final UpdateRule RULE = UpdateRule.define("SGD", "torch.optim.SGD", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula momentum = d.hyper("momentum", 0, Range.NON_NEGATIVE);
        Formula dampening = d.hyper("dampening", 0, Range.FRACTION);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula nesterov = d.option("nesterov");
        Formula.Variable buffer = d.state("momentum_buffer");

        Formula gradient = d.label("grad", Pieces.coupledDecay(d, Pieces.descent(d), weightDecay));
        Formula damped = Pieces.unlessZero(dampening, constant(1).minus(dampening).times(gradient), gradient);
        Formula kept = buffer.times(momentum).plus(damped);
        Formula updated = d.update(buffer, Formula.select(d.step().sameAs(constant(1)), () -> gradient, () -> kept));
        Formula ahead = Formula.select(nesterov, () -> gradient.plus(momentum.times(updated)), () -> updated);
        Formula direction = d.label("direction", Pieces.unlessZero(momentum, ahead, gradient));
        d.update(d.parameter(), d.parameter().plus(lr.unaryMinus().times(direction)));

        Formula plain = constant(0).lessThan(momentum).times(dampening.sameAs(constant(0)));
        d.require(
                Formula.select(nesterov, () -> plain, () -> constant(1)),
                "Nesterov momentum requires a momentum and zero dampening");
    });

    private Sgd() {}
}
