package dev.lehr.minimize;

import org.jspecify.annotations.Nullable;

/// All that a minimizer knows between two steps. Immutable, so that a step that fails leaves it behind as it was.
///
/// @param steps how many steps have been made
/// @param iterations how many iterations, over all steps
/// @param evaluations how many evaluations of the closure, over all steps
/// @param memory what the method remembers
/// @param last the last move; null before the first iteration
record State(
        long steps,
        long iterations,
        long evaluations,
        Memory memory,
        @Nullable Move last) {
    static State before(Method method) {
        Memory nothing = switch (method) {
            case Lbfgs lbfgs -> new PairMemory(lbfgs.historySize());
            case ConjugateGradient conjugate -> new ConjugateMemory(conjugate.mostConjugate());
        };
        return new State(0, 0, 0, nothing, null);
    }

    /// Where to go from a place with this gradient.
    Turn turn(double[] gradient) {
        return last == null ? memory.first(gradient) : memory.next(last, gradient);
    }

    State afterIteration(Memory next, Move move) {
        return new State(steps, iterations + 1, evaluations, next, move);
    }

    State withLast(Move move) {
        return new State(steps, iterations, evaluations, memory, move);
    }

    State afterStep(long made) {
        return new State(steps + 1, iterations, evaluations + made, memory, last);
    }
}
