package dev.lehr.proof;

import dev.lehr.formula.Equations;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Formulas of the step `t`: as somebody writes them, or at random, the same ones for the same seed.
final class Terms {
    static final Formula STEP = Formula.uniform("t");

    private static final double[] CONSTANTS = {0, 1, -1, 0.5, 2, 3, -2.5, 7, 0.1, 10, 1e-3, 25};
    private static final List<Op> SMOOTH = List.of(
            Op.ADD, Op.SUB, Op.MUL, Op.DIV, Op.NEG, Op.FMA, Op.SQRT, Op.MIN, Op.MAX, Op.ABS, Op.POW, Op.EXP, Op.LOG,
            Op.COS, Op.TANH, Op.CBRT);
    private static final List<Op> STAIRS = List.of(Op.SIGN, Op.FLOOR, Op.CEIL, Op.MOD, Op.TERMS, Op.SERIES);

    private final SplittableRandom random;
    private final boolean smooth;

    private Terms(long seed, boolean smooth) {
        this.random = new SplittableRandom(seed);
        this.smooth = smooth;
    }

    /// The formula that `text` says; `x` is a quantity of each element.
    static Formula of(String text) {
        return Equations.parse(text, Map.of("t", STEP, "x", Formula.element("x")));
    }

    /// Of all operations, at most `depth` within one another.
    static Formula any(long seed, int depth) {
        return new Terms(seed, false).next(depth);
    }

    /// Without stairs and choices.
    static Formula smooth(long seed, int depth) {
        return new Terms(seed, true).next(depth);
    }

    private Formula next(int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return random.nextInt(3) == 0 ? constant() : STEP;
        }
        if (!smooth && random.nextInt(6) == 0) {
            Op comparison = random.nextBoolean() ? Op.LT : Op.LE;
            Formula left = next(depth - 1);
            Formula right = random.nextInt(4) == 0 ? next(depth - 1) : constant();
            Formula condition = Formula.apply(comparison, left, right);
            return Formula.select(condition, () -> next(depth - 1), () -> next(depth - 1));
        }
        List<Op> ops = !smooth && random.nextInt(4) == 0 ? STAIRS : SMOOTH;
        Op op = ops.get(random.nextInt(ops.size()));
        Formula a = next(depth - 1);
        Formula b = random.nextInt(2) == 0 ? constant() : next(depth - 1);
        return switch (op.arity()) {
            case 1 -> Formula.apply(op, a);
            case 2 -> random.nextInt(4) == 0 ? Formula.apply(op, b, a) : Formula.apply(op, a, b);
            default -> Formula.apply(op, a, b, op == Op.FMA ? next(depth - 1) : constant());
        };
    }

    private Formula constant() {
        return Formula.constant(CONSTANTS[random.nextInt(CONSTANTS.length)]);
    }
}
