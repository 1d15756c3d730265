package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// LARS: stochastic gradient descent whose rate is, for each parameter, in proportion to the parameter's norm over
/// its gradient's.
///
/// You, Gitman and Ginsburg, "Large batch training of convolutional networks", 2017. The rate is inside the momentum
/// in optax and outside in timm, which adapts only parameters that decay.
final class Lars {
    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case OPTAX -> OPTAX;
            case TIMM -> TIMM;
            case TORCH, TORCH_1, KERAS, TENSORFLOW -> throw dialect.unknownTo("LARS", Dialect.OPTAX, Dialect.TIMM);
        };
    }

    private static final UpdateRule OPTAX = UpdateRule.define("LARS", "optax.lars", d -> {
        Formula lr = Pieces.rate(d, 1e-2);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula coefficient = d.hyper("trust_coefficient", 1e-3, Range.NON_NEGATIVE);
        Formula eps = Pieces.epsilon(d, 0);
        Formula momentum = d.hyper("momentum", 0.9, Range.NON_NEGATIVE);
        Formula nesterov = d.option("nesterov");
        Formula.Variable trace = d.state("trace");

        Formula decayed = d.label("grad", Pieces.coupledDecay(d, d.gradient(), weightDecay));
        Formula ofParameter = Pieces.norm(d.parameter());
        Formula ofMove = Pieces.norm(decayed);
        Formula ratio = coefficient.times(ofParameter).div(ofMove.plus(eps));
        Formula trust = d.label("trust", Pieces.trust(ofParameter, ofMove, ratio));
        Formula move = d.label("move", lr.unaryMinus().times(decayed.times(trust)));
        Formula traced = d.update(trace, move.plus(momentum.times(trace)));
        Formula ahead = Formula.select(nesterov, () -> move.plus(momentum.times(traced)), () -> traced);
        d.update(d.parameter(), d.parameter().plus(ahead));
    });

    private static final UpdateRule TIMM = UpdateRule.define("LARS", "timm.optim.Lars", d -> {
        Formula lr = Pieces.rate(d, 1);
        Formula momentum = d.hyper("momentum", 0, Range.NON_NEGATIVE);
        Formula dampening = d.hyper("dampening", 0, Range.FRACTION);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula coefficient = d.hyper("trust_coeff", 1e-3, Range.NON_NEGATIVE);
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula nesterov = d.option("nesterov");
        Formula trustClip = d.option("trust_clip");
        Formula always = d.option("always_adapt");
        Formula.Variable buffer = d.state("momentum_buffer");

        Formula g = d.gradient();
        Formula ofParameter = Pieces.norm(d.parameter());
        Formula ofGradient = Pieces.norm(g);
        Formula ratio = coefficient
                .times(ofParameter)
                .div(ofGradient.plus(ofParameter.times(weightDecay)).plus(eps));
        Formula trust = Pieces.trust(ofParameter, ofGradient, ratio);
        Formula clipped = d.label(
                "trust", Formula.select(trustClip, () -> trust.div(lr).min(constant(1)), () -> trust));
        Formula adapted = Pieces.coupledDecay(d, g, weightDecay).times(clipped);
        Formula used = d.label(
                "grad", Formula.select(always, () -> adapted, () -> Pieces.unlessZero(weightDecay, adapted, g)));
        Formula direction = d.label("direction", Sgd.direction(d, buffer, used, momentum, dampening, nesterov));
        d.update(d.parameter(), d.parameter().plus(lr.unaryMinus().times(direction)));
        Sgd.requirePlainMomentum(d, momentum, dampening, nesterov);
    });

    private Lars() {}
}
