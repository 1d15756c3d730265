package dev.lehr.minimize;

import dev.lehr.check.Check;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/// One step on its way.
final class Descent {
    private final Method method;
    private final Limits limits;
    private final Objective objective;
    private final DoubleSupplier closure;
    private final double lr;
    private State state;
    private long evaluations;

    /// @throws IllegalArgumentException if `lr` is out of range at this step
    Descent(Method method, Objective objective, State state, DoubleSupplier closure) {
        this.method = method;
        this.limits = method.limits();
        this.objective = objective;
        this.closure = closure;
        this.lr = Rate.at(method.lr(), state.steps());
        this.state = state;
    }

    /// What is known after the step.
    State state() {
        return state.afterStep(evaluations);
    }

    /// The loss where the step begins.
    Sample first() {
        return objective.finite(evaluate());
    }

    /// Makes the iterations, from where the variables are.
    Stop run(Sample first) {
        if (isFlat(first)) {
            return Stop.GRADIENT;
        }
        Sample here = first;
        for (int left = limits.maxIter(); left > 0; left--) {
            Turn turn = state.turn(here.gradient());
            Check.finite("slope of the loss along the direction", turn.slope());
            double length = turn.length() * lr;
            Move move = new Move(turn.direction(), length, here.gradient(), here.loss());
            state = state.afterIteration(turn.memory(), move);
            if (turn.slope() > -limits.toleranceChange()) {
                return Stop.SLOPE;
            }
            Trial start = new Trial(0, here.loss(), turn.slope(), here);
            Trial gone = go(move, start, left > 1);
            state = state.withLast(move.withLength(gone.t()));
            Stop stop = stop(move, gone);
            if (stop != null) {
                return stop;
            }
            here = gone.sample();
            if (left > 1 && evaluations >= limits.maxEval()) {
                return Stop.EVALUATIONS;
            }
        }
        return Stop.ITERATIONS;
    }

    private Trial go(Move move, Trial start, boolean look) {
        return switch (method.lineSearch()) {
            case LineSearch.Fixed() -> goBlindly(move, start, look);
            case StrongWolfe wolfe -> move.t() > 0 ? search(wolfe, move, start) : start;
        };
    }

    /// Goes as far as planned, and looks around there, unless nobody would use what was seen.
    private Trial goBlindly(Move move, Trial start, boolean look) {
        objective.moveTo(Flat.plus(objective.position(), move.t(), move.direction()));
        objective.finite(objective.position());
        return look
                ? Trial.of(move.t(), objective.finite(evaluate()), move.direction())
                : new Trial(move.t(), start.loss(), start.slope(), start.sample());
    }

    private Trial search(StrongWolfe wolfe, Move move, Trial start) {
        double[] from = objective.position();
        double reach = Flat.largest(move.direction());
        Attempts attempts = new Attempts(from, move.direction());
        int trials = wolfe.trialsOf(limits.maxEval() - evaluations);
        Trial found = WolfeSearch.search(wolfe, attempts::at, start, move.t(), reach, trials);
        attempts.refuseIfNoneWasFinite();
        objective.moveTo(Flat.plus(from, found.t(), move.direction()));
        return found;
    }

    /// The lengths that a search tries.
    private final class Attempts {
        private final double[] from;
        private final double[] direction;
        private boolean finite;
        private @Nullable Sample refused;

        Attempts(double[] from, double[] direction) {
            this.from = from;
            this.direction = direction;
        }

        Trial at(double t) {
            objective.moveTo(Flat.plus(from, t, direction));
            boolean onTheMap = Flat.firstNotFinite(objective.position()) < 0;
            Sample sample = onTheMap ? evaluate() : new Sample(Double.POSITIVE_INFINITY, from, false);
            if (sample.finite()) {
                finite = true;
            } else {
                refused = sample;
            }
            return Trial.of(t, sample, direction);
        }

        void refuseIfNoneWasFinite() {
            if (!finite && refused != null) {
                objective.finite(refused);
            }
        }
    }

    private Sample evaluate() {
        evaluations++;
        return objective.sample(closure);
    }

    /// Why not to go on from where an iteration led, if there is a reason.
    private @Nullable Stop stop(Move move, Trial gone) {
        boolean looked = gone.sample().gradient() != move.gradient();
        if (isFlat(gone.sample())) {
            return Stop.GRADIENT;
        }
        if (gone.t() * Flat.largest(move.direction()) <= limits.toleranceChange()) {
            return Stop.CHANGE;
        }
        return looked && Math.abs(gone.loss() - move.loss()) < limits.toleranceChange() ? Stop.CHANGE : null;
    }

    private boolean isFlat(Sample sample) {
        return Flat.largest(sample.gradient()) <= limits.toleranceGrad();
    }
}
