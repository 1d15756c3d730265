package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// What AdamP and SGDP do to a move so that the norm of the parameter does not grow by it: they take away the part that is parallel
/// to the parameter, where the gradient has next to none.
///
/// First row by row: if in every row the cosine between gradient and parameter is below `delta / sqrt(columns)`, in absolute value. Else for
/// the parameter as a whole, if the cosine is below `delta / sqrt(size)`. A vector's move stays as it is.
///
/// Heo and others, "AdamP: slowing down the slowdown for momentum optimizers on scale-invariant weights", 2021; in the order of
/// `timm.optim.adamp`. A row is what leads to one output, see [Shape].
///
/// @param move what is left of the move
/// @param share `wd_ratio` where something was taken away, else 1
record Projection(Formula move, Formula share) {
    /// Declares `delta` and `wd_ratio`.
    static Projection of(Definition d, Formula move, Formula eps, Formula caution) {
        Formula delta = d.hyper("delta", 0.1, Range.NON_NEGATIVE);
        Formula ratio = d.hyper("wd_ratio", 0.1, Range.NON_NEGATIVE);
        Formula byRow = Line.ROW.cosine(d, eps).largest().lessThan(delta.div(UpdateRule.COLUMNS.sqrt()));
        Formula byLayer = Line.WHOLE.cosine(d, eps).lessThan(delta.div(d.size().sqrt()));
        Formula inRows = Line.ROW.tangent(d, move, eps, caution);
        Formula inWhole = Line.WHOLE.tangent(d, move, eps, caution);
        Formula plain = Pieces.cautious(caution, move, d.gradient());
        return new Projection(
                choice(byRow, byLayer, inRows, inWhole, plain), choice(byRow, byLayer, ratio, ratio, constant(1)));
    }

    private static Formula choice(
            Formula byRow, Formula byLayer, Formula inRows, Formula inWhole, Formula plain) {
        return Formula.select(
                constant(1).lessThan(UpdateRule.RANK),
                () -> Formula.select(
                        byRow, () -> inRows, () -> Formula.select(byLayer, () -> inWhole, () -> plain)),
                () -> plain);
    }

    /// Over what norms and products are summed.
    private enum Line {
        ROW {
            @Override
            Formula sum(Formula elements) {
                return elements.rowSum();
            }
        },
        WHOLE {
            @Override
            Formula sum(Formula elements) {
                return elements.sum();
            }
        };

        abstract Formula sum(Formula elements);

        private Formula norm(Formula elements) {
            return sum(elements.times(elements)).sqrt();
        }

        /// The absolute cosine between gradient and parameter.
        Formula cosine(Definition d, Formula eps) {
            Formula g = d.gradient();
            Formula p = d.parameter();
            return sum(g.div(norm(g).max(eps)).times(p.div(norm(p).max(eps)))).abs();
        }

        /// `move` without the part that is parallel to the parameter; and careful against the gradient without it.
        Formula tangent(Definition d, Formula move, Formula eps, Formula caution) {
            Formula p = d.parameter();
            Formula direction = p.div(norm(p).plus(eps));
            return Pieces.cautious(caution, without(direction, move), without(direction, d.gradient()));
        }

        private Formula without(Formula direction, Formula elements) {
            return elements.minus(direction.times(sum(direction.times(elements))));
        }
    }
}
