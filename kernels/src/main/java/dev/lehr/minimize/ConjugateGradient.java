package dev.lehr.minimize;

import dev.lehr.check.Check;
import dev.lehr.schedule.Schedule;
import java.util.OptionalInt;

/// The nonlinear conjugate gradient method of Polak and Ribiere, with restarts.
///
/// It goes along `d = -gradient + beta * previous d`, where `beta = gradient . y / (previous gradient . previous
/// gradient)`, and `y` is the change of the gradient. It forgets the previous direction and begins again with the
/// gradient alone where `beta` is not positive (hence "Polak-Ribiere+"), where `d` would not lead downhill, and, if
/// so told, every so many iterations. On a quadratic bowl in `n` dimensions with an exact line search it is there
/// after `n` iterations.
///
/// The first length to be tried is `lr * min(1, 1 / sum |gradient|)`; from the second iteration on, `lr` times the
/// length that promises the same decrease as the one before, by the ratio of the slopes.
///
/// It needs three vectors, where L-BFGS needs two hundred, and more evaluations. Source: Polak and Ribiere (1969);
/// Gilbert and Nocedal, *Global convergence properties of conjugate gradient methods for optimization* (1992);
/// Nocedal and Wright, *Numerical Optimization* (2006), section 5.2.
///
/// @param lr factor of the first length to be tried; >= 0
/// @param limits when a step ends
/// @param restartEvery after how many iterations the method begins again at the latest; >= 1; empty for never
/// @param lineSearch the search; without one there is no conjugate gradient method
/// @param maximize whether the loss is to become as large as possible
public record ConjugateGradient(
        Schedule lr, Limits limits, OptionalInt restartEvery, StrongWolfe lineSearch, boolean maximize)
        implements Method {
    public ConjugateGradient {
        lr = Rate.checked(lr);
        restartEvery.ifPresent(count -> Check.atLeast("restartEvery", 1L, (long) count));
    }

    /// `lr` 1, 20 iterations and 60 evaluations in a step, no restart by count, `c1` 1e-4 and `c2` 0.1, since
    /// directions stay conjugate only if the search is not sloppy.
    public static ConjugateGradient conjugateGradient() {
        StrongWolfe search = StrongWolfe.strongWolfe().conditions(1e-4, 0.1);
        Limits limits = Limits.torch().withMaxEval(60);
        return new ConjugateGradient(Schedule.constant(1), limits, OptionalInt.empty(), search, false);
    }

    /// The same with another `lr`.
    public ConjugateGradient lr(double rate) {
        return lr(Rate.constant(rate));
    }

    /// The same with an `lr` that a schedule drives, by the number of steps that have been made.
    public ConjugateGradient lr(Schedule rate) {
        return new ConjugateGradient(rate, limits, restartEvery, lineSearch, maximize);
    }

    /// The same with other limits.
    public ConjugateGradient limits(Limits other) {
        return new ConjugateGradient(lr, other, restartEvery, lineSearch, maximize);
    }

    /// The same with another number of iterations, and three times as many evaluations.
    public ConjugateGradient maxIter(int count) {
        int thrice = (int) Math.min(Integer.MAX_VALUE, 3L * count);
        return limits(limits.withMaxIter(count).withMaxEval(thrice));
    }

    /// The same with another number of evaluations; to be said after [#maxIter(int)].
    public ConjugateGradient maxEval(int count) {
        return limits(limits.withMaxEval(count));
    }

    /// The same with another tolerance for the gradient.
    public ConjugateGradient toleranceGrad(double tolerance) {
        return limits(limits.withToleranceGrad(tolerance));
    }

    /// The same with another tolerance for changes.
    public ConjugateGradient toleranceChange(double tolerance) {
        return limits(limits.withToleranceChange(tolerance));
    }

    /// The same, beginning again every `count` iterations at the latest; the number of elements is the classical
    /// choice.
    public ConjugateGradient restartEvery(int count) {
        return new ConjugateGradient(lr, limits, OptionalInt.of(count), lineSearch, maximize);
    }

    /// The same with another line search.
    public ConjugateGradient lineSearch(StrongWolfe search) {
        return new ConjugateGradient(lr, limits, restartEvery, search, maximize);
    }

    /// The same, but uphill.
    public ConjugateGradient maximize(boolean uphill) {
        return new ConjugateGradient(lr, limits, restartEvery, lineSearch, uphill);
    }

    /// How many directions may follow each other before the method begins again.
    long mostConjugate() {
        return restartEvery.orElse(Integer.MAX_VALUE);
    }
}
