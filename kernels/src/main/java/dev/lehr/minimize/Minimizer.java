package dev.lehr.minimize;

import dev.lehr.check.Check;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.DoubleSupplier;

/// Minimizes a loss that it may evaluate as often as it needs to: owns the state of a method, and changes the
/// variables in place.
///
/// Computes in `double`, whatever the type of the variables, on one thread. Sums are added in the fixed order of
/// [Reduction][dev.lehr.formula.Reduction], so the same closure gives the same bits on every machine.
///
/// Not safe for use by several threads at once.
public final class Minimizer {
    private final Method method;
    private final Objective objective;
    private State state;
    private Optional<Stop> stop = Optional.empty();

    private Minimizer(Method method, List<Variable> variables) {
        this.method = method;
        this.objective = new Objective(variables, method.maximize());
        this.state = State.before(method);
    }

    /// A minimizer of variables; none is allowed, too.
    ///
    /// @throws IllegalArgumentException if two have the same name
    public static Minimizer of(Method method, List<Variable> variables) {
        Set<String> names = new HashSet<>();
        for (Variable variable : variables) {
            if (!names.add(variable.name())) {
                throw Check.failure("names of variables", "differ", "twice " + variable.name());
            }
        }
        return new Minimizer(method, List.copyOf(variables));
    }

    /// The method.
    public Method method() {
        return method;
    }

    /// Makes one step: up to `maxIter` iterations, each of which goes along one direction.
    ///
    /// The closure is called where the variables are, and then at every place that is tried, each time with other
    /// numbers in the variables. It fills all gradients anew, after it has cleared what earlier calls left in them,
    /// returns the loss of which they are, and does not change the variables. Within a step it must mean the same
    /// function: always the same examples, the same dropout.
    ///
    /// Afterwards the gradients are those of the last place that was tried, which need not be where the variables
    /// are. When no gradient is larger than `toleranceGrad` at the first call, nothing but the counters changes.
    ///
    /// If the closure throws, if the loss or a gradient is not finite (for a line search: at all lengths that it
    /// tries), or if `lr` is out of range, then the variables, the state and all counters are as they were before.
    /// Only the gradients are what the closure has left in them.
    ///
    /// @param closure fills the gradients and returns the loss
    /// @return the loss where the step began, as in PyTorch
    /// @throws IllegalArgumentException that names the number that is not finite or out of range
    public double step(DoubleSupplier closure) {
        Descent descent = new Descent(method, objective, state, closure);
        double[] before = objective.position();
        try {
            Sample first = descent.first();
            Stop reason = descent.run(first);
            state = descent.state();
            stop = Optional.of(reason);
            return method.maximize() ? -first.loss() : first.loss();
        } catch (Throwable failure) {
            objective.moveTo(before);
            throw failure;
        }
    }

    /// How many steps have been made.
    public long steps() {
        return state.steps();
    }

    /// How many iterations have been made, over all steps; PyTorch's `n_iter`.
    public long iterations() {
        return state.iterations();
    }

    /// How often closures have been evaluated, over all steps that were made; PyTorch's `func_evals`.
    public long evaluations() {
        return state.evaluations();
    }

    /// Why the last step ended; empty before the first one, and after [#restore(Map)].
    public Optional<Stop> lastStop() {
        return stop;
    }

    /// Whether the last step ended where another would hardly gain anything; false before the first one.
    public boolean converged() {
        return stop.map(Stop::converged).orElse(false);
    }

    /// A copy of the state under PyTorch's names, in alphabetical order.
    ///
    /// Single numbers are arrays of one element. Vectors have all elements of all variables, in the order in which
    /// the minimizer was given them. A map has:
    ///
    /// * always the counters `steps`, `n_iter` and `func_evals`;
    /// * from the first iteration on `d`, the last direction, `t`, how far it went, and `prev_flat_grad` and
    ///   `prev_loss`, the gradient and the loss where it began;
    /// * for L-BFGS `H_diag`, and for each pair, the oldest first, an element of `ro`, the change of the gradient
    ///   in `old_dirs.0`, `old_dirs.1` and so on, and the way in `old_stps.0` and so on;
    /// * for conjugate gradients `since_restart` and `slope`.
    public SortedMap<String, double[]> state() {
        return Saved.of(state);
    }

    /// Goes on from a state that [#state()] gave: with the same values in the variables, every further step has the
    /// bits that it would have had without the interruption. The variables are the caller's to restore.
    ///
    /// @throws IllegalArgumentException if the state is not one of this method and of as many elements; nothing has
    ///     changed then
    public void restore(Map<String, double[]> saved) {
        state = new Restorer(method, objective.size(), saved).state();
        stop = Optional.empty();
    }

    @Override
    public String toString() {
        return method + " over " + objective.size() + " elements, after " + state.steps() + " steps";
    }
}
