package dev.lehr.formula;

import java.util.BitSet;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The meaning of formulas, one operation after the other: the specification that every faster way must meet bit for
/// bit.
///
/// What is uniform is computed in `double`; when it meets an element it is rounded to the lane type, and from there
/// each operation rounds its own result to the lane type. Of a choice only the chosen formula is computed: the other
/// one may be a function that refuses its argument.
public final class Interpreter {
    private final Listing listing;
    private final BitSet needed = new BitSet();

    /// Whether there is a function that may refuse its argument. All else has a value everywhere, and is computed
    /// without asking who needs it.
    private final boolean isPartial;

    private Interpreter(Listing listing) {
        this.listing = listing;
        isPartial = listing.entries().stream().anyMatch(entry -> entry.formula() instanceof Formula.Call);
        listing.roots().forEach(this::need);
    }

    /// What a reduction runs over is not computed here: its result is given.
    private void need(int index) {
        Listing.Entry entry = listing.entries().get(index);
        if (!needed.get(index)) {
            needed.set(index);
            if (!(entry.formula() instanceof Formula.Reduce)) {
                entry.arguments().forEach(this::need);
            }
        }
    }

    /// An interpreter of `formulas`.
    public static Interpreter of(List<? extends Formula> formulas) {
        return new Interpreter(Listing.of(formulas));
    }

    /// The value of each formula, for a lane type and the values of variables and reductions.
    ///
    /// @param lane the type in which elements are computed
    /// @param leaves the value of a [Formula.Variable] or a [Formula.Reduce]
    public double[] values(Lane lane, ToDoubleFunction<Formula> leaves) {
        double[] values = new double[listing.entries().size()];
        run(lane, leaves, values);
        return listing.roots().stream().mapToDouble(root -> values[root]).toArray();
    }

    private void run(Lane lane, ToDoubleFunction<Formula> leaves, double[] values) {
        if (isPartial) {
            BitSet done = new BitSet();
            listing.roots().forEach(root -> demand(root, lane, leaves, values, done));
            return;
        }
        for (int i = needed.nextSetBit(0); i >= 0; i = needed.nextSetBit(i + 1)) {
            values[i] = value(listing.entries().get(i), lane, leaves, values);
        }
    }

    /// Computes an entry after what it needs, and of a choice nothing but what is chosen.
    private void demand(int index, Lane lane, ToDoubleFunction<Formula> leaves, double[] values, BitSet done) {
        if (done.get(index)) {
            return;
        }
        done.set(index);
        Listing.Entry entry = listing.entries().get(index);
        List<Integer> arguments = entry.arguments();
        if (entry.formula() instanceof Formula.Apply(Op op, List<Formula> _) && op == Op.SELECT) {
            demand(arguments.get(0), lane, leaves, values, done);
            demand(arguments.get(argument(lane, entry, 0, values) != 0 ? 1 : 2), lane, leaves, values, done);
        } else if (!(entry.formula() instanceof Formula.Reduce)) {
            arguments.forEach(argument -> demand(argument, lane, leaves, values, done));
        }
        values[index] = value(entry, lane, leaves, values);
    }

    private static double value(Listing.Entry entry, Lane lane, ToDoubleFunction<Formula> leaves, double[] values) {
        return switch (entry.formula()) {
            case Formula.Constant(double value) -> value;
            case Formula.Variable v -> leaves.applyAsDouble(v);
            case Formula.Reduce r -> leaves.applyAsDouble(r);
            case Formula.Call(String _, var function, Formula _) ->
                rounding(lane, entry).round(function.applyAsDouble(argument(lane, entry, 0, values)));
            case Formula.Apply(Op op, List<Formula> _) ->
                op.apply(
                        op == Op.ROUND ? lane : rounding(lane, entry),
                        argument(lane, entry, 0, values),
                        argument(lane, entry, 1, values),
                        argument(lane, entry, 2, values));
        };
    }

    private static double argument(Lane lane, Listing.Entry entry, int which, double[] values) {
        if (which >= entry.arguments().size()) {
            return 0;
        }
        return rounding(lane, entry).round(values[entry.arguments().get(which)]);
    }

    private static Lane rounding(Lane lane, Listing.Entry entry) {
        return entry.domain() == Domain.STEP ? Lane.F64 : lane;
    }
}
