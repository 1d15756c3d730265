package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// The transforms that come with the library. Each adds hyper-parameters of its own to the rule, which schedules can drive.
public final class Transforms {
    /// What PyTorch adds to a norm before it divides by it.
    private static final double NORM_EPSILON = 1e-6;

    private Transforms() {}

    /// Each element of the gradient is kept in `[-clip_value, clip_value]`; `torch.nn.utils.clip_grad_value_`.
    public static Transform clipValue() {
        return rule -> rule.extend("clip_value", d -> {
            Formula limit = d.hyper("clip_value", 1, Range.POSITIVE);
            d.replaceGradient(g -> g.max(limit.unaryMinus()).min(limit));
        });
    }

    /// The gradient is scaled so that the norm over all parameters of the optimizer is at most `max_norm`:
    /// `g * min(1, max_norm / (norm + 1e-6))`; `torch.nn.utils.clip_grad_norm_`.
    public static Transform clipNorm() {
        return rule -> rule.extend("clip_norm", d -> {
            Formula limit = d.hyper("max_norm", 1, Range.POSITIVE);
            d.replaceGradient(g -> {
                Formula norm = d.label("norm", g.times(g).sumOfAll().sqrt());
                return g.times(limit.div(norm.plus(NORM_EPSILON)).min(constant(1)));
            });
        });
    }

    /// The gradient is divided by `loss_scale`, by which the loss was multiplied to keep small gradients from vanishing.
    public static Transform unscale() {
        return rule -> rule.extend("unscale", d -> {
            Formula scale = d.hyper("loss_scale", 1, Range.POSITIVE);
            d.replaceGradient(g -> g.times(constant(1).div(scale)));
        });
    }

    /// Elements of the gradient that are not numbers become 0; optax's `zero_nans`.
    public static Transform zeroNans() {
        return rule -> rule.extend("zero_nans", d ->
                d.replaceGradient(g -> Formula.select(g.sameAs(g), () -> g, () -> constant(0))));
    }

    /// Weight decay that shrinks the parameter before the rule moves it: `p * (1 - lr * decay)`. For rules that have an `lr`.
    public static Transform decoupledDecay() {
        return rule -> rule.extend("decoupled_decay", d -> {
            Formula decay = d.hyper("decay", 1e-2, Range.NON_NEGATIVE);
            Formula rate = rule.hyper("lr").variable();
            d.replaceParameter(p -> Pieces.unlessZero(
                    decay, p.minus(d.parameter().times(rate.times(decay))), p));
        });
    }

    /// Keeps an exponential moving average of the parameter in the slot `ema`; the first step copies:
    /// `ema_decay * ema + (1 - ema_decay) * p`; PyTorch's `get_ema_avg_fn`.
    public static Transform ema() {
        return rule -> rule.extend("ema", d -> {
            Formula decay = d.hyper("ema_decay", 0.999, Range.FRACTION);
            Formula.Variable average = d.resultState("ema", constant(0));
            Formula p = d.updated();
            Formula moved = average.times(decay).plus(p.times(constant(1).minus(decay)));
            d.update(average, Formula.select(d.step().sameAs(constant(1)), () -> p, () -> moved));
        });
    }

    /// Keeps the equal-weight average of the parameter over all steps in the slot `swa`; the first step copies: `swa + (p - swa) / t`;
    /// PyTorch's `AveragedModel`.
    public static Transform swa() {
        return rule -> rule.extend("swa", d -> {
            Formula.Variable average = d.resultState("swa", constant(0));
            Formula p = d.updated();
            Formula moved = average.plus(p.minus(average).div(d.step()));
            d.update(average, Formula.select(d.step().sameAs(constant(1)), () -> p, () -> moved));
        });
    }
}
