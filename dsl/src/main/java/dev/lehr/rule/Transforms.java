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

    /// The same average as [#ema()] with the roundings of PyTorch's `get_ema_multi_avg_fn`: from the average towards the parameter by
    /// `1 - ema_decay` of the way, or from the parameter back if that is nearer.
    public static Transform emaLerp() {
        return rule -> rule.extend("ema", d -> {
            Formula decay = d.hyper("ema_decay", 0.999, Range.FRACTION);
            Formula.Variable average = d.resultState("ema", constant(0));
            Formula p = d.updated();
            Formula moved = Pieces.lerp(average, p, constant(1).minus(decay));
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

    /// The gradient of a matrix loses the mean of each row; a vector's stays as it is.
    ///
    /// Yong, Huang, Hua and Zhang, "Gradient centralization", 2020. A row is what leads to one output, see [Shape].
    public static Transform centralize() {
        return rule -> rule.extend(
                "centralize",
                d -> d.replaceGradient(g -> Formula.select(
                        constant(1).lessThan(UpdateRule.RANK),
                        () -> g.minus(g.rowSum().div(UpdateRule.COLUMNS)),
                        () -> g)));
    }

    /// Each row of the gradient is scaled so that its norm is at most `clipping` times that of the row of the parameter (or times 0.001, if that is
    /// more); a vector is one row.
    ///
    /// Brock, De, Smith and Simonyan, "High-performance large-scale image recognition without normalization", 2021; timm's
    /// `adaptive_clip_grad`. A row is what leads to one output, see [Shape].
    public static Transform adaptiveClip() {
        return rule -> rule.extend("adaptive_clip", d -> {
            Formula clipping = d.hyper("clipping", 0.01, Range.POSITIVE);
            d.replaceGradient(g -> {
                Formula p = d.parameter();
                Formula most = p.times(p).rowSum().sqrt().max(constant(1e-3)).times(clipping);
                Formula norm = g.times(g).rowSum().sqrt();
                Formula factor = Formula.select(
                        most.lessThan(norm), () -> most.div(norm.max(constant(1e-6))), () -> constant(1));
                return g.times(factor);
            });
        });
    }
}
