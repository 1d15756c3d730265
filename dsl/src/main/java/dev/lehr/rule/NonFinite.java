package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;
import java.util.function.UnaryOperator;

/// Leaves parameter and state alone in steps whose gradient is not finite; see [Transforms#skipNonFinite()].
final class NonFinite {
    /// @param sum over what the elements are counted
    static UpdateRule skipped(UpdateRule rule, UnaryOperator<Formula> sum) {
        return rule.extend("skip_non_finite", d -> {
            Formula.Variable moves = d.scalarState("finite_steps", constant(0));
            Formula g = d.gradient();
            Formula bad = Formula.select(g.minus(g).sameAs(constant(0)), () -> constant(0), () -> constant(1));
            Formula finite = sum.apply(bad).sameAs(constant(0));
            d.replaceStep(moves.plus(1));
            d.onlyIf(finite);
            d.update(moves, Formula.select(finite, () -> moves.plus(1), () -> moves));
        });
    }

    private NonFinite() {}
}
