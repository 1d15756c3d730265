package dev.lehr.minimize;

import dev.lehr.check.Check;
import dev.lehr.schedule.Schedule;

/// L-BFGS: goes along `-H * gradient`, where `H` approximates the inverse of the matrix of second derivatives from
/// the last few steps.
///
/// With `s` the way between two places and `y` the change of the gradient, a pair is remembered if `y . s > 1e-10`,
/// and the oldest is forgotten beyond `historySize`. `H` begins as `(y . s) / (y . y)` of the newest pair (1 if
/// there is none) and is applied by the two-loop recursion. The first length to be tried is `lr`; in the very first
/// iteration, which has no pair, `lr * min(1, 1 / sum |gradient|)`.
///
/// Semantics and defaults are those of `torch.optim.LBFGS`, except that a number that is not finite is refused.
/// Every argument of PyTorch's constructor is here under its name. Source: Nocedal, *Updating Quasi-Newton Matrices
/// with Limited Storage* (1980); Liu and Nocedal, *On the limited memory BFGS method for large scale optimization*
/// (1989).
///
/// Memory: 16 bytes times `historySize` for each element, and 8 times about 8 more.
///
/// @param lr the step length, or the first to be tried; >= 0
/// @param limits when a step ends
/// @param historySize how many pairs are remembered; >= 0; with 0 the direction is the gradient's, with the length
///     of Barzilai and Borwein
/// @param lineSearch [LineSearch#fixed()] or [StrongWolfe]
/// @param maximize whether the loss is to become as large as possible
public record Lbfgs(Schedule lr, Limits limits, int historySize, LineSearch lineSearch, boolean maximize)
        implements Method {
    public Lbfgs {
        lr = Rate.checked(lr);
        Check.atLeast("historySize", 0L, (long) historySize);
    }

    /// PyTorch's defaults: `lr` 1, 20 iterations and 25 evaluations in a step, 100 pairs, no line search.
    public static Lbfgs lbfgs() {
        return new Lbfgs(Schedule.constant(1), Limits.torch(), 100, LineSearch.fixed(), false);
    }

    /// The same with another `lr`.
    public Lbfgs lr(double rate) {
        return lr(Rate.constant(rate));
    }

    /// The same with an `lr` that a schedule drives, by the number of steps that have been made.
    public Lbfgs lr(Schedule rate) {
        return new Lbfgs(rate, limits, historySize, lineSearch, maximize);
    }

    /// The same with other limits.
    public Lbfgs limits(Limits other) {
        return new Lbfgs(lr, other, historySize, lineSearch, maximize);
    }

    /// The same with another number of iterations, and a quarter more evaluations, as in PyTorch.
    public Lbfgs maxIter(int count) {
        int quarterMore = (int) Math.min(Integer.MAX_VALUE, count + (long) (count / 4));
        return limits(limits.withMaxIter(count).withMaxEval(quarterMore));
    }

    /// The same with another number of evaluations; to be said after [#maxIter(int)].
    public Lbfgs maxEval(int count) {
        return limits(limits.withMaxEval(count));
    }

    /// The same with another tolerance for the gradient.
    public Lbfgs toleranceGrad(double tolerance) {
        return limits(limits.withToleranceGrad(tolerance));
    }

    /// The same with another tolerance for changes.
    public Lbfgs toleranceChange(double tolerance) {
        return limits(limits.withToleranceChange(tolerance));
    }

    /// The same with another number of pairs.
    public Lbfgs historySize(int pairs) {
        return new Lbfgs(lr, limits, pairs, lineSearch, maximize);
    }

    /// The same with PyTorch's line search.
    public Lbfgs strongWolfe() {
        return lineSearch(StrongWolfe.strongWolfe());
    }

    /// The same with another line search.
    public Lbfgs lineSearch(LineSearch search) {
        return new Lbfgs(lr, limits, historySize, search, maximize);
    }

    /// The same, but uphill.
    public Lbfgs maximize(boolean uphill) {
        return new Lbfgs(lr, limits, historySize, lineSearch, uphill);
    }
}
