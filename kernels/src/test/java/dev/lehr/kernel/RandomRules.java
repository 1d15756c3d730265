package dev.lehr.kernel;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import dev.lehr.kernel.Language.News;
import dev.lehr.rule.UpdateRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Rules of random formulas, whose subterms are shared at random.
final class RandomRules {
    private static final List<Double> CONSTANTS = List.of(0.0, -0.0, 1.0, -1.0, 0.5, 3.0, 1e-3, 1e30, Double.NaN);

    private final Random random;
    private final List<Formula> terms;
    private int reductions = 3;

    private RandomRules(long seed, List<Formula> terms) {
        this.random = new Random(seed);
        this.terms = new ArrayList<>(terms);
    }

    /// The rule that belongs to a seed.
    ///
    /// @param operations how many operations it has at most
    static UpdateRule rule(long seed, int operations) {
        return Language.rule("random " + seed, w -> {
            RandomRules rules = new RandomRules(seed, List.of(w.p(), w.g(), w.s(), w.a(), w.b(), w.n(), w.d().step()));
            for (int i = 0; i < operations; i++) {
                rules.terms.add(rules.term());
            }
            return new News(rules.recent(), rules.recent(), rules.reduced(rules.recent()));
        });
    }

    private Formula term() {
        return switch (random.nextInt(12)) {
            case 0 -> Formula.constant(CONSTANTS.get(random.nextInt(CONSTANTS.size())));
            case 1 -> Formula.call("twist", x -> x * 0.75 - 0.1, any());
            case 2 -> reductions-- > 0 ? reduced(any()) : any();
            case 3, 4, 5 -> Formula.apply(Op.SELECT, List.of(any(), any(), any()));
            default -> operation(Op.values()[random.nextInt(Op.values().length)]);
        };
    }

    private Formula operation(Op op) {
        return Formula.apply(op, List.of(any(), any(), any()).subList(0, op.arity()));
    }

    private Formula reduced(Formula body) {
        return random.nextBoolean() ? body.sum() : body.largest();
    }

    private Formula any() {
        return terms.get(random.nextInt(terms.size()));
    }

    private Formula recent() {
        return terms.get(terms.size() - 1 - random.nextInt(Math.min(4, terms.size())));
    }
}
