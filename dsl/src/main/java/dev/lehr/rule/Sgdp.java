package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Stochastic gradient descent that does not let the norm of a weight grow, in the order of `timm.optim.SGDP`; see [Projection].
///
/// Without `nesterov` the momentum goes on from what the projection has left of it. Heo and others, "AdamP: slowing down the slowdown for
/// momentum optimizers on scale-invariant weights", 2021.
final class Sgdp {
    static final UpdateRule RULE = UpdateRule.define("SGDP", "timm.optim.SGDP", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula momentum = d.hyper("momentum", 0, Range.DECAY);
        Formula dampening = d.hyper("dampening", 0, Range.FRACTION);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula nesterov = d.option("nesterov");
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula caution = d.option("caution");
        Formula.Variable buffer = d.state("momentum_buffer");

        Formula g = d.gradient();
        Formula carried = d.label(
                "carried", buffer.times(momentum).plus(constant(1).minus(dampening).times(g)));
        Formula move = d.label(
                "move", Formula.select(nesterov, () -> g.plus(momentum.times(carried)), () -> carried));
        Projection projection = Projection.of(d, move, eps, caution);
        d.update(buffer, Formula.select(nesterov, () -> carried, projection::move));
        Formula decay = lr.times(weightDecay).times(projection.share()).div(constant(1).minus(momentum));
        Formula p = Pieces.shrunk(d, weightDecay, decay);
        d.update(d.parameter(), p.plus(lr.unaryMinus().times(projection.move())));
    });

    private Sgdp() {}
}
