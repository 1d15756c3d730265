package dev.lehr.framework;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/// A scheduler whose rate goes along a curve for `total_iters` steps and then stays.
sealed interface TorchRamp extends TorchFactor permits TorchLinear, TorchPolynomial {
    /// `total_iters`, which need not be whole.
    double iterations();

    /// The multiple of the rate at clock `n`, up to the clock `last`.
    Formula level(Formula n, double last);

    /// The last clock at which the recursion changes something.
    default double reach() {
        return Math.floor(iterations());
    }

    /// The factors of a run multiply up to the quotient of two levels.
    @Override
    default Option<Formula> product(Formula after, Formula last) {
        return Option.some(
                reach() < 1
                        ? constant(1)
                        : Formula.select(
                                after.lessThan(constant(reach())),
                                () -> level(last, reach()).div(level(after, reach())),
                                () -> constant(1)));
    }

    @Override
    default Seq<Quirk> quirks() {
        if (reach() < 1) {
            return Vector.of(Quirk.TORCH_ZERO_ITERS);
        }
        return Steps.isWhole(iterations()) ? Vector.empty() : Vector.of(Quirk.TORCH_PARTIAL_ITERS);
    }
}
