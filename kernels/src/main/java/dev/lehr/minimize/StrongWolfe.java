package dev.lehr.minimize;

import dev.lehr.check.Check;
import java.util.OptionalInt;

/// A search for a step length `t` along a direction, on `phi(t)`, the loss there, that fulfils the strong Wolfe
/// conditions:
///
/// * `phi(t) <= phi(0) + c1 * t * phi'(0)`: the loss falls enough;
/// * `|phi'(t)| <= c2 * |phi'(0)|`: the slope is flatter by enough.
///
/// First it goes further and further, by cubic extrapolation to between 1.01 and 10 times as far, until such
/// lengths are bracketed. Then it shrinks the bracket by cubic interpolation, around the end where the loss has
/// fallen enough, and never comes closer than a tenth of the bracket to an end twice in a row. It tries the lengths
/// that PyTorch's `LBFGS` tries, but for one case: PyTorch shrinks around the lower end even if the loss has not
/// fallen enough there, and with a large `c1` may then miss what it searches for. Both follow Mark Schmidt's
/// minFunc (2005), and Nocedal and Wright, *Numerical Optimization* (2006), algorithms 3.5 and 3.6.
///
/// Where the loss or a gradient is not finite, the search has gone too far, and turns back. If the bracket becomes
/// too small, or no evaluations are left, the end of the bracket with the lower loss is taken, which may be 0; on
/// the way outwards, the last length if the loss is lower there than at 0, and else 0.
///
/// @param c1 in (0, c2)
/// @param c2 in (c1, 1)
/// @param toleranceChange the search ends when the bracket changes no parameter by this much; >= 0
/// @param trials how many more lengths than the first may be tried, whatever `maxEval` says, as in PyTorch before
///     2.10, with 25; empty for as many as `maxEval` leaves, as in PyTorch since
public record StrongWolfe(double c1, double c2, double toleranceChange, OptionalInt trials) implements LineSearch {
    public StrongWolfe {
        Check.that(c1 > 0 && c1 < 1, "c1", "be in (0, 1)", c1);
        Check.that(c2 > c1 && c2 < 1, "c2", "be in (" + Check.text(c1) + ", 1)", c2);
        Check.atLeast("toleranceChange", 0, toleranceChange);
        trials.ifPresent(count -> Check.atLeast("trials", 1L, (long) count));
    }

    /// PyTorch's `line_search_fn="strong_wolfe"`: `c1` 1e-4, `c2` 0.9, which is right for quasi-Newton methods.
    public static StrongWolfe strongWolfe() {
        return new StrongWolfe(1e-4, 0.9, 1e-9, OptionalInt.empty());
    }

    /// The same with other constants of its conditions.
    public StrongWolfe conditions(double decrease, double curvature) {
        return new StrongWolfe(decrease, curvature, toleranceChange, trials);
    }

    /// The same with another `toleranceChange`.
    public StrongWolfe toleranceChange(double tolerance) {
        return new StrongWolfe(c1, c2, tolerance, trials);
    }

    /// The same with a number of trials of its own; `trials(25)` is PyTorch before 2.10.
    public StrongWolfe trials(int count) {
        return new StrongWolfe(c1, c2, toleranceChange, OptionalInt.of(count));
    }

    /// How many lengths may be tried after the first, if so many evaluations are left of the step.
    int trialsOf(long left) {
        return trials.orElse((int) Math.max(0, Math.min(left, Integer.MAX_VALUE)));
    }
}
