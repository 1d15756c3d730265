package dev.lehr.proof;

import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Op;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A smooth formula around the middle of a range of steps.
///
/// The Taylor series are those of the formula as real numbers have it; `error` bounds how far any computed value in
/// the range is from that.
///
/// @param centre the series at the middle
/// @param everywhere the series at every point of the range
/// @param error the largest distance between a computed and the exact value
record Jet(Taylor centre, Taylor everywhere, double error) {
    /// Rounding of the error bounds themselves.
    private static final double SAFE = 1 + 0x1p-30;

    private static final int LARGEST_WHOLE_POWER = 12;

    /// The jet of `formula`; null if it is not smooth there, or nothing is known.
    ///
    /// @param middle where the series are developed
    /// @param range all points
    /// @param order the last term of the series
    static @Nullable Jet of(Formula formula, double middle, Interval range, int order) {
        return new Fold(middle, range, order).jet(formula);
    }

    /// Encloses what is computed anywhere in the range.
    private Interval values() {
        return Outward.around(everywhere.value(), error);
    }

    private static final class Fold {
        private final double middle;
        private final Interval range;
        private final int order;
        private final Map<Formula, Jet> found = new IdentityHashMap<>();

        Fold(double middle, Interval range, int order) {
            this.middle = middle;
            this.range = range;
            this.order = order;
        }

        @Nullable Jet jet(Formula formula) {
            Jet seen = found.get(formula);
            if (seen == null) {
                seen = compute(formula);
                if (seen != null) {
                    found.put(formula, seen);
                }
            }
            return seen;
        }

        private @Nullable Jet compute(Formula formula) {
            return switch (formula) {
                case Formula.Constant(double value) -> Double.isFinite(value) ? constant(value) : null;
                case Formula.Variable(String _, Domain domain) ->
                    domain == Domain.STEP
                            ? new Jet(
                                    Taylor.variable(new Interval(middle, middle), order),
                                    Taylor.variable(range, order),
                                    0)
                            : null;
                case Formula.Call _, Formula.Reduce _ -> null;
                case Formula.Apply(Op op, List<Formula> arguments) -> apply(op, arguments);
            };
        }

        private Jet constant(double value) {
            Interval point = new Interval(value, value);
            return new Jet(Taylor.constant(point, order), Taylor.constant(point, order), 0);
        }

        private @Nullable Jet apply(Op op, List<Formula> arguments) {
            Jet a = jet(arguments.get(0));
            Jet b = a == null || arguments.size() < 2 ? a : jet(arguments.get(1));
            Jet c = b == null || arguments.size() < 3 ? b : jet(arguments.get(2));
            return a == null || b == null || c == null ? null : checked(operate(op, a, b, c));
        }

        private @Nullable Jet operate(Op op, Jet a, Jet b, Jet c) {
            return switch (op) {
                case ADD -> sum(a, b);
                case SUB -> sum(a, b.negated());
                case NEG -> a.negated();
                case MUL -> product(a, b);
                case FMA -> sum(product(a, b), c);
                case DIV -> quotient(a, b);
                case ABS -> a.values().low() >= 0 ? a : a.values().high() <= 0 ? a.negated() : null;
                case MIN -> lower(a, b);
                case MAX -> lower(a.negated(), b.negated()).negated();
                case ROUND -> a;
                case EXP -> a.through(a.centre.exp(), a.everywhere.exp(), slope(Op.EXP, a));
                case LOG -> a.through(a.centre.log(), a.everywhere.log(), 1 / Outward.smallest(a.values()));
                case COS -> a.through(a.centre.cos(), a.everywhere.cos(), 1);
                case TANH -> a.through(a.centre.tanh(), a.everywhere.tanh(), 1);
                case SQRT -> a.root(op, new Interval(0.5, 0.5));
                case CBRT -> a.root(op, new Interval(Math.nextDown(1.0 / 3), Math.nextUp(1.0 / 3)));
                case POW -> power(a, b);
                default -> steady(op, a, b, c);
            };
        }

        /// An operation without a smooth meaning, on arguments that do not move.
        private @Nullable Jet steady(Op op, Jet a, Jet b, Jet c) {
            Interval image = op.image(a.values(), b.values(), c.values());
            return image.isPoint() && Double.isFinite(image.low()) ? constant(image.low()) : null;
        }

        private @Nullable Jet power(Jet base, Jet exponent) {
            if (exponent.isConstant()) {
                return base.power(exponent.centre.value().low());
            }
            if (!base.isConstant() || !(base.centre.value().low() > 0)) {
                return null;
            }
            double c = base.centre.value().low();
            Interval log = Outward.around(Interval.of(Op.LOG.apply(c, 0, 0)), 4 * Math.ulp(Op.LOG.apply(c, 0, 0)));
            Taylor centre = exponent.centre.times(Taylor.constant(log, order)).exp();
            Taylor everywhere =
                    exponent.everywhere.times(Taylor.constant(log, order)).exp();
            double largest = Op.POW
                    .image(Interval.of(c), exponent.values(), Interval.ALL)
                    .high();
            return exponent.through(centre, everywhere, largest * Outward.magnitude(log));
        }

        private static double slope(Op op, Jet a) {
            return op.image(a.values(), Interval.ALL, Interval.ALL).high();
        }
    }

    private static @Nullable Jet checked(@Nullable Jet jet) {
        return jet != null
                        && jet.error < Double.POSITIVE_INFINITY
                        && !jet.everywhere.value().isUnknown()
                ? jet
                : null;
    }

    private boolean isConstant() {
        for (int k = 1; k <= everywhere.order(); k++) {
            if (everywhere.term(k).low() != 0 || everywhere.term(k).high() != 0) {
                return false;
            }
        }
        return error == 0 && centre.value().isPoint() && everywhere.value().isPoint();
    }

    /// With the error of the arguments, and of rounding the result itself.
    private static Jet rounded(Taylor centre, Taylor everywhere, double error) {
        double unit = Math.ulp(Outward.magnitude(everywhere.value()) + error);
        return new Jet(centre, everywhere, (error + unit) * SAFE);
    }

    private static Jet sum(Jet a, Jet b) {
        return rounded(a.centre.plus(b.centre), a.everywhere.plus(b.everywhere), a.error + b.error);
    }

    private Jet negated() {
        return new Jet(centre.negated(), everywhere.negated(), error);
    }

    private static Jet product(Jet a, Jet b) {
        double error = Outward.magnitude(a.everywhere.value()) * b.error
                + Outward.magnitude(b.everywhere.value()) * a.error
                + a.error * b.error;
        return rounded(a.centre.times(b.centre), a.everywhere.times(b.everywhere), error);
    }

    private static Jet quotient(Jet a, Jet b) {
        Taylor everywhere = a.everywhere.over(b.everywhere);
        double least = Outward.smallest(b.everywhere.value()) - b.error;
        double error = least > 0
                ? (a.error + Outward.magnitude(everywhere.value()) * b.error) / least
                : Double.POSITIVE_INFINITY;
        return rounded(a.centre.over(b.centre), everywhere, error);
    }

    /// A function of this, computed within two units, that is nowhere steeper than `slope`.
    private Jet through(Taylor centre, Taylor everywhere, double slope) {
        double own = 2 * Math.ulp(Outward.magnitude(everywhere.value()));
        return rounded(centre, everywhere, error * slope + own);
    }

    /// `min(a, b)` is the one that is nearly always smaller, up to what it may exceed the other.
    private static Jet lower(Jet a, Jet b) {
        double excessA = Math.max(0, a.values().high() - b.values().low());
        double excessB = Math.max(0, b.values().high() - a.values().low());
        Jet chosen = excessA <= excessB ? a : b;
        double excess = Math.min(excessA, excessB);
        return new Jet(chosen.centre, chosen.everywhere, (chosen.error + excess) * SAFE);
    }

    private @Nullable Jet root(Op op, Interval power) {
        if (!(values().low() > 0)) {
            return null;
        }
        double slope = power.high() * Math.pow(values().low(), power.low() - 1);
        Interval one = Interval.ALL;
        return through(
                centre.power(power, widened(op.image(centre.value(), one, one))),
                everywhere.power(power, widened(op.image(everywhere.value(), one, one))),
                slope);
    }

    private @Nullable Jet power(double exponent) {
        boolean small = exponent == Math.rint(exponent) && exponent >= 0 && exponent <= LARGEST_WHOLE_POWER;
        if (!small && !(values().low() > 0)) {
            return null;
        }
        Interval p = new Interval(exponent, exponent);
        Interval below = Interval.of(exponent - 1);
        double slope = Math.abs(exponent) * Outward.magnitude(Op.POW.image(values(), below, Interval.ALL));
        if (small) {
            return through(centre.power((int) exponent), everywhere.power((int) exponent), exponent == 0 ? 0 : slope);
        }
        return through(
                centre.power(p, widened(Op.POW.image(centre.value(), p, Interval.ALL))),
                everywhere.power(p, widened(Op.POW.image(everywhere.value(), p, Interval.ALL))),
                slope);
    }

    private static Interval widened(Interval values) {
        return Outward.around(values, 4 * Math.ulp(Outward.magnitude(values)));
    }
}
