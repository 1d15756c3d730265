package dev.lehr.rule;

import static dev.lehr.formula.Formula.constant;

import dev.lehr.formula.Formula;

/// Adam and AdamW, in the order of `torch.optim.Adam`.
///
/// Kingma and Ba, "Adam: a method for stochastic optimization", 2015; Loshchilov and Hutter, "Decoupled weight decay regularization",
/// 2019; Reddi, Kale and Kumar, "On the convergence of Adam and beyond", 2018 (AMSGrad: here the running maximum is taken before the
/// bias correction, as PyTorch does).
final class Adam {
    /// Adam, whose weight decay is added to the gradient.
    static UpdateRule adam(Dialect dialect) {
        return rule("Adam", dialect, 0, false);
    }

    /// AdamW, whose weight decay shrinks the parameter itself.
    static UpdateRule adamW(Dialect dialect) {
        return rule("AdamW", dialect, 1e-2, true);
    }

    private static UpdateRule rule(String name, Dialect dialect, double decay, boolean decoupled) {
        return UpdateRule.define(name, "torch.optim." + name, d -> {
            Formula lr = Pieces.rate(d, 1e-3);
            Formula beta1 = d.hyper("beta1", 0.9, Range.DECAY);
            Formula beta2 = d.hyper("beta2", 0.999, Range.DECAY);
            Formula eps = Pieces.epsilon(d, 1e-8);
            Formula weightDecay = Pieces.decay(d, decay);
            Formula amsgrad = d.option("amsgrad");
            Formula.Variable average = d.state("exp_avg");
            Formula.Variable squares = d.state("exp_avg_sq");
            Formula.Variable largest = d.state("max_exp_avg_sq");

            Formula descent = Pieces.descent(d);
            Formula p = decoupled ? Pieces.decoupledDecay(d, lr, weightDecay) : d.parameter();
            Formula gradient = decoupled ? descent : Pieces.coupledDecay(d, descent, weightDecay);
            d.label("grad", gradient);

            Formula m = d.update(average, Pieces.mean(dialect, average, beta1, gradient));
            Formula v = d.update(squares, Pieces.squares(squares, beta2, gradient));
            Formula vMax = d.update(largest, largest.max(v));
            Formula correction1 = constant(1).minus(beta1.pow(d.step()));
            Formula correction2 = constant(1).minus(beta2.pow(d.step()));
            Formula used = Formula.select(amsgrad, () -> vMax, () -> v);
            Formula denominator = d.label("denom", used.sqrt().div(correction2.sqrt()).plus(eps));
            d.update(d.parameter(), Pieces.divided(p, lr.div(correction1).unaryMinus(), m, denominator));
        });
    }

    private Adam() {}
}
