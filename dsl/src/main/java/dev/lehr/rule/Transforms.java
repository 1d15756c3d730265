package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// The transforms that come with the library. Each adds hyper-parameters of its own to the rule, which schedules can
/// drive.
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

    /// The gradient is divided by `loss_scale`, by which the loss was multiplied to keep small gradients from
    /// vanishing.
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

    /// Weight decay that shrinks the parameter before the rule moves it: `p * (1 - lr * decay)`. For rules that have
    /// an `lr`.
    public static Transform decoupledDecay() {
        return rule -> rule.extend("decoupled_decay", d -> {
            Formula decay = d.hyper("decay", 1e-2, Range.NON_NEGATIVE);
            Formula rate = rule.hyper("lr").variable();
            d.replaceParameter(p -> Pieces.unlessZero(
                    decay, p.minus(d.parameter().times(rate.times(decay))), p));
        });
    }

    /// Weight decay that is added to the gradient: `g + l2 * p`; optax's `add_decayed_weights` in front of a rule.
    ///
    /// Nothing is masked: parameters that must not decay are a group of their own, found by name.
    public static Transform coupledDecay() {
        return rule -> rule.extend("coupled_decay", d -> {
            Formula decay = d.hyper("l2", 0, Range.NON_NEGATIVE);
            d.replaceGradient(g -> Pieces.coupledDecay(d, g, decay));
        });
    }

    /// The gradient of each parameter is scaled so that its norm is at most `max_block_norm`:
    /// `g * min(1, max_block_norm / (norm + 1e-6))`; Keras's `clipnorm`.
    public static Transform clipBlockNorm() {
        return rule -> rule.extend("clip_block_norm", d -> {
            Formula limit = d.hyper("max_block_norm", 1, Range.POSITIVE);
            d.replaceGradient(g -> g.times(limit.div(Pieces.norm(g).plus(NORM_EPSILON)).min(constant(1))));
        });
    }

    /// The gradient of each parameter is divided so that the root of the mean of its squares is at most `max_rms`:
    /// `g / max(1, rms / max_rms)`; optax's `clip_by_block_rms`.
    public static Transform clipBlockRms() {
        return rule -> rule.extend("clip_block_rms", d -> {
            Formula limit = d.hyper("max_rms", 1, Range.POSITIVE);
            d.replaceGradient(g -> {
                Formula rms = g.times(g).sum().div(Pieces.count()).sqrt();
                return g.div(rms.div(limit).max(constant(1)));
            });
        });
    }

    /// The gradient is divided by its norm over all parameters: `g / (norm + 1e-6) * norm_scale`; optax's
    /// `normalize_by_update_norm`.
    public static Transform normalize() {
        return rule -> rule.extend("normalize", d -> {
            Formula scale = d.hyper("norm_scale", 1, Range.POSITIVE);
            d.replaceGradient(g -> g.div(
                    g.times(g).sumOfAll().sqrt().plus(NORM_EPSILON).div(scale)));
        });
    }

    /// Each move of a parameter becomes as long as the parameter times `lr`, whatever the rule made it; a parameter
    /// or a move of norm zero stays as it is; optax's `scale_by_trust_ratio`. For rules that have an `lr`.
    public static Transform trustRatio() {
        return rule -> rule.extend("trust_ratio", d -> {
            Formula coefficient = d.hyper("trust_coefficient", 1, Range.NON_NEGATIVE);
            Formula rate = rule.hyper("lr").variable();
            d.replaceParameter(p -> {
                Formula move = p.minus(d.parameter());
                Formula ofParameter = Pieces.norm(d.parameter());
                Formula ofMove = Pieces.norm(move);
                Formula ratio = coefficient.times(rate).times(ofParameter).div(ofMove);
                return d.parameter().plus(move.times(Pieces.trust(ofParameter, ofMove, ratio)));
            });
        });
    }

    /// No element of the parameter goes below zero; optax's `keep_params_nonnegative`.
    public static Transform nonNegative() {
        return rule -> rule.extend("non_negative", d -> d.replaceParameter(p -> p.max(constant(0))));
    }

    /// The rule moves once in `accumulate_every` steps, by the mean of their gradients; in between, the parameter and
    /// the state of the rule stay as they are, and the rule counts its moves as steps; optax's `MultiSteps`.
    ///
    /// Each gradient weighs `accumulate_weight`: the number of its examples or tokens, if gradients are means over
    /// different numbers of them. A step at which `accumulate_every` is 1 closes a window early.
    public static Transform accumulate() {
        return Accumulation::around;
    }

    /// A step in which any element of any gradient is infinite or not a number changes nothing: no parameter, no
    /// state, no count of steps; optax's `apply_if_finite`, PyTorch's `GradScaler`.
    public static Transform skipNonFinite() {
        return rule -> NonFinite.skipped(rule, Formula::sumOfAll);
    }

    /// As [#skipNonFinite()], for each parameter by itself: only those whose own gradient is not finite stay as they
    /// are.
    public static Transform skipNonFiniteParameters() {
        return rule -> NonFinite.skipped(rule, Formula::sum);
    }

    /// Every `sync_period` steps, slow weights move `slow_step_size` of the way to the parameter, and the parameter
    /// is set to them.
    ///
    /// Zhang, Lucas, Hinton and Ba, "Lookahead optimizer: k steps forward, 1 step back", 2019; the defaults are
    /// timm's.
    public static Transform lookahead() {
        return Lookahead::around;
    }

    /// Keeps the exponential moving average of the parameter, corrected for its beginning, in the slot `ema`: after
    /// step `t` it is `sum(ema_decay ^ (t - i) * p_i) / sum(ema_decay ^ (t - i))`; optax's `ema` with `debias`. The
    /// decay must not change on the way.
    public static Transform emaDebiased() {
        return rule -> rule.extend("ema", d -> {
            Formula decay = d.hyper("ema_decay", 0.999, Range.DECAY);
            Formula share = constant(1).minus(decay).div(Pieces.correction(decay, d.step()));
            average(d, "ema", share);
        });
    }

    /// Keeps an average of the parameter in the slot `average` in which later steps weigh more:
    /// `average + (p - average) * (power + 1) / (t + power)`.
    ///
    /// Shamir and Zhang, "Stochastic gradient descent for non-smooth optimization", 2013. Power 0 is [#swa()].
    public static Transform polynomialAverage() {
        return rule -> rule.extend("polynomial_average", d -> {
            Formula power = d.hyper("average_power", 8, Range.NON_NEGATIVE);
            average(d, "average", power.plus(1).div(d.step().plus(power)));
        });
    }

    /// Moves the slot `share` of the way to the new parameter; the first step copies.
    private static void average(Definition d, String slot, Formula share) {
        Formula.Variable average = d.resultState(slot, constant(0));
        Formula p = d.updated();
        d.update(average, Pieces.firstThen(d, p, average.plus(p.minus(average).times(share))));
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

    /// The same average as [#ema()] with the roundings of PyTorch's `get_ema_multi_avg_fn`: from the average towards
    /// the parameter by `1 - ema_decay` of the way, or from the parameter back if that is nearer.
    public static Transform emaLerp() {
        return rule -> rule.extend("ema", d -> {
            Formula decay = d.hyper("ema_decay", 0.999, Range.FRACTION);
            Formula.Variable average = d.resultState("ema", constant(0));
            Formula p = d.updated();
            Formula moved = Pieces.lerp(average, p, constant(1).minus(decay));
            d.update(average, Formula.select(d.step().sameAs(constant(1)), () -> p, () -> moved));
        });
    }

    /// Keeps the equal-weight average of the parameter over all steps in the slot `swa`; the first step copies:
    /// `swa + (p - swa) / t`; PyTorch's `AveragedModel`.
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

    /// Each row of the gradient is scaled so that its norm is at most `clipping` times that of the row of the
    /// parameter (or times 0.001, if that is more); a vector is one row.
    ///
    /// Brock, De, Smith and Simonyan, "High-performance large-scale image recognition without normalization", 2021;
    /// timm's `adaptive_clip_grad`. A row is what leads to one output, see [Shape].
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
