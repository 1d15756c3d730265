package dev.lehr.proof;

import dev.lehr.formula.Formula;
import dev.lehr.formula.Op;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Periods over whole steps that follow from the structure of a formula: from clocks that turn over.
///
/// Only exact arithmetic counts: a clock may be shifted by multiples of `2^-12` and held for whole steps, so that up
/// to step `2^40` no operation rounds and the values of two periods have the same bits.
final class Periods {
    /// Fractions of a step that a clock may have.
    private static final double FINENESS = 0x1p12;

    private static final double LARGEST = 0x1p40;

    /// Periods up to this are checked for a smaller one.
    private static final int SMALL = 1 << 16;

    private final Map<Formula, Movement> found = new IdentityHashMap<>();

    private Periods() {}

    /// What a subterm does when the step moves on.
    private sealed interface Movement {}

    /// The same again after `period` steps.
    private record Still(long period) implements Movement {}

    /// Higher by `above / below` for each step, exactly, whenever the step moves by a multiple of `grain`.
    ///
    /// @param whole whether all values are whole numbers
    private record Moving(long above, long below, long grain, boolean whole) implements Movement {}

    private record Other() implements Movement {}

    /// A period of `formula` from step `first` on; the smallest one if it is at most 65536. Empty if none is known.
    static OptionalLong of(Formula formula, double first) {
        OptionalLong period = any(formula);
        return period.isEmpty() || period.getAsLong() > SMALL
                ? period
                : OptionalLong.of(smallest(formula, first, (int) period.getAsLong()));
    }

    /// A period that the structure shows, not always the smallest.
    static OptionalLong any(Formula formula) {
        try {
            return new Periods().movement(formula) instanceof Still(long period) && period <= LARGEST
                    ? OptionalLong.of(period)
                    : OptionalLong.empty();
        } catch (ArithmeticException tooLarge) {
            return OptionalLong.empty();
        }
    }

    private static int smallest(Formula formula, double first, int period) {
        double[] values = new double[period];
        for (int i = 0; i < period; i++) {
            values[i] = Evaluation.at(formula, first + i);
        }
        int best = period;
        for (int prime = 2; prime <= best; prime++) {
            while (best % prime == 0 && repeats(values, best / prime)) {
                best /= prime;
            }
        }
        return best;
    }

    private static boolean repeats(double[] values, int period) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] != values[(i + period) % values.length]) {
                return false;
            }
        }
        return true;
    }

    private Movement movement(Formula formula) {
        Movement seen = found.get(formula);
        if (seen == null) {
            seen = compute(formula);
            found.put(formula, seen);
        }
        return seen;
    }

    private Movement compute(Formula formula) {
        return switch (formula) {
            case Formula.Constant _ -> new Still(1);
            case Formula.Variable _ -> new Moving(1, 1, 1, true);
            case Formula.Call _, Formula.Reduce _ -> new Other();
            case Formula.Apply(Op op, List<Formula> arguments) -> apply(op, arguments);
        };
    }

    private Movement apply(Op op, List<Formula> arguments) {
        long period = 1;
        boolean still = true;
        for (Formula argument : arguments) {
            if (movement(argument) instanceof Still(long own)) {
                period = leastMultiple(period, own);
            } else {
                still = false;
            }
        }
        if (still) {
            return new Still(period);
        }
        Formula first = arguments.getFirst();
        Formula second = arguments.getLast();
        return switch (op) {
            case ADD, SUB ->
                second instanceof Formula.Constant(double c)
                        ? shifted(movement(first), c, 1)
                        : first instanceof Formula.Constant(double c)
                                ? shifted(movement(second), c, op == Op.SUB ? -1 : 1)
                                : new Other();
            case MUL ->
                second instanceof Formula.Constant(double c)
                        ? scaled(movement(first), c)
                        : first instanceof Formula.Constant(double c) ? scaled(movement(second), c) : new Other();
            case NEG -> shifted(movement(first), 0, -1);
            case FLOOR -> stairs(first);
            case MOD ->
                second instanceof Formula.Constant(double size) && movement(first) instanceof Moving clock
                        ? turning(clock, size)
                        : new Other();
            default -> new Other();
        };
    }

    private static Movement shifted(Movement movement, double by, int sign) {
        return movement instanceof Moving(long above, long below, long grain, boolean whole) && isFine(by)
                ? new Moving(sign * above, below, grain, whole && by == Math.rint(by))
                : new Other();
    }

    /// Multiples of whole numbers are exact.
    private static Movement scaled(Movement movement, double factor) {
        return movement instanceof Moving(long above, long below, long grain, boolean whole)
                        && whole
                        && factor == Math.rint(factor)
                        && factor != 0
                        && Math.abs(factor) <= FINENESS
                ? moving(Math.multiplyExact(above, (long) factor), below, grain)
                : new Other();
    }

    private static Movement moving(long above, long below, long grain) {
        long common = greatestDivisor(above, below);
        return new Moving(above / common, below / common, grain, true);
    }

    /// `floor(u)` and `floor(u / n)`. The quotient of whole numbers below `2^53` never rounds up to a whole one.
    private Movement stairs(Formula subject) {
        if (subject instanceof Formula.Apply(Op op, List<Formula> sides)
                && op == Op.DIV
                && sides.getLast() instanceof Formula.Constant(double n)
                && movement(sides.getFirst()) instanceof Moving(long above, long below, long grain, boolean whole)
                && whole
                && n == Math.rint(n)
                && n >= 1
                && n <= LARGEST) {
            return everyWhole(above, Math.multiplyExact(below, (long) n), grain);
        }
        return movement(subject) instanceof Moving(long above, long below, long grain, boolean _)
                ? everyWhole(above, below, grain)
                : new Other();
    }

    private static Movement everyWhole(long above, long below, long grain) {
        long common = greatestDivisor(above, below);
        return new Moving(above / common, below / common, leastMultiple(grain, below / common), true);
    }

    /// The fewest steps that turn a clock by a multiple of `size`.
    private static Movement turning(Moving clock, double size) {
        if (!(size > 0) || !isFine(size)) {
            return new Other();
        }
        long turn = Math.multiplyExact(clock.below(), (long) (size * FINENESS));
        long advance = Math.multiplyExact(Math.abs(clock.above()), (long) FINENESS);
        return new Still(leastMultiple(clock.grain(), turn / greatestDivisor(turn, advance)));
    }

    private static boolean isFine(double value) {
        double scaled = value * FINENESS;
        return scaled == Math.rint(scaled) && Math.abs(value) <= LARGEST;
    }

    private static long leastMultiple(long a, long b) {
        return Math.multiplyExact(a / greatestDivisor(a, b), b);
    }

    private static long greatestDivisor(long a, long b) {
        long large = Math.abs(a);
        long small = Math.abs(b);
        while (small != 0) {
            long rest = large % small;
            large = small;
            small = rest;
        }
        return Math.max(1, large);
    }
}
