package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// What several rules have in common. Where libraries differ in the order of operations, the names say whose it is.
final class Pieces {
    private Pieces() {}

    static Formula.Variable rate(Definition d, double initial) {
        return d.hyper("lr", initial, Range.NON_NEGATIVE);
    }

    static Formula.Variable beta1(Definition d, double initial) {
        return d.hyper("beta1", initial, Range.DECAY);
    }

    static Formula.Variable beta2(Definition d, double initial) {
        return d.hyper("beta2", initial, Range.DECAY);
    }

    static Formula.Variable epsilon(Definition d, double initial) {
        return d.hyper("eps", initial, Range.NON_NEGATIVE);
    }

    static Formula.Variable epsilonRoot(Definition d, double initial) {
        return d.hyper("eps_root", initial, Range.NON_NEGATIVE);
    }

    static Formula.Variable decay(Definition d, double initial) {
        return d.hyper("weight_decay", initial, Range.NON_NEGATIVE);
    }

    /// The direction to go down: the gradient, or its negative if the objective is to be maximised.
    static Formula descent(Definition d) {
        Formula g = d.gradient();
        return Formula.select(d.option("maximize"), g::unaryMinus, () -> g);
    }

    /// L2 regularisation: `g + weight_decay * p`.
    static Formula coupledDecay(Definition d, Formula gradient, Formula decay) {
        return unlessZero(decay, gradient.plus(decay.times(d.parameter())), gradient);
    }

    /// `p * (1 - lr * weight_decay)`.
    static Formula decoupledDecay(Definition d, Formula rate, Formula decay) {
        return unlessZero(
                decay, d.parameter().times(constant(1).minus(rate.times(decay))), d.parameter());
    }

    /// `p * (1 - amount)`, unless nothing is to decay.
    static Formula shrunk(Definition d, Formula decay, Formula amount) {
        return unlessZero(decay, d.parameter().times(constant(1).minus(amount)), d.parameter());
    }

    static Formula unlessZero(Formula hyper, Formula otherwise, Formula zero) {
        return Formula.select(hyper.sameAs(constant(0)), () -> zero, () -> otherwise);
    }

    /// `first` at the first step, `later` at all others.
    static Formula firstThen(Definition d, Formula first, Formula later) {
        return Formula.select(d.step().sameAs(constant(1)), () -> first, () -> later);
    }

    /// PyTorch's `lerp`: `from + weight * (to - from)`, from the nearer end.
    static Formula lerp(Formula from, Formula to, Formula weight) {
        Formula w = weight.round();
        return Formula.select(
                w.lessThan(constant(0.5)),
                () -> from.plus(w.times(to.minus(from))),
                () -> to.minus(to.minus(from).times(constant(1).minus(w))));
    }

    /// `average * beta + (1 - beta) * value`.
    static Formula blend(Formula average, Formula beta, Formula value) {
        return average.times(beta).plus(constant(1).minus(beta).times(value));
    }

    /// `average + (value - average) * (1 - beta)`.
    static Formula drift(Formula average, Formula beta, Formula value) {
        return average.plus(value.minus(average).times(constant(1).minus(beta)));
    }

    /// The running mean of gradients.
    static Formula mean(Dialect dialect, Formula average, Formula beta, Formula gradient) {
        return switch (dialect) {
            case TORCH, TIMM -> lerp(average, gradient, constant(1).minus(beta));
            case TORCH_1, OPTAX -> blend(average, beta, gradient);
            case KERAS, TENSORFLOW -> drift(average, beta, gradient);
        };
    }

    /// The running mean of squares: `v * beta + ((1 - beta) * g) * g`.
    static Formula squares(Formula average, Formula beta, Formula gradient) {
        return average.times(beta).plus(constant(1).minus(beta).times(gradient).times(gradient));
    }

    /// What a running mean that began at zero is divided by after step `t`: `1 - beta ^ t`.
    static Formula correction(Formula beta, Formula t) {
        return constant(1).minus(beta.pow(t));
    }

    /// optax's look ahead: the mean as it will be after the next step, if the gradient stays.
    static Formula nesterov(Definition d, Formula mean, Formula beta, Formula gradient) {
        Formula next = mean.div(correction(beta, d.step().plus(1)));
        return blend(next, beta, gradient.div(correction(beta, d.step())));
    }

    /// `p + (factor * numerator) / denominator`.
    static Formula divided(Formula p, Formula factor, Formula numerator, Formula denominator) {
        return p.plus(factor.times(numerator).div(denominator));
    }

    /// optax's last step: `p + (-lr) * move`.
    static Formula moved(Definition d, Formula rate, Formula move) {
        return d.parameter().plus(rate.unaryMinus().times(move));
    }

    /// The Euclidean norm over the parameter.
    static Formula norm(Formula elements) {
        return elements.times(elements).sum().sqrt();
    }

    /// How many elements the parameter has.
    static Formula count() {
        return constant(1).sum();
    }

    /// What says how far a layer may move: `ratio`, or 1 if either norm is zero.
    static Formula trust(Formula ofParameter, Formula ofMove, Formula ratio) {
        return Formula.select(
                constant(0).lessThan(ofParameter),
                () -> Formula.select(constant(0).lessThan(ofMove), () -> ratio, () -> constant(1)),
                () -> constant(1));
    }

    /// `move` without the elements that would go up, and the others larger by as much; with the option `caution`.
    ///
    /// Liang and others, "Cautious optimizers: improving training with one line of code", 2024.
    static Formula cautious(Formula caution, Formula move, Formula gradient) {
        Formula down = constant(0).lessThan(move.times(gradient));
        Formula share = down.sum().div(count()).max(constant(1e-3));
        return Formula.select(caution, () -> move.times(down.div(share)), () -> move);
    }
}
