package dev.lehr.proof;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Op;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// How the computed values of a formula go from whole step to whole step: the direction calculus.
///
/// @param direction CONSTANT, RISING (never falls), FALLING (never rises) or UNKNOWN
/// @param gap neighbouring values are equal or at least this far apart
/// @param values encloses all values
record Motion(Direction direction, double gap, Interval values) {
    private static final Motion UNKNOWN = new Motion(Direction.UNKNOWN, 0, Interval.ALL);

    /// How the values of `formula` go at whole steps in `range`.
    static Motion of(Formula formula, Interval range) {
        return new Fold(range).motion(formula);
    }

    /// Where the turn of a choice is looked for when there is no last step.
    private static final double FAR = 0x1p52;

    private static Motion unknown(Interval values) {
        return new Motion(Direction.UNKNOWN, 0, values);
    }

    private boolean isStill() {
        return direction == Direction.CONSTANT;
    }

    /// One unit in the last place of the largest value.
    private static double rounding(Interval values) {
        return Math.ulp(Outward.magnitude(values));
    }

    private static final class Fold {
        private final Interval range;
        private final Map<Formula, Motion> found = new IdentityHashMap<>();

        Fold(Interval range) {
            this.range = range;
        }

        Motion motion(Formula formula) {
            Motion seen = found.get(formula);
            if (seen == null) {
                seen = compute(formula);
                found.put(formula, seen);
            }
            return seen;
        }

        private Motion compute(Formula formula) {
            return switch (formula) {
                case Formula.Constant(double value) ->
                    Double.isNaN(value)
                            ? UNKNOWN
                            : new Motion(Direction.CONSTANT, Double.POSITIVE_INFINITY, Interval.of(value));
                case Formula.Variable(String _, Domain domain) ->
                    domain == Domain.STEP ? new Motion(Direction.RISING, 1, range) : UNKNOWN;
                case Formula.Call _, Formula.Reduce _ -> UNKNOWN;
                case Formula.Apply(Op op, List<Formula> arguments) when op == Op.SELECT ->
                    new Seam(range).chosen(arguments.get(0), arguments.get(1), arguments.get(2));
                case Formula.Apply(Op op, List<Formula> arguments) -> {
                    Motion a = motion(arguments.getFirst());
                    Motion b = arguments.size() > 1 ? motion(arguments.get(1)) : UNKNOWN;
                    Motion c = arguments.size() > 2 ? motion(arguments.get(2)) : UNKNOWN;
                    Interval values = op.image(a.values, b.values, c.values);
                    yield values.isUnknown() ? UNKNOWN : apply(op, a, b, c, values);
                }
            };
        }
    }

    /// Both branches, each on the steps on which it is chosen, and the seam between them. A comparison of what goes
    /// one way with a constant turns at most once.
    private static final class Seam {
        private final Interval range;

        Seam(Interval range) {
            this.range = range;
        }

        Motion chosen(Formula condition, Formula yes, Formula no) {
            double first = range.low();
            double last = Math.min(range.high(), FAR);
            if (!(first < last) || !turnsOnce(condition)) {
                return UNKNOWN;
            }
            boolean start = Evaluation.at(condition, first) != 0;
            if (start == (Evaluation.at(condition, last) != 0)) {
                return last == range.high() ? new Fold(range).motion(start ? yes : no) : UNKNOWN;
            }
            double low = first;
            double high = last;
            while (high - low > 1) {
                double middle = Math.floor(low / 2 + high / 2);
                if (middle <= low || middle >= high) {
                    return UNKNOWN;
                }
                if (Evaluation.at(condition, middle) != 0 == start) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return joined(start ? yes : no, low, start ? no : yes, high);
        }

        private boolean turnsOnce(Formula condition) {
            return condition instanceof Formula.Apply(Op op, List<Formula> sides)
                    && (op == Op.LT || op == Op.LE)
                    && sides.get(1) instanceof Formula.Constant
                    && new Fold(range).motion(sides.getFirst()).direction() != Direction.UNKNOWN;
        }

        private Motion joined(Formula left, double end, Formula right, double start) {
            Motion before = new Fold(new Interval(range.low(), end)).motion(left);
            if (before.direction == Direction.UNKNOWN) {
                return UNKNOWN;
            }
            Motion after = new Fold(new Interval(start, range.high())).motion(right);
            double step = Evaluation.at(right, start) - Evaluation.at(left, end);
            Direction seam = step > 0 ? Direction.RISING : step < 0 ? Direction.FALLING : Direction.CONSTANT;
            Direction direction = before.direction.with(after.direction).with(seam);
            return Double.isNaN(step)
                    ? UNKNOWN
                    : new Motion(direction, 0, before.values.union(after.values));
        }
    }

    private static Motion apply(Op op, Motion a, Motion b, Motion c, Interval values) {
        return switch (op) {
            case ADD -> sum(a, b, b.direction, values);
            case SUB -> sum(a, b, b.direction.negated(), values);
            case MUL -> product(a, b, values);
            case FMA -> {
                Motion product = product(a, b, Op.MUL.image(a.values, b.values, a.values));
                yield new Motion(product.direction.with(c.direction), 0, values);
            }
            case DIV -> quotient(a, b, values);
            case NEG -> new Motion(a.direction.negated(), a.gap, values);
            case FLOOR, CEIL, SIGN -> new Motion(a.direction, 1, values);
            case SQRT, ROUND -> new Motion(a.direction, 0, values);
            case MIN, MAX -> new Motion(a.direction.with(b.direction), 0, values);
            case ABS ->
                a.values.low() >= 0
                        ? new Motion(a.direction, a.gap, values)
                        : a.values.high() <= 0 ? new Motion(a.direction.negated(), a.gap, values) : unknown(values);
            case MOD -> remainder(a, b, values);
            case TERMS -> new Motion(a.direction, 1, values);
            case SERIES -> series(a, c, values);
            case POW, EXP, LOG, COS, TANH, CBRT -> Transcendental.motion(op, a, b, values);
            default -> {
                boolean still = a.isStill() && (op.arity() < 2 || b.isStill());
                yield still ? new Motion(Direction.CONSTANT, Double.POSITIVE_INFINITY, values) : unknown(values);
            }
        };
    }

    private static Motion sum(Motion a, Motion b, Direction second, Interval values) {
        return new Motion(a.direction.with(second), Math.max(0, Math.min(a.gap, b.gap) - rounding(values)), values);
    }

    /// Each factor pushes the product in its direction if the other is positive, against it if the other is negative.
    private static Motion product(Motion a, Motion b, Interval values) {
        if (mayMeetInfinity(a, b) || mayMeetInfinity(b, a)) {
            return unknown(values);
        }
        Direction direction = pushed(a.direction, b.values).with(pushed(b.direction, a.values));
        Motion factor = a.isStill() ? a : b;
        Motion other = a.isStill() ? b : a;
        double gap = factor.isStill() && !other.isStill()
                ? other.gap * Outward.smallest(factor.values) - rounding(values)
                : 0;
        return new Motion(direction, Math.max(0, gap), values);
    }

    private static boolean mayMeetInfinity(Motion zero, Motion infinite) {
        return zero.values.contains(0)
                && (Double.isInfinite(infinite.values.low()) || Double.isInfinite(infinite.values.high()));
    }

    private static Direction pushed(Direction direction, Interval factor) {
        if (direction == Direction.CONSTANT) {
            return direction;
        }
        return factor.low() >= 0 ? direction : factor.high() <= 0 ? direction.negated() : Direction.UNKNOWN;
    }

    /// A growing divisor takes the quotient towards zero.
    private static Motion quotient(Motion a, Motion b, Interval values) {
        Direction inverse = b.direction.negated();
        Direction byDivisor = pushed(inverse, a.values);
        Direction direction = pushed(a.direction, b.values).with(byDivisor);
        double gap = b.isStill() && !a.isStill() ? a.gap / Outward.magnitude(b.values) - rounding(values) : 0;
        return new Motion(direction, Math.max(0, gap), values);
    }

    /// A clock of one size, which is positive, or it would have no values. It goes where its argument goes unless it
    /// turns over, or a remainder is so near to the size that it is rounded to it, which is zero.
    private static Motion remainder(Motion a, Motion b, Interval values) {
        double size = b.values.low();
        double turn = Math.floor(a.values.low() / size);
        double first = Math.fma(-turn, size, a.values.low());
        double last = Math.fma(-turn, size, a.values.high());
        return first >= 0 && last < size ? new Motion(a.direction, 0, values) : unknown(values);
    }

    /// Sums of positive terms, found as exactly as they are compared. When terms shrink, the last ones must still be
    /// larger than rounding.
    private static Motion series(Motion a, Motion ratio, Interval values) {
        double q = ratio.values.low();
        boolean tiny = q < 1 && !(Math.pow(q, a.values.high()) * (1 - q) > 0x1p-80);
        return tiny ? unknown(values) : new Motion(a.direction, 0, values);
    }
}
