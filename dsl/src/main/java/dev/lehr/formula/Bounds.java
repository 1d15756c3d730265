package dev.lehr.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The interval meaning of formulas: bounds that hold for every value, proved from the formula instead of sampled.
///
/// On either branch of a choice, what the condition says about a subterm narrows that subterm's interval: `t < 10 ? t
/// : 10` is at most 10. What cannot be known is [Interval#ALL]. A value that is not a number lies in no interval:
/// bounds speak of the others.
public final class Bounds {
    private Bounds() {}

    /// An interval that encloses every value of `formula` when each variable lies in the interval that `ranges` gives
    /// it; variables without an entry can be anything.
    public static Interval of(Formula formula, Map<? extends Formula, Interval> ranges) {
        List<Formula> roots = new ArrayList<>(ranges.keySet());
        roots.add(formula);
        Listing listing = Listing.of(roots);
        Map<Integer, Interval> known = new HashMap<>();
        ranges.forEach((subject, range) -> known.put(listing.indexOf(subject), range));
        return new Context(listing, known, new HashMap<>()).enclose(formula);
    }

    /// What is known of subterms on one branch, and the intervals found there, both by their index in the listing.
    private record Context(Listing listing, Map<Integer, Interval> known, Map<Integer, Interval> found) {
        Interval enclose(Formula formula) {
            int index = listing.indexOf(formula);
            Interval seen = found.get(index);
            if (seen != null) {
                return seen;
            }
            Interval interval = narrowed(index, compute(formula));
            found.put(index, interval);
            return interval;
        }

        private Interval narrowed(int index, Interval interval) {
            Interval range = known.get(index);
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
                case Formula.Apply(Op op, List<Formula> arguments)
                when op == Op.SELECT -> choose(arguments.get(0), arguments.get(1), arguments.get(2));
                case Formula.Apply(Op op, List<Formula> arguments) ->
                    op.image(
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
            return assuming(condition, true)
                    .enclose(yes)
                    .union(assuming(condition, false).enclose(no));
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
                    Map<Integer, Interval> more = new HashMap<>(known);
                    more.put(listing.indexOf(subject), half.intersect(before));
                    return new Context(listing, more, new HashMap<>());
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
