package dev.lehr.kernel.program;

import dev.lehr.formula.Bounds;
import dev.lehr.formula.Decisions;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Interval;
import dev.lehr.formula.Listing;
import dev.lehr.formula.Op;
import dev.lehr.formula.Substitution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// A formula of the step, cut at the whole steps where its conditions change, so that in each segment the formula has no choices left.
///
/// A condition can be cut at if it compares something that never falls as the step rises with a constant; then the step at
/// which it changes is found by bisection. Other conditions, such as those of something periodic, stay in the formula.
public final class Segments {
    /// Whole steps beyond these are not exact in `double`.
    public static final double LIMIT = 0x1p53;

    /// More segments than this are not worth their code.
    private static final int MOST = 100;

    private final Formula.Variable step;
    private final List<Segment> segments = new ArrayList<>();

    private Segments(Formula.Variable step) {
        this.step = step;
    }

    /// A range of steps and the formula there.
    ///
    /// @param first the first step
    /// @param formula the formula from `first` on and before the next segment
    public record Segment(double first, Formula formula) {}

    /// The segments of `formula` from `-`[#LIMIT] to before [#LIMIT]; a single one if there would be too many.
    public static List<Segment> of(Formula formula, Formula.Variable step) {
        Segments cutter = new Segments(step);
        return choices(formula) < MOST && cutter.cut(formula, -LIMIT, LIMIT - 1, Map.of())
                ? List.copyOf(cutter.segments)
                : List.of(new Segment(-LIMIT, formula));
    }

    private static long choices(Formula formula) {
        return Listing.of(List.of(formula)).entries().stream()
                .filter(entry -> entry.formula() instanceof Formula.Apply(Op op, var _) && op == Op.SELECT)
                .count();
    }

    /// Cuts the part from `first` to `last`; false if there are too many segments.
    private boolean cut(Formula formula, double first, double last, Map<Formula, Interval> known) {
        Map<Formula, Interval> ranges = new HashMap<>(known);
        ranges.put(step, new Interval(first, last));
        Formula decided = Decisions.within(ranges).in(formula);
        Optional<Formula> condition = condition(decided);
        if (condition.isEmpty()) {
            return cutRounded(expand(decided), first, last);
        }
        Formula falling = condition.get();
        double end = end(falling, first, last);
        return (end <= first || cut(decided, first, end - 1, Map.of(falling, Interval.of(1))))
                && (end > last || cut(decided, end, last, Map.of(falling, Interval.of(0))));
    }

    /// Operations with a definition, replaced by it: it may contain something that can be cut at.
    private static Formula expand(Formula formula) {
        Formula expanded = formula;
        for (Listing.Entry entry : Listing.of(List.of(formula)).entries()) {
            if (entry.formula() instanceof Formula.Apply(Op op, List<Formula> arguments) && op.definition() != null) {
                Formula definition = Substitution.of(Map.of(Op.ARGUMENT, arguments.getFirst()))
                        .in(Objects.requireNonNull(op.definition()));
                expanded = Substitution.of(entry.formula(), definition).in(expanded);
            }
        }
        return expanded;
    }

    /// Cuts where a subterm that is rounded to whole numbers changes, and puts its value in its place: the quadrant of an angle, say.
    private boolean cutRounded(Formula formula, double first, double last) {
        Optional<Formula> rounded = rounded(formula);
        if (rounded.isEmpty()) {
            segments.add(new Segment(first, Neutral.leftOut(formula)));
            return segments.size() <= MOST;
        }
        Formula subterm = rounded.get();
        double value = value(subterm, first);
        double end = firstStep(first, last, step -> Double.compare(value(subterm, step), value) != 0);
        Formula here = Substitution.of(subterm, Formula.constant(value)).in(formula);
        return cutRounded(here, first, end - 1) && (end > last || cutRounded(formula, end, last));
    }

    /// A subterm of the form `x + c - c` that never falls as the step rises: with the right `c`, `x` rounded to a whole number.
    private Optional<Formula> rounded(Formula formula) {
        for (Listing.Entry entry : Listing.of(List.of(formula)).entries()) {
            if (entry.formula() instanceof Formula.Apply(Op minus, List<Formula> outer)
                    && minus == Op.SUB
                    && outer.get(0) instanceof Formula.Apply(Op plus, List<Formula> inner)
                    && plus == Op.ADD
                    && inner.get(1) instanceof Formula.Constant
                    && inner.get(1).equals(outer.get(1))
                    && rises(inner.get(0))) {
                return Optional.of(entry.formula());
            }
        }
        return Optional.empty();
    }

    /// The outermost condition that can only go from true to false as the step rises.
    private Optional<Formula> condition(Formula formula) {
        List<Listing.Entry> entries = Listing.of(List.of(formula)).entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).formula() instanceof Formula.Apply(Op op, List<Formula> arguments)
                    && op == Op.SELECT
                    && arguments.getFirst() instanceof Formula.Apply(Op comparison, List<Formula> sides)
                    && (comparison == Op.LT || comparison == Op.LE)
                    && sides.get(1) instanceof Formula.Constant
                    && rises(sides.get(0))) {
                return Optional.of(arguments.getFirst());
            }
        }
        return Optional.empty();
    }

    /// Whether a formula surely never falls as the step rises, rounding included.
    private boolean rises(Formula formula) {
        return switch (formula) {
            case Formula.Constant _ -> true;
            case Formula.Variable variable -> variable.equals(step);
            case Formula.Apply(Op op, List<Formula> arguments) -> switch (op) {
                case ADD, MIN, MAX -> arguments.stream().allMatch(this::rises);
                case SUB -> rises(arguments.get(0)) && arguments.get(1) instanceof Formula.Constant;
                case MUL, DIV -> rises(arguments.get(0)) && isPositive(arguments.get(1));
                case FLOOR, CEIL -> rises(arguments.get(0));
                default -> false;
            };
            case Formula.Reduce _, Formula.Call _ -> false;
        };
    }

    private static boolean isPositive(Formula formula) {
        return formula instanceof Formula.Constant && Bounds.of(formula, Map.of()).low() > 0;
    }

    /// The first step at which the condition does not hold; beyond `last` if it always does.
    private double end(Formula condition, double first, double last) {
        return firstStep(first, last, step -> value(condition, step) == 0);
    }

    /// The first whole step for which a test holds that never fails again; beyond `last` if there is none.
    private static double firstStep(double first, double last, DoublePredicate test) {
        long low = (long) first;
        long high = (long) last + 1;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (test.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private double value(Formula formula, double at) {
        return switch (Substitution.of(Map.of(step, Formula.constant(at))).in(formula)) {
            case Formula.Constant(double value) -> value;
            case Formula other -> throw new IllegalStateException("not a formula of the step alone: " + other);
        };
    }
}
