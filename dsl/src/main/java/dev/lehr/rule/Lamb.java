package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// LAMB: Adam whose moves are, for each parameter, as long as the parameter itself times the rate.
///
/// You and others, "Large batch optimization for deep learning: training BERT in 76 minutes", 2020. timm also clips
/// the gradient by the norm over all parameters, and adapts only parameters that decay.
final class Lamb {
    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case OPTAX -> OPTAX;
            case TIMM -> TIMM;
            case TORCH, TORCH_1, KERAS, TENSORFLOW -> throw dialect.unknownTo("LAMB", Dialect.OPTAX, Dialect.TIMM);
        };
    }

    private static final UpdateRule OPTAX = UpdateRule.define("LAMB", "optax.lamb", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.999);
        Formula eps = Pieces.epsilon(d, 1e-6);
        Formula epsRoot = Pieces.epsilonRoot(d, 0);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula.Variable mu = d.state("mu");
        Formula.Variable nu = d.state("nu");

        Formula g = d.gradient();
        Formula m = d.update(mu, Pieces.blend(mu, beta1, g));
        Formula v = d.update(nu, Pieces.blend(nu, beta2, g.times(g)));
        Formula mHat = m.div(Pieces.correction(beta1, d.step()));
        Formula vHat = v.div(Pieces.correction(beta2, d.step()));
        Formula adam = mHat.div(vHat.plus(epsRoot).sqrt().plus(eps));
        Formula move = d.label("move", Pieces.coupledDecay(d, adam, weightDecay));
        Formula ofParameter = Pieces.norm(d.parameter());
        Formula ofMove = Pieces.norm(move);
        Formula trust = d.label("trust", Pieces.trust(ofParameter, ofMove, ofParameter.div(ofMove)));
        d.update(d.parameter(), Pieces.moved(d, lr, move.times(trust)));
    });

    private static final UpdateRule TIMM = UpdateRule.define("LAMB", "timm.optim.Lamb", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.999);
        Formula eps = Pieces.epsilon(d, 1e-6);
        Formula weightDecay = Pieces.decay(d, 1e-2);
        Formula maxNorm = d.hyper("max_grad_norm", 1, Range.NON_NEGATIVE);
        Formula corrected = d.option("bias_correction", true);
        Formula averaging = d.option("grad_averaging", true);
        Formula trustClip = d.option("trust_clip");
        Formula always = d.option("always_adapt");
        Formula decoupled = d.option("decoupled_decay");
        Formula caution = d.option("caution");
        Formula.Variable average = d.state("exp_avg");
        Formula.Variable squares = d.state("exp_avg_sq");

        Formula whole = d.label("norm", d.gradient().times(d.gradient()).sumOfAll().sqrt());
        Formula clip = Pieces.unlessZero(maxNorm, whole.div(maxNorm).max(constant(1)), constant(1));
        Formula g = d.label("grad", d.gradient().div(clip));
        Formula m = d.update(
                average,
                Formula.select(
                        averaging,
                        () -> Pieces.blend(average, beta1, g),
                        () -> average.times(beta1).plus(g)));
        Formula v = d.update(squares, Pieces.squares(squares, beta2, g));
        Formula correction1 =
                Formula.select(corrected, () -> Pieces.correction(beta1, d.step()), () -> constant(1));
        Formula correction2 =
                Formula.select(corrected, () -> Pieces.correction(beta2, d.step()), () -> constant(1));
        Formula denominator = v.sqrt().div(correction2.sqrt()).plus(eps);
        Formula adam = Pieces.cautious(caution, m.div(correction1).div(denominator), g);
        Formula shrunk = d.parameter().plus(lr.unaryMinus().times(weightDecay).times(d.parameter()));
        Formula p = Formula.select(
                decoupled, () -> Pieces.unlessZero(weightDecay, shrunk, d.parameter()), () -> d.parameter());
        Formula move = d.label(
                "move", Formula.select(decoupled, () -> adam, () -> Pieces.coupledDecay(d, adam, weightDecay)));
        Formula ofParameter = Pieces.norm(p);
        Formula ofMove = Pieces.norm(move);
        Formula ratio = Pieces.trust(ofParameter, ofMove, ofParameter.div(ofMove));
        Formula clipped = Formula.select(trustClip, () -> ratio.min(constant(1)), () -> ratio);
        Formula adapted = move.times(clipped);
        Formula used = Formula.select(
                always, () -> adapted, () -> Pieces.unlessZero(weightDecay, adapted, move));
        d.update(d.parameter(), p.plus(lr.unaryMinus().times(used)));
    });

    private Lamb() {}
}
