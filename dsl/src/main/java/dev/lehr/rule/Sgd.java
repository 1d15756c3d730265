package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Stochastic gradient descent with momentum, in the order of `torch.optim.SGD`; `optax.sgd` does the same to the
/// last bit. Keras has the rate inside the momentum.
///
/// The first step's gradient goes into the momentum buffer as it is, without dampening. Sutskever and others, "On the
/// importance of initialization and momentum in deep learning", 2013.
final class Sgd {
    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case TORCH, TORCH_1, OPTAX -> TORCH;
            case KERAS -> KERAS;
            case TENSORFLOW, TIMM ->
                throw dialect.unknownTo("SGD", Dialect.TORCH, Dialect.TORCH_1, Dialect.OPTAX, Dialect.KERAS);
        };
    }

    private static final UpdateRule TORCH = UpdateRule.define("SGD", "torch.optim.SGD", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula momentum = d.hyper("momentum", 0, Range.NON_NEGATIVE);
        Formula dampening = d.hyper("dampening", 0, Range.FRACTION);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula nesterov = d.option("nesterov");
        Formula.Variable buffer = d.state("momentum_buffer");

        Formula gradient = d.label("grad", Pieces.coupledDecay(d, Pieces.descent(d), weightDecay));
        Formula direction = d.label("direction", direction(d, buffer, gradient, momentum, dampening, nesterov));
        d.update(d.parameter(), d.parameter().plus(lr.unaryMinus().times(direction)));
        requirePlainMomentum(d, momentum, dampening, nesterov);
    });

    private static final UpdateRule KERAS = UpdateRule.define("SGD", "keras.optimizers.SGD", d -> {
        Formula lr = Pieces.rate(d, 1e-2);
        Formula momentum = d.hyper("momentum", 0, Range.FRACTION);
        Formula nesterov = d.option("nesterov");
        Formula.Variable buffer = d.state("momentum_buffer");

        Formula down = d.gradient().times(lr);
        Formula moved = d.update(buffer, buffer.times(momentum).minus(down));
        Formula ahead = Formula.select(nesterov, () -> moved.times(momentum).minus(down), () -> moved);
        d.update(d.parameter(), d.parameter().plus(Pieces.unlessZero(momentum, ahead, down.unaryMinus())));
    });

    /// Where momentum carries the gradient.
    static Formula direction(
            Definition d,
            Formula.Variable buffer,
            Formula gradient,
            Formula momentum,
            Formula dampening,
            Formula nesterov) {
        Formula damped = Pieces.unlessZero(dampening, constant(1).minus(dampening).times(gradient), gradient);
        Formula updated =
                d.update(buffer, Pieces.firstThen(d, gradient, buffer.times(momentum).plus(damped)));
        Formula ahead = Formula.select(nesterov, () -> gradient.plus(momentum.times(updated)), () -> updated);
        return Pieces.unlessZero(momentum, ahead, gradient);
    }

    static void requirePlainMomentum(Definition d, Formula momentum, Formula dampening, Formula nesterov) {
        Formula plain = constant(0).lessThan(momentum).times(dampening.sameAs(constant(0)));
        d.require(
                Formula.select(nesterov, () -> plain, () -> constant(1)),
                "Nesterov momentum requires a momentum and zero dampening");
    }

    private Sgd() {}
}
