package dev.lehr.formula;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The interval meaning of formulas: bounds that hold for every value, proved from the formula instead of sampled.
///
/// On either branch of a choice, what the condition says about a subterm narrows that subterm's interval: `t < 10 ? t : 10` is at
/// most 10. What cannot be known is [Interval#ALL]. A value that is not a number lies in no interval: bounds speak of the others.
public final class Bounds {
    private Bounds() {}

    /// An interval that encloses every value of `formula` when each variable lies in the interval that `ranges` gives it; variables
    /// without an entry can be anything.
    public static Interval of(Formula formula, Map<? extends Formula, Interval> ranges) {
        return new Context(new HashMap<>(ranges)).enclose(formula);
    }

    /// What is known of subterms on one branch, and the intervals found there.
    private record Context(Map<Formula, Interval> known, Map<Formula, Interval> found) {
        Context(Map<Formula, Interval> known) {
            this(known, new IdentityHashMap<>());
        }

        Interval enclose(Formula formula) {
            Interval seen = found.get(formula);
            if (seen != null) {
                return seen;
            }
            Interval interval = narrowed(formula, compute(formula));
            found.put(formula, interval);
            return interval;
        }

        private Interval narrowed(Formula formula, Interval interval) {
            Interval range = known.isEmpty() || formula instanceof Formula.Constant ? null : known.get(formula);
            return range != null && range.meets(interval) ? range.intersect(interval) : interval;
        }

        private Interval compute(Formula formula) {
            return switch (formula) {
                case Formula.Constant(double value) -> Interval.of(value);
                case Formula.Variable _, Formula.Call _ -> Interval.ALL;
                case Formula.Reduce(Reduction reduction, Scope _, Formula body) ->
                    reduction == Reduction.MAX
                            ? new Interval(
                                    Double.NEGATIVE_INFINITY, enclose(body).high())
                            : Interval.ALL;
                case Formula.Apply(Op op, List<Formula> arguments) when op == Op.SELECT ->
                    choose(arguments.get(0), arguments.get(1), arguments.get(2));
                case Formula.Apply(Op op, List<Formula> arguments) -> op.enclose(
                        enclose(arguments.get(0)),
                        arguments.size() > 1 ? enclose(arguments.get(1)) : Interval.ALL,
                        arguments.size() > 2 ? enclose(arguments.get(2)) : Interval.ALL);
            };
        }

        private Interval choose(Formula condition, Formula yes, Formula no) {
            Interval truth = enclose(condition);
            if (truth.isPoint()) {
                return enclose(truth.low() == 1 ? yes : no);
            }
            return assuming(condition, true).enclose(yes).union(assuming(condition, false).enclose(no));
        }

        /// What is known where a comparison of a subterm with a constant holds, or does not.
        private Context assuming(Formula condition, boolean holds) {
            if (condition instanceof Formula.Apply(Op op, List<Formula> sides)
                    && sides.size() == 2
                    && sides.get(1) instanceof Formula.Constant(double limit)
                    && !Double.isNaN(limit)) {
                Interval half = holds ? below(op, limit) : above(op, limit);
                Formula subject = sides.get(0);
                Interval before = enclose(subject);
                if (half.meets(before)) {
                    Map<Formula, Interval> more = new HashMap<>(known);
                    more.put(subject, half.intersect(before));
                    return new Context(more);
                }
            }
            return this;
        }

        private static Interval below(Op op, double limit) {
            return switch (op) {
                case LT -> new Interval(Double.NEGATIVE_INFINITY, Math.nextDown(limit));
                case LE -> new Interval(Double.NEGATIVE_INFINITY, limit);
                case EQ -> Interval.of(limit);
                default -> Interval.ALL;
            };
        }

        private static Interval above(Op op, double limit) {
            return switch (op) {
                case LT -> new Interval(limit, Double.POSITIVE_INFINITY);
                case LE -> new Interval(Math.nextUp(limit), Double.POSITIVE_INFINITY);
                default -> Interval.ALL;
            };
        }
    }
}
