package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// RMSprop, optionally centred, optionally with momentum. eps is outside the root in PyTorch and inside elsewhere;
/// the rate is inside the momentum everywhere but in PyTorch; the mean of squares begins at 0, in TensorFlow at 1.
///
/// Tieleman and Hinton, "Lecture 6.5: rmsprop", 2012; Graves, "Generating sequences with recurrent neural networks",
/// 2013 (centred).
final class RmsProp {
    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case TORCH, TORCH_1 -> torch(dialect);
            case OPTAX -> optax();
            case KERAS -> keras();
            case TENSORFLOW, TIMM -> tensorflow();
        };
    }

    private static UpdateRule torch(Dialect dialect) {
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

    private static UpdateRule optax() {
        return UpdateRule.define("RMSprop", "optax.rmsprop", d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula alpha = d.hyper("alpha", 0.9, Range.DECAY);
            Formula eps = Pieces.epsilon(d, 1e-8);
            Formula initial = d.hyper("initial_scale", 0, Range.NON_NEGATIVE);
            Formula momentum = d.hyper("momentum", 0, Range.NON_NEGATIVE);
            Formula nesterov = d.option("nesterov");
            Formula centered = d.option("centered");
            Formula inside = d.option("eps_in_sqrt", true);
            Formula corrected = d.option("bias_correction");
            Formula.Variable nu = d.state("nu", initial);
            Formula.Variable mu = d.state("mu");
            Formula.Variable trace = d.state("trace");

            Formula g = d.gradient();
            Formula correction = Pieces.correction(alpha, d.step());
            Formula v = d.update(nu, Pieces.blend(nu, alpha, g.times(g)));
            Formula m = d.update(mu, Pieces.blend(mu, alpha, g));
            Formula vHat = Formula.select(corrected, () -> v.div(correction), () -> v);
            Formula mHat = Formula.select(corrected, () -> m.div(correction), () -> m);
            Formula variance = Formula.select(centered, () -> vHat.minus(mHat.times(mHat)), () -> vHat);
            Formula scale = constant(1)
                    .div(Formula.select(
                            inside, () -> variance.plus(eps).sqrt(), () -> variance.sqrt().plus(eps)));
            Formula move = d.label("move", lr.unaryMinus().times(scale.times(g)));
            Formula traced = d.update(trace, move.plus(momentum.times(trace)));
            Formula ahead = Formula.select(nesterov, () -> move.plus(momentum.times(traced)), () -> traced);
            d.update(d.parameter(), d.parameter().plus(Pieces.unlessZero(momentum, ahead, move)));
        });
    }

    private static UpdateRule keras() {
        return UpdateRule.define("RMSprop", "keras.optimizers.RMSprop", d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula alpha = d.hyper("alpha", 0.9, Range.DECAY);
            Formula eps = Pieces.epsilon(d, 1e-7);
            Formula momentum = d.hyper("momentum", 0, Range.NON_NEGATIVE);
            Formula centered = d.option("centered");
            Formula.Variable velocity = d.state("velocity");
            Formula.Variable average = d.state("average_gradient");
            Formula.Variable buffer = d.state("momentum_buffer");

            Formula g = d.gradient();
            Formula v = d.update(velocity, Pieces.blend(velocity, alpha, g.times(g)));
            Formula m = d.update(average, Pieces.blend(average, alpha, g));
            Formula variance = Formula.select(centered, () -> v.minus(m.times(m)), () -> v);
            Formula move = lr.times(g).div(variance.plus(eps).sqrt());
            Formula moved = d.update(buffer, momentum.times(buffer).plus(move));
            d.update(d.parameter(), d.parameter().minus(Pieces.unlessZero(momentum, moved, move)));
        });
    }

    /// As timm's `RMSpropTF` states it.
    private static UpdateRule tensorflow() {
        return UpdateRule.define("RMSprop", "timm.optim.RMSpropTF", d -> {
            Formula lr = Pieces.rate(d, 1e-2);
            Formula alpha = d.hyper("alpha", 0.9, Range.FRACTION);
            Formula eps = Pieces.epsilon(d, 1e-10);
            Formula weightDecay = Pieces.decay(d, 0);
            Formula momentum = d.hyper("momentum", 0, Range.NON_NEGATIVE);
            Formula centered = d.option("centered");
            Formula decoupled = d.option("decoupled_decay");
            Formula inside = d.option("lr_in_momentum", true);
            Formula caution = d.option("caution");
            Formula.Variable squares = d.state("square_avg", constant(1));
            Formula.Variable buffer = d.state("momentum_buffer");
            Formula.Variable average = d.state("grad_avg");

            Formula p = Formula.select(
                    decoupled, () -> Pieces.decoupledDecay(d, lr, weightDecay), () -> d.parameter());
            Formula g = d.label(
                    "grad",
                    Formula.select(
                            decoupled, () -> d.gradient(), () -> Pieces.coupledDecay(d, d.gradient(), weightDecay)));
            Formula rest = constant(1).minus(alpha);
            Formula v = d.update(squares, squares.plus(rest.times(g.times(g).minus(squares))));
            Formula mean = d.update(average, average.plus(rest.times(g.minus(average))));
            Formula variance = Formula.select(centered, () -> v.minus(mean.times(mean)), () -> v);
            Formula denominator = d.label("denom", variance.plus(eps).sqrt());
            Formula kept = buffer.times(momentum);
            Formula factor = Formula.select(inside, () -> lr, () -> constant(1));
            Formula moved = d.update(buffer, Pieces.divided(kept, factor, g, denominator));
            Formula used = Pieces.cautious(caution, moved, g);
            Formula heavy = p.minus(Formula.select(inside, () -> used, () -> lr.times(used)));
            Formula light = Pieces.divided(p, lr.unaryMinus(), g, denominator);
            d.update(d.parameter(), Pieces.unlessZero(momentum, heavy, light));
        });
    }

    private RmsProp() {}
}
