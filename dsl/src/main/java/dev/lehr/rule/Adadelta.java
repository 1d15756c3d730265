package dev.lehr.rule;

import dev.lehr.formula.Formula;

/// Adadelta, in the order of `torch.optim.Adadelta`.
///
/// Zeiler, "ADADELTA: an adaptive learning rate method", 2012. It keeps two full states, as Adam does.
final class Adadelta {
    static final UpdateRule RULE = UpdateRule.define("Adadelta", "torch.optim.Adadelta", d -> {
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

    private Adadelta() {}
}
