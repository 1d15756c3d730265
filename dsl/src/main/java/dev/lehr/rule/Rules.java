package dev.lehr.rule;

import java.util.List;

/// The update rules that come with the library, in the words of their formulas: `m` and `v` are running means of the
/// gradient and of its square, and `mHat` and `vHat` are those divided by `1 - beta ^ t`.
///
/// A rule that several libraries state differently takes a [Dialect]; without one it is in the dialect of the library
/// that is named. Each rule prints its exact equations ([UpdateRule#toString()]) and describes itself
/// ([UpdateRule#describe()]). Rates that the library does not preset have a default here that its documentation or
/// paper uses.
public final class Rules {
    private Rules() {}

    /// Stochastic gradient descent: `b = momentum * b + (1 - dampening) * g`, `p - lr * b`; `torch.optim.SGD`.
    /// `lr` 0.001, `momentum` 0, `dampening` 0, `weight_decay` 0, `nesterov` off. Sutskever and others, 2013.
    public static UpdateRule sgd() {
        return sgd(Dialect.TORCH);
    }

    /// SGD in [Dialect#TORCH], [Dialect#OPTAX] (the same bits) or [Dialect#KERAS] (the rate inside the momentum).
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule sgd(Dialect dialect) {
        return Sgd.rule(dialect);
    }

    /// SGD that shrinks the parameter itself: `p * (1 - lr * weight_decay) - lr * b`; `timm.optim.SGDW`.
    /// `lr` 0.001, `momentum` 0, `weight_decay` 0. Loshchilov and Hutter, 2019.
    public static UpdateRule sgdW() {
        return SgdW.RULE;
    }

    /// The sign of the gradient: `p - lr * sign(g)`; `optax.sign_sgd`. `lr` 0.001. Bernstein and others, 2018.
    public static UpdateRule signSgd() {
        return SignSgd.SIGN;
    }

    /// The sign of the momentum: `b = g + momentum * b`, `p - lr * sign(b)`; `optax.signum`.
    /// `lr` 0.001, `momentum` 0.9. Bernstein and others, 2018.
    public static UpdateRule signum() {
        return SignSgd.SIGNUM;
    }

    /// `p - lr * mHat / (sqrt(vHat) + eps)` with corrected running means of the gradient and of its square;
    /// `torch.optim.Adam`. `lr` 0.001, `beta1` 0.9, `beta2` 0.999, `eps` 1e-8, `weight_decay` 0 (into the gradient),
    /// `amsgrad` off. Kingma and Ba, 2015.
    public static UpdateRule adam() {
        return adam(Dialect.TORCH);
    }

    /// Adam in [Dialect#TORCH], [Dialect#TORCH_1], [Dialect#OPTAX], or with "epsilon hat" in [Dialect#KERAS] and
    /// [Dialect#TENSORFLOW].
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule adam(Dialect dialect) {
        return Adam.adam(dialect);
    }

    /// Adam that shrinks the parameter itself: `p * (1 - lr * weight_decay)` before the move; `torch.optim.AdamW`.
    /// As [#adam()], with `weight_decay` 0.01. Loshchilov and Hutter, 2019.
    public static UpdateRule adamW() {
        return adamW(Dialect.TORCH);
    }

    /// AdamW in [Dialect#TORCH], [Dialect#TORCH_1], [Dialect#OPTAX] (`weight_decay` 1e-4, a part of the move) or
    /// [Dialect#KERAS] (0.004).
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule adamW(Dialect dialect) {
        return Adam.adamW(dialect);
    }

    /// Adam with the infinity norm: `u = max(beta2 * u, abs(g) + eps)`, `p - lr * mHat / u`; `torch.optim.Adamax`.
    /// `lr` 0.002, `beta1` 0.9, `beta2` 0.999, `eps` 1e-8, `weight_decay` 0. Kingma and Ba, 2015, section 7.1.
    public static UpdateRule adamax() {
        return adamax(Dialect.TORCH);
    }

    /// Adamax in [Dialect#TORCH], [Dialect#TORCH_1], [Dialect#OPTAX] (with a decay it is `adamaxw`) or
    /// [Dialect#KERAS].
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule adamax(Dialect dialect) {
        return Adamax.rule(dialect);
    }

    /// Adam with Nesterov's momentum and a schedule for it; `torch.optim.NAdam`. `lr` 0.002, `beta1` 0.9, `beta2`
    /// 0.999, `eps` 1e-8, `weight_decay` 0, `momentum_decay` 0.004, `decoupled_weight_decay` off. Dozat, 2016.
    public static UpdateRule nadam() {
        return nadam(Dialect.TORCH);
    }

    /// NAdam in [Dialect#TORCH], [Dialect#TORCH_1], [Dialect#OPTAX] (without the schedule) or [Dialect#KERAS].
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule nadam(Dialect dialect) {
        return NAdam.rule(dialect);
    }

    /// AdamW that looks one step ahead, without a schedule of the momentum; `optax.nadamw`.
    /// `lr` 0.001, `beta1` 0.9, `beta2` 0.999, `eps` 1e-8, `weight_decay` 1e-4. Dozat, 2016.
    public static UpdateRule nadamW() {
        return nadamW(Dialect.OPTAX);
    }

    /// NAdamW in [Dialect#OPTAX] or [Dialect#TIMM] (`weight_decay` 0.01).
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule nadamW(Dialect dialect) {
        return NAdamW.rule(dialect);
    }

    /// Adam whose second moment is used only when enough steps have been seen, and then rectified;
    /// `torch.optim.RAdam`. `lr` 0.001, `beta1` 0.9, `beta2` 0.999, `eps` 1e-8, `weight_decay` 0. Liu and others,
    /// 2020.
    public static UpdateRule radam() {
        return radam(Dialect.TORCH);
    }

    /// RAdam in [Dialect#TORCH], [Dialect#TORCH_1] or [Dialect#OPTAX] (a `threshold` that can be set).
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule radam(Dialect dialect) {
        return RAdam.rule(dialect);
    }

    /// Adam with the second moment of the gradient around its mean, `(g - m)^2`; `optax.adabelief`. `lr` 0.001,
    /// `beta1` 0.9, `beta2` 0.999, `eps` 1e-16, `eps_root` 1e-16, `weight_decay` 0. Zhuang and others, 2020.
    public static UpdateRule adabelief() {
        return adabelief(Dialect.OPTAX);
    }

    /// AdaBelief in [Dialect#OPTAX] or [Dialect#TIMM] (rectified).
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule adabelief(Dialect dialect) {
        return AdaBelief.rule(dialect);
    }

    /// Running means of the gradient, of its change and of the square of both; `optax.adan`. `lr` 0.001, `beta1`
    /// 0.98, `beta2` 0.92, `beta3` 0.99, `eps` 1e-8, `eps_root` 1e-8, `weight_decay` 0. Xie and others, 2022.
    public static UpdateRule adan() {
        return adan(Dialect.OPTAX);
    }

    /// Adan in [Dialect#OPTAX] or [Dialect#TIMM] (the authors' code).
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule adan(Dialect dialect) {
        return Adan.rule(dialect);
    }

    /// Momentum of gradients that are divided by the second moment of the steps before; `optax.contrib.adopt`.
    /// `lr` 0.001, `beta1` 0.9, `beta2` 0.9999, `eps` 1e-6, clipped at `(t - 1) ^ 0.25`. Taniguchi and others, 2024.
    public static UpdateRule adopt() {
        return adopt(Dialect.OPTAX);
    }

    /// ADOPT in [Dialect#OPTAX] or [Dialect#TIMM] (clipped at `(t - 1) ^ 0.333`).
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule adopt(Dialect dialect) {
        return Adopt.rule(dialect);
    }

    /// AdamW with a fast and a slow mean: `(m1Hat + alpha * m2) / (sqrt(vHat) + eps)`; `optax.contrib.ademamix`. `lr`
    /// 0.001, `beta1` 0.9, `beta2` 0.999, `beta3` 0.9999, `alpha` 5, `eps` 1e-8, `weight_decay` 0. Pagliardini and
    /// others, 2024.
    public static UpdateRule ademamix() {
        return AdEmaMix.RULE;
    }

    /// Momentum of normalised gradients, with the rate inside; `timm.optim.LaProp`.
    /// `lr` 4e-4, `beta1` 0.9, `beta2` 0.999, `eps` 1e-15, `weight_decay` 0. Ziyin and others, 2020.
    public static UpdateRule laProp() {
        return LaProp.RULE;
    }

    /// Adam whose second moment moves by the square of the gradient: `v - (1 - beta2) * sign(v - g^2) * g^2`;
    /// `optax.yogi`. `lr` 0.01, `beta1` 0.9, `beta2` 0.999, `eps` 0.001, both means begin at 1e-6. Zaheer and others,
    /// 2018.
    public static UpdateRule yogi() {
        return Yogi.RULE;
    }

    /// `s = s + g^2`, `p - lr * g / (sqrt(s) + eps)`; `torch.optim.Adagrad`.
    /// `lr` 0.01, `lr_decay` 0, `weight_decay` 0, `initial_accumulator_value` 0, `eps` 1e-10. Duchi and others, 2011.
    public static UpdateRule adagrad() {
        return adagrad(Dialect.TORCH);
    }

    /// Adagrad in [Dialect#TORCH], [Dialect#OPTAX] or [Dialect#KERAS] (both begin at 0.1, with eps 1e-7 inside the
    /// root).
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule adagrad(Dialect dialect) {
        return Adagrad.rule(dialect);
    }

    /// Steps in the units of the parameter: `p - lr * sqrt(u + eps) / sqrt(v + eps) * g`; `torch.optim.Adadelta`.
    /// `lr` 1, `rho` 0.9, `eps` 1e-6, `weight_decay` 0. Zeiler, 2012.
    public static UpdateRule adadelta() {
        return adadelta(Dialect.TORCH);
    }

    /// Adadelta in [Dialect#TORCH] or [Dialect#OPTAX].
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule adadelta(Dialect dialect) {
        return Adadelta.rule(dialect);
    }

    /// `v = alpha * v + (1 - alpha) * g^2`, `p - lr * g / (sqrt(v) + eps)`; `torch.optim.RMSprop`. `lr` 0.01, `alpha`
    /// 0.99, `eps` 1e-8, `weight_decay` 0, `momentum` 0, `centered` off. Tieleman and Hinton, 2012.
    public static UpdateRule rmsprop() {
        return rmsprop(Dialect.TORCH);
    }

    /// RMSprop in any dialect: eps is outside the root in PyTorch and inside elsewhere; [Dialect#TENSORFLOW] begins
    /// at 1.
    public static UpdateRule rmsprop(Dialect dialect) {
        return RmsProp.rule(dialect);
    }

    /// A step size for each element, which grows by `etaplus` while the gradient keeps its sign; `torch.optim.Rprop`.
    /// `lr` 0.01, `etaminus` 0.5, `etaplus` 1.2, sizes from 1e-6 to 50. Riedmiller and Braun, 1993.
    public static UpdateRule rprop() {
        return rprop(Dialect.TORCH);
    }

    /// Rprop in [Dialect#TORCH] or [Dialect#OPTAX] (each move comes one step late).
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule rprop(Dialect dialect) {
        return Rprop.rule(dialect);
    }

    /// SGD that keeps the average of its parameters in the slot `ax`; `torch.optim.ASGD`.
    /// `lr` 0.01, `lambd` 1e-4, `alpha` 0.75, `t0` 1e6, `weight_decay` 0. Polyak and Juditsky, 1992.
    public static UpdateRule asgd() {
        return Asgd.RULE;
    }

    /// The sign of a blend: `p - lr * (sign(beta1 * m + (1 - beta1) * g) + weight_decay * p)`; `optax.lion`.
    /// `lr` 1e-4, `beta1` 0.9, `beta2` 0.99, `weight_decay` 0.001. Chen and others, 2023.
    public static UpdateRule lion() {
        return lion(Dialect.OPTAX);
    }

    /// Lion in [Dialect#OPTAX] or [Dialect#TIMM] (decay before the move, 0 unless set).
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule lion(Dialect dialect) {
        return Lion.rule(dialect);
    }

    /// AdamW or Lion on gradients with less variance: `g + gamma * beta1 / (1 - beta1) * (g - last)`;
    /// `timm.optim.Mars`. `lr` 0.003, `beta1` 0.9, `beta2` 0.99, `eps` 1e-8, `gamma` 0.025, `weight_decay` 0. Yuan
    /// and others, 2024.
    public static UpdateRule mars() {
        return Mars.RULE;
    }

    /// Dual averaging: `z = x0 - s / (cbrt(q) + eps)`, `p = momentum * p + (1 - momentum) * z`; `timm.optim.MADGRAD`.
    /// `lr` 0.01, `momentum` 0.9, `eps` 1e-6, `weight_decay` 0. Defazio and Jelassi, 2021.
    public static UpdateRule madgrad() {
        return Madgrad.RULE;
    }

    /// Adam with moves as long as the parameter: `p - lr * norm(p) / norm(u) * u`; `optax.lamb`.
    /// `lr` 0.001, `beta1` 0.9, `beta2` 0.999, `eps` 1e-6, `weight_decay` 0. You and others, 2020.
    public static UpdateRule lamb() {
        return lamb(Dialect.OPTAX);
    }

    /// LAMB in [Dialect#OPTAX] or [Dialect#TIMM] (`weight_decay` 0.01, gradients clipped at the norm 1).
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule lamb(Dialect dialect) {
        return Lamb.rule(dialect);
    }

    /// SGD with moves in proportion to the parameter: `trust_coefficient * norm(p) / norm(g + weight_decay * p)`;
    /// `optax.lars`. `lr` 0.01, `trust_coefficient` 0.001, `momentum` 0.9, `weight_decay` 0, `eps` 0. You and others,
    /// 2017.
    public static UpdateRule lars() {
        return lars(Dialect.OPTAX);
    }

    /// LARS in [Dialect#OPTAX] or [Dialect#TIMM] (the rate outside the momentum; adapts only what decays).
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule lars(Dialect dialect) {
        return Lars.rule(dialect);
    }

    /// Momentum of `g / sqrt(v)`, where `v` is one running mean of the norm's square for the parameter;
    /// `optax.novograd`. `lr` 0.001, `beta1` 0.9, `beta2` 0.25, `eps` 1e-6, `weight_decay` 0. Ginsburg and others,
    /// 2019.
    public static UpdateRule novograd() {
        return novograd(Dialect.OPTAX);
    }

    /// NovoGrad in [Dialect#OPTAX] or [Dialect#TIMM] (`beta1` 0.95, `beta2` 0.98).
    ///
    /// @throws UnknownDialectException for any other
    public static UpdateRule novograd(Dialect dialect) {
        return NovoGrad.rule(dialect);
    }

    /// `c * (p - lr * norm(p) / norm(g) * g)` with `c = 1 / sqrt(1 + lr^2)`; `optax.fromage`.
    /// `lr` 0.01, `min_norm` 1e-6. Bernstein and others, 2020.
    public static UpdateRule fromage() {
        return Fromage.RULE;
    }

    /// `p - lr * ((alpha + beta) * g - beta * previous)`; `optax.optimistic_gradient_descent`.
    /// `lr` 0.01, `alpha` 1, `beta` 1. Mokhtari and others, 2020.
    public static UpdateRule optimisticGradientDescent() {
        return Optimistic.RULE;
    }

    /// `p - lr * min((loss - f_min) / norm(g)^2, max_learning_rate) * g`; `optax.polyak_sgd`. `loss` must be set at
    /// each step. `lr` 1, `f_min` 0, `max_learning_rate` 1, `eps` 0. Loizou and others, 2021.
    public static UpdateRule polyakSgd() {
        return Polyak.RULE;
    }

    /// Momentum over the Hessian's diagonal, clipped: `clip(mHat / max(gamma * nu, eps))`; `optax.contrib.sophia`. A
    /// step with `hessian` 1 takes the gradient for an estimate of that diagonal, updates `nu`, and moves nothing.
    /// `lr` 1e-4, `beta1` 0.965, `beta2` 0.99, `gamma` 0.01, `weight_decay` 1e-4. Liu and others, 2023.
    public static UpdateRule sophia() {
        return Sophia.RULE;
    }

    /// SGD without a schedule: gradients between a fast sequence `z` and its average; `schedulefree.SGDScheduleFree`.
    /// `lr` 1, `momentum` 0.9, `weight_decay` 0; evaluate at `p + (1 - 1 / momentum) * (z - p)`. Defazio and others,
    /// 2024.
    public static UpdateRule scheduleFreeSgd() {
        return ScheduleFree.SGD;
    }

    /// AdamW without a schedule; `schedulefree.AdamWScheduleFree`. `lr` 0.0025, `beta1` 0.9, `beta2` 0.999, `eps`
    /// 1e-8, `weight_decay` 0; evaluate at `p + (1 - 1 / beta1) * (z - p)`. Defazio and others, 2024.
    public static UpdateRule scheduleFreeAdamW() {
        return ScheduleFree.ADAM_W;
    }

    /// AdamW that estimates its rate, over all parameters together; `optax.contrib.dadapt_adamw`. `lr` 1, `beta1`
    /// 0.9, `beta2` 0.999, `eps` 1e-8, `estim_lr0` 1e-6, `weight_decay` 0. Defazio and Mishchenko, 2023.
    public static UpdateRule dadaptAdamW() {
        return DAdapt.ADAM_W;
    }

    /// SGD that estimates its rate, over all parameters together; `dadaptation.DadaptSGD`.
    /// `lr` 1, `momentum` 0, `d0` 1e-6, `weight_decay` 0, `growth_rate` unlimited. Defazio and Mishchenko, 2023.
    public static UpdateRule dadaptSgd() {
        return DAdapt.SGD;
    }

    /// AdamW that estimates its rate sooner, over all parameters together; `optax.contrib.prodigy`. `lr` 1, `beta1`
    /// 0.9, `beta2` 0.999, `eps` 1e-8, `estim_lr0` 1e-6, `estim_lr_coef` 1. Mishchenko and Defazio, 2023.
    public static UpdateRule prodigy() {
        return Prodigy.RULE;
    }

    /// Adam that keeps, of a matrix of second moments, only the means of rows and columns; `torch.optim.Adafactor`.
    /// `lr` 0.01, `beta2_decay` -0.8, `eps1` 0 for the machine epsilon of the lane type, `eps2` 0.001, `d` 1,
    /// `weight_decay` 0. Shazeer and Stern, 2018.
    public static UpdateRule adafactor() {
        return Adafactor.RULE;
    }

    /// Big Vision's Adafactor with momentum in bfloat16; `timm.optim.AdafactorBigVision`. `lr` 1, `momentum` 0.9,
    /// `min_dim_size_to_factor` 16, `decay_rate` 0.8, `beta2_cap` 0.999, `eps` 1e-30, `weight_decay` 0. Zhai and
    /// others, 2022.
    public static UpdateRule adafactorBigVision() {
        return AdafactorBigVision.RULE;
    }

    /// Adam that does not let the norms of weights grow; `timm.optim.AdamP`. `lr` 0.001, `beta1` 0.9, `beta2` 0.999,
    /// `eps` 1e-8, `weight_decay` 0, `delta` 0.1, `wd_ratio` 0.1. Heo and others, 2021.
    public static UpdateRule adamP() {
        return AdamP.RULE;
    }

    /// Gradient descent that does not let the norms of weights grow; `timm.optim.SGDP`. `lr` 0.001, `momentum` 0,
    /// `dampening` 0, `weight_decay` 0, `eps` 1e-8, `delta` 0.1, `wd_ratio` 0.1. Heo and others, 2021.
    public static UpdateRule sgdp() {
        return Sgdp.RULE;
    }

    /// Adagrad that keeps, of a matrix of sums of squares, only the largest of rows and columns; `optax.sm3`. `lr`
    /// 0.1, `momentum` 0.9, `beta2` 1, `eps` 1e-8. Anil and others, 2019.
    public static UpdateRule sm3() {
        return Sm3.RULE;
    }

    /// Momentum made orthogonal, for matrices; `torch.optim.Muon`. `lr` 0.001, `weight_decay` 0.1, `momentum` 0.95,
    /// Nesterov's unless `nesterov` is 0; scaled by `match_rms_adamw` or `spectral_unclamped` if asked for. Jordan,
    /// 2024.
    public static UpdateRule muon() {
        return muon(NewtonSchulz.STANDARD);
    }

    /// Muon with other coefficients or more iterations.
    public static UpdateRule muon(NewtonSchulz orthogonal) {
        return Muon.rule(orthogonal);
    }

    /// Adam for rows that come and go; `torch.optim.SparseAdam`. `lr` 0.001, `beta1` 0.9, `beta2` 0.999, `eps` 1e-8.
    public static UpdateRule sparseAdam() {
        return SparseAdam.RULE;
    }

    /// All rules, each in its own dialect; [Catalog#rules()] has the others too. The test suites run over these
    /// lists.
    public static List<UpdateRule> all() {
        return Catalog.defaults();
    }
}
