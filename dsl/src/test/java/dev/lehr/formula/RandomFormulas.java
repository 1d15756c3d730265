package dev.lehr.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Random formulas with shared subterms, over the variables `x` and `y` (uniform) and `e` (per element).
final class RandomFormulas {
    static final Formula.Variable X = Formula.uniform("x");
    static final Formula.Variable Y = Formula.uniform("y");
    static final Formula.Variable E = Formula.element("e");

    private static final List<Op> OPS = List.of(
            Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.NEG, Op.FMA, Op.ABS, Op.SQRT, Op.MIN, Op.MAX, Op.SIGN, Op.FLOOR, Op.CEIL,
            Op.MOD, Op.POW, Op.EXP, Op.LOG, Op.TANH, Op.CBRT, Op.COS, Op.LT, Op.LE, Op.EQ);

    private final Random random;

    RandomFormulas(long seed) {
        this.random = new Random(seed);
    }

    /// A formula of a dozen operations.
    Formula next(Formula.Variable... variables) {
        List<Formula> terms = new ArrayList<>(List.of(variables));
        terms.add(Formula.constant(random.nextInt(-3, 4)));
        terms.add(Formula.constant(random.nextGaussian()));
        for (int i = 0; i < 12; i++) {
            terms.add(random.nextInt(4) == 0 ? choice(terms) : operation(terms));
        }
        return terms.getLast();
    }

    private Formula operation(List<Formula> terms) {
        Op op = OPS.get(random.nextInt(OPS.size()));
        return switch (op.arity()) {
            case 1 -> Formula.apply(op, pick(terms));
            case 2 -> Formula.apply(op, pick(terms), pick(terms));
            default -> Formula.apply(op, pick(terms), pick(terms), pick(terms));
        };
    }

    private Formula choice(List<Formula> terms) {
        Formula limit = Formula.constant(random.nextInt(-2, 3));
        Formula condition =
                random.nextBoolean() ? pick(terms).lessThan(limit) : pick(terms).atMost(pick(terms));
        return Formula.select(condition, () -> pick(terms), () -> pick(terms));
    }

    /// Later terms more often, so that formulas grow deep.
    private Formula pick(List<Formula> terms) {
        return terms.get(Math.max(random.nextInt(terms.size()), random.nextInt(terms.size())));
    }

    /// A value for a variable.
    double number() {
        return random.nextBoolean() ? random.nextInt(-3, 4) : 2 * random.nextGaussian();
    }

    static double value(Formula formula, double x, double y) {
        return Interpreter.of(List.of(formula)).values(Lane.F64, leaf -> leaf.equals(X) ? x : y)[0];
    }
}
