package dev.lehr.minimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.schedule.Schedule;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A state that was saved is continued bit for bit.
class ResumeTest {
    static Stream<Method> methods() {
        Schedule falling = Schedule.formula("0.9^t");
        return Stream.of(
                Lbfgs.lbfgs().lr(1e-3).maxIter(3),
                Lbfgs.lbfgs().strongWolfe().historySize(2).maxIter(3).lr(falling),
                ConjugateGradient.conjugateGradient().restartEvery(4).maxIter(3).lr(falling));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void anInterruptionChangesNoBit(Method method) {
        for (int before = 0; before < 5; before++) {
            Problem whole = Problem.rosenbrock();
            Minimizer uninterrupted = Minimizer.of(method, whole.variables());
            for (int step = 0; step < before; step++) {
                uninterrupted.step(whole::loss);
            }
            Problem half = whole.from(whole.x);
            Minimizer resumed = Minimizer.of(method, half.variables());
            resumed.restore(uninterrupted.state());
            for (int step = before; step < 8; step++) {
                assertThat(resumed.step(half::loss)).isEqualTo(uninterrupted.step(whole::loss));
            }
            assertThat(half.x).containsExactly(whole.x);
            assertThat(resumed.iterations()).isEqualTo(uninterrupted.iterations());
            assertThat(resumed.evaluations()).isEqualTo(uninterrupted.evaluations());
            assertThat(resumed.steps()).isEqualTo(8);
            Map<String, double[]> other = uninterrupted.state();
            resumed.state()
                    .forEach((name, values) -> assertThat(values).as(name).containsExactly(other.get(name)));
        }
    }

    @Test
    void aStateIsACopy() {
        Problem problem = Problem.rosenbrock();
        Minimizer minimizer = Minimizer.of(Lbfgs.lbfgs().strongWolfe(), problem.variables());
        minimizer.step(problem::loss);
        SortedMap<String, double[]> state = minimizer.state();
        assertThat(state)
                .containsKeys("steps", "n_iter", "func_evals", "d", "t", "prev_flat_grad", "prev_loss", "H_diag", "ro")
                .containsKeys("old_dirs.0", "old_stps.0");
        state.values().forEach(values -> values[0] = 77);
        assertThat(minimizer.state().get("d")[0]).isNotEqualTo(77);
        assertThat(minimizer.state().get("old_dirs.0")[0]).isNotEqualTo(77);
    }

    private static SortedMap<String, double[]> saved(Method method) {
        Problem problem = Problem.rosenbrock();
        Minimizer minimizer = Minimizer.of(method, problem.variables());
        minimizer.step(problem::loss);
        return new TreeMap<>(minimizer.state());
    }

    private static void assertRefused(Method method, Map<String, double[]> state, String message) {
        Problem problem = Problem.rosenbrock();
        Minimizer minimizer = Minimizer.of(method, problem.variables());
        minimizer.step(problem::loss);
        double[] direction = minimizer.state().get("d");
        assertThatThrownBy(() -> minimizer.restore(state))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
        assertThat(minimizer.state().get("d")).containsExactly(direction);
        assertThat(minimizer.steps()).isEqualTo(1);
    }

    @Test
    void aStateOfSomethingElseIsRefused() {
        Lbfgs lbfgs = Lbfgs.lbfgs().strongWolfe().maxIter(2).maxEval(20);
        ConjugateGradient conjugate = ConjugateGradient.conjugateGradient().maxIter(2);
        assertRefused(
                conjugate,
                saved(lbfgs),
                "state must have since_restart but was [H_diag, d, func_evals, n_iter, old_dirs.0, old_stps.0,"
                        + " prev_flat_grad, prev_loss, ro, steps, t]");
        assertRefused(lbfgs.historySize(0), saved(lbfgs), "elements of ro must be <= historySize 0 but was 1");

        SortedMap<String, double[]> shorter = saved(lbfgs);
        shorter.put("d", new double[3]);
        assertRefused(lbfgs, shorter, "elements of d must be 2 but was 3");

        SortedMap<String, double[]> more = saved(lbfgs);
        more.put("exp_avg", new double[2]);
        assertRefused(lbfgs, more, "state must be one of Lbfgs but was one with [exp_avg]");

        SortedMap<String, double[]> spoilt = saved(lbfgs);
        spoilt.put("old_stps.0", new double[] {1, Double.NaN});
        assertRefused(lbfgs, spoilt, "old_stps.0[1] must be finite but was NaN");

        SortedMap<String, double[]> half = saved(lbfgs);
        half.put("n_iter", new double[] {1.5});
        assertRefused(lbfgs, half, "n_iter must be a count but was 1.5");
        half.put("n_iter", new double[] {Double.NaN});
        assertRefused(lbfgs, half, "n_iter[0] must be finite but was NaN");
    }

    /// Beyond 2^53 not every whole number is a `double`.
    @Test
    void aCountIsExact() {
        Lbfgs lbfgs = Lbfgs.lbfgs().maxIter(2);
        SortedMap<String, double[]> state = saved(lbfgs);
        state.put("func_evals", new double[] {0x1p53});
        Minimizer minimizer = Minimizer.of(lbfgs, Problem.rosenbrock().variables());
        minimizer.restore(state);
        assertThat(minimizer.evaluations()).isEqualTo(1L << 53);
        state.put("func_evals", new double[] {0x1p53 + 2});
        assertRefused(lbfgs, state, "func_evals must be a count but was 9.007199254740994E15");
        state.put("func_evals", new double[] {-1});
        assertRefused(lbfgs, state, "func_evals must be a count but was -1");
    }
}
