package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// AdaBelief: Adam whose second moment is that of the gradient around its running mean.
///
/// Zhuang and others, "AdaBelief optimizer: adapting stepsizes by the belief in observed gradients", 2020. timm
/// follows the authors' code, which rectifies as RAdam does; it adds eps to the second moment at each step, as optax
/// adds eps_root.
final class AdaBelief {
    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case OPTAX -> OPTAX;
            case TIMM -> TIMM;
            case TORCH, TORCH_1, KERAS, TENSORFLOW -> throw dialect.unknownTo("AdaBelief", Dialect.OPTAX, Dialect.TIMM);
        };
    }

    private static final UpdateRule OPTAX = UpdateRule.define("AdaBelief", "optax.adabelief", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.999);
        Formula eps = Pieces.epsilon(d, 1e-16);
        Formula epsRoot = Pieces.epsilonRoot(d, 1e-16);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula nesterov = d.option("nesterov");
        Formula.Variable mu = d.state("mu");
        Formula.Variable nu = d.state("nu");

        Formula g = d.gradient();
        Formula m = d.update(mu, Pieces.blend(mu, beta1, g));
        Formula surprise = d.label("surprise", g.minus(m));
        Formula v = d.update(
                nu, Pieces.blend(nu, beta2, surprise.times(surprise)).plus(epsRoot));
        Formula mHat = Formula.select(
                nesterov,
                () -> Pieces.nesterov(d, m, beta1, g),
                () -> m.div(Pieces.correction(beta1, d.step())));
        Formula vHat = v.div(Pieces.correction(beta2, d.step()));
        Formula move = mHat.div(vHat.sqrt().plus(eps));
        d.update(d.parameter(), Pieces.moved(d, lr, Pieces.coupledDecay(d, move, weightDecay)));
    });

    private static final UpdateRule TIMM = UpdateRule.define("AdaBelief", "timm.optim.AdaBelief", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula beta1 = Pieces.beta1(d, 0.9);
        Formula beta2 = Pieces.beta2(d, 0.999);
        Formula eps = Pieces.epsilon(d, 1e-16);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula amsgrad = d.option("amsgrad");
        Formula decoupled = d.option("decoupled_decay", true);
        Formula fixed = d.option("fixed_decay");
        Formula rectify = d.option("rectify", true);
        Formula plainAtFirst = d.option("degenerated_to_sgd", true);
        Formula.Variable average = d.state("exp_avg");
        Formula.Variable squares = d.state("exp_avg_var");
        Formula.Variable largest = d.state("max_exp_avg_var");

        Formula rate = Formula.select(fixed, () -> constant(1), () -> lr);
        Formula p = Formula.select(
                decoupled, () -> Pieces.decoupledDecay(d, rate, weightDecay), () -> d.parameter());
        Formula g = d.label(
                "grad",
                Formula.select(decoupled, () -> d.gradient(), () -> Pieces.coupledDecay(d, d.gradient(), weightDecay)));
        Formula m = d.update(average, Pieces.blend(average, beta1, g));
        Formula v = d.update(squares, Pieces.squares(squares, beta2, d.label("surprise", g.minus(m))).plus(eps));
        Formula vMax = d.update(largest, largest.max(v));
        Formula used = Formula.select(amsgrad, () -> vMax, () -> v);
        Formula correction1 = Pieces.correction(beta1, d.step());
        Formula correction2 = Pieces.correction(beta2, d.step());

        Formula denominator = used.sqrt().div(correction2.sqrt()).plus(eps);
        Formula whole = Pieces.divided(p, lr.div(correction1).unaryMinus(), m, denominator);
        Formula longest = RAdam.longest(beta2);
        Formula length = RAdam.length(d, beta2, longest);
        Formula size = rectification(correction2, length, longest).div(correction1);
        Formula rectified = Pieces.divided(
                p, size.unaryMinus().times(lr), m, v.sqrt().plus(eps));
        Formula plain = p.plus(constant(1).div(correction1).unaryMinus().times(lr).times(m));
        Formula early = Formula.select(plainAtFirst, () -> plain, () -> p);
        Formula careful = Formula.select(constant(5).atMost(length), () -> rectified, () -> early);
        d.update(d.parameter(), Formula.select(rectify, () -> careful, () -> whole));
    });

    private static Formula rectification(Formula correction2, Formula length, Formula longest) {
        return correction2
                .times(length.minus(4))
                .div(longest.minus(4))
                .times(length.minus(2))
                .div(length)
                .times(longest)
                .div(longest.minus(2))
                .sqrt();
    }

    private AdaBelief() {}
}
