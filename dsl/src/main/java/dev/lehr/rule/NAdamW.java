package dev.lehr.rule;

import dev.lehr.formula.Formula;

/// AdamW with Nesterov's momentum, without a schedule for it. timm looks ahead with the mean as it is, optax with
/// corrected ones.
///
/// Dozat, "Incorporating Nesterov momentum into Adam", 2016; Choi and others, "On empirical comparisons of optimizers
/// for deep learning", 2019.
final class NAdamW {
    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case OPTAX -> Adam.optax("NAdamW", "optax.nadamw", 1e-4, true);
            case TIMM -> TIMM;
            case TORCH, TORCH_1, KERAS, TENSORFLOW -> throw dialect.unknownTo("NAdamW", Dialect.OPTAX, Dialect.TIMM);
        };
    }

    private static final UpdateRule TIMM = UpdateRule.define("NAdamW", "timm.optim.NAdamW", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.999);
        Formula eps = Pieces.epsilon(d, 1e-8);
        Formula weightDecay = Pieces.decay(d, 1e-2);
        Formula caution = d.option("caution");
        Formula.Variable average = d.state("exp_avg");
        Formula.Variable squares = d.state("exp_avg_sq");

        Formula g = d.label("grad", Pieces.descent(d));
        Formula p = Pieces.decoupledDecay(d, lr, weightDecay);
        Formula m = d.update(average, Pieces.blend(average, beta1, g));
        Formula v = d.update(squares, Pieces.squares(squares, beta2, g));
        Formula ahead = Pieces.cautious(caution, Pieces.blend(m, beta1, g), g);
        Formula denominator =
                v.sqrt().div(Pieces.correction(beta2, d.step()).sqrt()).plus(eps);
        Formula size = lr.div(Pieces.correction(beta1, d.step())).unaryMinus();
        d.update(d.parameter(), p.plus(ahead.div(denominator.div(size))));
    });

    private NAdamW() {}
}
