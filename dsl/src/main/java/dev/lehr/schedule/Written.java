package dev.lehr.schedule;

import dev.lehr.check.Check;
import dev.lehr.formula.Domain;
import dev.lehr.formula.Equations;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Listing;
import dev.lehr.formula.Substitution;
import java.util.List;
import java.util.Map;

/// A schedule that is stated as a formula of the step, for what no combination of the others says; it is as good as they are: it compiles,
/// has bounds, prints and parses.
///
/// It never ends, and does not hold anything at its edges: it is what the formula says, at every step.
///
/// @param body a formula of the one variable [#STEP], without reductions
public record Written(Formula body) implements Schedule {
    /// The step, in the formula of a written schedule.
    public static final Formula.Variable STEP = Clock.STEP;

    public Written {
        for (Listing.Entry entry : Listing.of(List.of(body)).entries()) {
            boolean stranger = entry.formula() instanceof Formula.Variable variable && !variable.equals(STEP)
                    || entry.formula() instanceof Formula.Reduce
                    || entry.domain() == Domain.ELEMENT;
            if (stranger) {
                throw Check.failure(
                        "formula",
                        "have no variable but " + STEP.name() + " and no reduction",
                        Equations.text(entry.formula()));
            }
        }
    }

    @Override
    public Formula formula(Formula t) {
        return Substitution.of(Map.of(STEP, t)).in(body);
    }

    /// Infinite.
    @Override
    public double length() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public String toString() {
        return "formula(" + Check.quoted(Equations.text(body)) + ")";
    }
}
