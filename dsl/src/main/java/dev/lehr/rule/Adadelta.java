package dev.lehr.rule;

import dev.lehr.formula.Formula;

/// Adadelta. PyTorch and optax differ in the order in which the squares are multiplied, and thus in the last bits.
///
/// Zeiler, "ADADELTA: an adaptive learning rate method", 2012. It keeps two full states, as Adam does.
final class Adadelta {
    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case TORCH, TORCH_1 -> TORCH;
            case OPTAX -> OPTAX;
            case KERAS, TENSORFLOW, TIMM ->
                throw dialect.unknownTo("Adadelta", Dialect.TORCH, Dialect.TORCH_1, Dialect.OPTAX);
        };
    }

    private static final UpdateRule TORCH = UpdateRule.define("Adadelta", "torch.optim.Adadelta", d -> {
        Formula lr = Pieces.rate(d, 1);
        Formula rho = d.hyper("rho", 0.9, Range.FRACTION);
        Formula eps = Pieces.epsilon(d, 1e-6);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula.Variable squares = d.state("square_avg");
        Formula.Variable deltas = d.state("acc_delta");

        Formula gradient = d.label("grad", Pieces.coupledDecay(d, Pieces.descent(d), weightDecay));
        Formula v = d.update(squares, Pieces.squares(squares, rho, gradient));
        Formula delta = d.label(
                "delta", deltas.plus(eps).sqrt().div(v.plus(eps).sqrt()).times(gradient));
        d.update(deltas, Pieces.squares(deltas, rho, delta));
        d.update(d.parameter(), d.parameter().plus(lr.unaryMinus().times(delta)));
    });

    private static final UpdateRule OPTAX = UpdateRule.define("Adadelta", "optax.adadelta", d -> {
        Formula lr = Pieces.rate(d, 1);
        Formula rho = d.hyper("rho", 0.9, Range.FRACTION);
        Formula eps = Pieces.epsilon(d, 1e-6);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula.Variable squares = d.state("e_g");
        Formula.Variable deltas = d.state("e_x");

        Formula g = d.label("grad", Pieces.coupledDecay(d, d.gradient(), weightDecay));
        Formula v = d.update(squares, Pieces.blend(squares, rho, g.times(g)));
        Formula delta = d.label(
                "delta", deltas.plus(eps).sqrt().div(v.plus(eps).sqrt()).times(g));
        d.update(deltas, Pieces.blend(deltas, rho, delta.times(delta)));
        d.update(d.parameter(), Pieces.moved(d, lr, delta));
    });

    private Adadelta() {}
}
