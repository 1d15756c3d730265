package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Adagrad. eps is outside the root and the sum begins at 0 in PyTorch; eps is inside and the sum begins at 0.1
/// elsewhere.
///
/// Duchi, Hazan and Singer, "Adaptive subgradient methods for online learning and stochastic optimization", 2011.
final class Adagrad {
    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case TORCH, TORCH_1 -> TORCH;
            case OPTAX -> OPTAX;
            case KERAS -> KERAS;
            case TENSORFLOW, TIMM ->
                throw dialect.unknownTo("Adagrad", Dialect.TORCH, Dialect.TORCH_1, Dialect.OPTAX, Dialect.KERAS);
        };
    }

    private static final UpdateRule TORCH = UpdateRule.define("Adagrad", "torch.optim.Adagrad", d -> {
        Formula lr = Pieces.rate(d, 1e-2);
        Formula lrDecay = d.hyper("lr_decay", 0, Range.NON_NEGATIVE);
        Formula weightDecay = Pieces.decay(d, 0);
        Formula initial = d.hyper("initial_accumulator_value", 0, Range.NON_NEGATIVE);
        Formula eps = Pieces.epsilon(d, 1e-10);
        Formula.Variable sum = d.state("sum", initial);

        Formula gradient = d.label("grad", Pieces.coupledDecay(d, Pieces.descent(d), weightDecay));
        Formula rate = lr.div(constant(1).plus(d.step().minus(1).times(lrDecay)));
        Formula squares = d.update(sum, sum.plus(gradient.times(gradient)));
        d.update(
                d.parameter(),
                Pieces.divided(d.parameter(), rate.unaryMinus(), gradient, squares.sqrt().plus(eps)));
    });

    private static final UpdateRule OPTAX = UpdateRule.define("Adagrad", "optax.adagrad", d -> {
        Formula lr = Pieces.rate(d, 1e-2);
        Formula initial = d.hyper("initial_accumulator_value", 0.1, Range.NON_NEGATIVE);
        Formula eps = Pieces.epsilon(d, 1e-7);
        Formula.Variable sum = d.state("sum_of_squares", initial);

        Formula g = d.gradient();
        Formula squares = d.update(sum, g.times(g).plus(sum));
        Formula scale = Formula.select(
                constant(0).lessThan(squares),
                () -> constant(1).div(squares.plus(eps).sqrt()),
                () -> constant(0));
        d.update(d.parameter(), Pieces.moved(d, lr, scale.times(g)));
    });

    private static final UpdateRule KERAS = UpdateRule.define("Adagrad", "keras.optimizers.Adagrad", d -> {
        Formula lr = Pieces.rate(d, 1e-3);
        Formula initial = d.hyper("initial_accumulator_value", 0.1, Range.NON_NEGATIVE);
        Formula eps = Pieces.epsilon(d, 1e-7);
        Formula.Variable accumulator = d.state("accumulator", initial);

        Formula g = d.gradient();
        Formula squares = d.update(accumulator, accumulator.plus(g.times(g)));
        d.update(d.parameter(), d.parameter().minus(lr.times(g).div(squares.plus(eps).sqrt())));
    });

    private Adagrad() {}
}
