package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Muon, in the order of `torch.optim.Muon`: momentum whose matrix is made orthogonal before it is applied. For matrices; embeddings,
/// biases and the last layer go to AdamW in a group of their own.
///
/// Jordan, "Muon: an optimizer for hidden layers in neural networks", 2024; the scales are those of Jordan, of Moonshot ("Muon is scalable for LLM
/// training", 2025) and the plain spectral one.
final class Muon {
    static UpdateRule rule(NewtonSchulz orthogonal) {
        return UpdateRule.define("Muon", "torch.optim.Muon", d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula weightDecay = Pieces.decay(d, 0.1);
            Formula momentum = d.hyper("momentum", 0.95, Range.FRACTION);
            Formula nesterov = constant(0).lessThan(d.hyper("nesterov", 1, Range.FLAG));
            Formula matchRms = d.option("match_rms_adamw");
            Formula spectral = d.option("spectral_unclamped");
            Formula.Variable buffer = d.state("momentum_buffer");

            Formula g = d.gradient();
            Formula b = d.update(buffer, Pieces.lerp(buffer, g, constant(1).minus(momentum)));
            Formula look = d.label("update", Formula.select(nesterov, () -> Pieces.lerp(g, b, momentum), () -> b));
            Formula direction = look.whole("newton_schulz", orthogonal);
            Formula ratio = UpdateRule.ROWS.div(UpdateRule.COLUMNS);
            Formula scale = Formula.select(
                    matchRms,
                    () -> constant(0.2).times(UpdateRule.ROWS.max(UpdateRule.COLUMNS).sqrt()),
                    () -> Formula.select(spectral, ratio::sqrt, () -> constant(1).max(ratio).sqrt()));
            Formula p = Pieces.decoupledDecay(d, lr, weightDecay);
            d.require(constant(1).lessThan(UpdateRule.RANK), "a parameter must be a matrix, not a vector");
            d.update(d.parameter(), p.plus(lr.times(scale).unaryMinus().times(direction)));
        });
    }

    private Muon() {}
}
