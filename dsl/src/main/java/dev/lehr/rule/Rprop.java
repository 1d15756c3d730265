package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Resilient backpropagation: each element has a step size of its own, which grows while the gradient keeps its sign
/// and shrinks when it turns; the turning step is skipped. optax leaves the size alone where the gradient is or was
/// zero, and makes each move one step late: the first step only remembers its own.
///
/// Riedmiller and Braun, "A direct adaptive method for faster backpropagation learning: the RPROP algorithm", 1993.
final class Rprop {
    private static final Range SHRINKING = new Range(0, false, 1, false);
    private static final Range GROWING = new Range(1, false, Double.POSITIVE_INFINITY, false);

    static UpdateRule rule(Dialect dialect) {
        return switch (dialect) {
            case TORCH, TORCH_1 -> TORCH;
            case OPTAX -> OPTAX;
            case KERAS, TENSORFLOW, TIMM ->
                throw dialect.unknownTo("Rprop", Dialect.TORCH, Dialect.TORCH_1, Dialect.OPTAX);
        };
    }

    private static final UpdateRule TORCH = UpdateRule.define("Rprop", "torch.optim.Rprop", d -> {
        Formula lr = Pieces.rate(d, 1e-2);
        Formula shrink = d.hyper("etaminus", 0.5, SHRINKING);
        Formula grow = d.hyper("etaplus", 1.2, GROWING);
        Formula smallest = d.hyper("step_size_min", 1e-6, Range.NON_NEGATIVE);
        Formula largest = d.hyper("step_size_max", 50, Range.NON_NEGATIVE);
        Formula.Variable previous = d.state("prev");
        Formula.Variable size = d.state("step_size", lr);

        Formula gradient = Pieces.descent(d);
        Formula turn = d.label("turn", gradient.times(previous).sign());
        Formula factor = Formula.select(
                constant(0).lessThan(turn),
                () -> grow,
                () -> Formula.select(turn.lessThan(constant(0)), () -> shrink, () -> constant(1)));
        Formula sized = d.update(size, size.times(factor).max(smallest).min(largest));
        Formula kept = d.update(
                previous, Formula.select(turn.lessThan(constant(0)), () -> constant(0), () -> gradient));
        d.update(d.parameter(), d.parameter().plus(kept.sign().unaryMinus().times(sized)));
        d.require(smallest.atMost(largest), "step_size_min must be <= step_size_max");
    });

    private static final UpdateRule OPTAX = UpdateRule.define("Rprop", "optax.rprop", d -> {
        Formula lr = Pieces.rate(d, 1e-2);
        Formula shrink = d.hyper("etaminus", 0.5, SHRINKING);
        Formula grow = d.hyper("etaplus", 1.2, GROWING);
        Formula smallest = d.hyper("step_size_min", 1e-6, Range.NON_NEGATIVE);
        Formula largest = d.hyper("step_size_max", 50, Range.NON_NEGATIVE);
        Formula.Variable previous = d.state("prev_updates");
        Formula.Variable size = d.state("step_sizes", lr);

        Formula turn = d.label("turn", d.gradient().times(previous));
        Formula factor = Formula.select(constant(0).lessThan(turn), () -> grow, () -> shrink);
        Formula sized = d.update(
                size,
                Formula.select(
                        turn.sameAs(constant(0)),
                        () -> size,
                        () -> size.times(factor).max(smallest).min(largest)));
        Formula turned = turn.lessThan(constant(0));
        d.update(previous, Formula.select(turned, () -> constant(0), () -> sized.times(d.gradient().sign())));
        Formula move = Formula.select(turned, () -> constant(0), () -> previous);
        d.update(d.parameter(), d.parameter().minus(move));
        d.require(smallest.atMost(largest), "step_size_min must be <= step_size_max");
    });

    private Rprop() {}
}
