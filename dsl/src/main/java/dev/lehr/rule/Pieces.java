package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// What several rules have in common, in PyTorch's order of operations.
final class Pieces {
    private Pieces() {}

    static Formula.Variable rate(Definition d, double initial) {
        return d.hyper("lr", initial, Range.NON_NEGATIVE);
    }

    static Formula.Variable epsilon(Definition d, double initial) {
        return d.hyper("eps", initial, Range.NON_NEGATIVE);
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

    static Formula unlessZero(Formula hyper, Formula otherwise, Formula zero) {
        return Formula.select(hyper.sameAs(constant(0)), () -> zero, () -> otherwise);
    }

    /// PyTorch's `lerp`: `from + weight * (to - from)`, from the nearer end.
    static Formula lerp(Formula from, Formula to, Formula weight) {
        Formula w = weight.round();
        return Formula.select(
                w.lessThan(constant(0.5)),
                () -> from.plus(w.times(to.minus(from))),
                () -> to.minus(to.minus(from).times(constant(1).minus(w))));
    }

    /// The running mean of gradients.
    static Formula mean(Dialect dialect, Formula average, Formula beta, Formula gradient) {
        Formula weight = constant(1).minus(beta);
        return switch (dialect) {
            case TORCH -> lerp(average, gradient, weight);
            case TORCH_1 -> average.times(beta).plus(weight.times(gradient));
        };
    }

    /// The running mean of squares: `v * beta + ((1 - beta) * g) * g`.
    static Formula squares(Formula average, Formula beta, Formula gradient) {
        return average.times(beta).plus(constant(1).minus(beta).times(gradient).times(gradient));
    }

    /// `p + (factor * numerator) / denominator`.
    static Formula divided(Formula p, Formula factor, Formula numerator, Formula denominator) {
        return p.plus(factor.times(numerator).div(denominator));
    }
}
