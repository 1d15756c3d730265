package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Gathers the mean gradient of several steps before a rule moves once; see [Transforms#accumulate()].
final class Accumulation {
    private static final Range COUNT = new Range(1, true, Double.POSITIVE_INFINITY, false);

    static UpdateRule around(UpdateRule rule) {
        return rule.extend("accumulate", d -> {
            Formula every = d.hyper("accumulate_every", 1, COUNT);
            Formula weight = d.hyper("accumulate_weight", 1, Range.POSITIVE);
            Formula.Variable gathered = d.state("accumulated");
            Formula.Variable weights = d.scalarState("accumulated_weight", constant(0));
            Formula.Variable steps = d.scalarState("accumulated_steps", constant(0));
            Formula.Variable moves = d.scalarState("moves", constant(0));

            Formula gradient = d.gradient();
            Formula total = weights.plus(weight);
            Formula mean = gathered.plus(gradient.minus(gathered).times(weight).div(total));
            Formula count = steps.plus(1);
            Formula full = every.atMost(count);
            d.replaceStep(moves.plus(1));
            d.replaceGradient(g -> mean);
            d.onlyIf(full);
            d.update(gathered, Formula.select(full, () -> constant(0), () -> mean));
            d.update(weights, Formula.select(full, () -> constant(0), () -> total));
            d.update(steps, Formula.select(full, () -> constant(0), () -> count));
            d.update(moves, Formula.select(full, () -> moves.plus(1), () -> moves));
        });
    }

    private Accumulation() {}
}
