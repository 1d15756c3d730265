package dev.lehr.minimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lehr.schedule.Schedule;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A step that fails leaves everything as it was, and later steps know nothing of it.
class FailureTest {
    static Stream<Method> methods() {
        return Stream.of(
                Lbfgs.lbfgs().lr(1e-3).maxIter(5),
                Lbfgs.lbfgs().strongWolfe().maxIter(5),
                ConjugateGradient.conjugateGradient().maxIter(5));
    }

    private static Minimizer begun(Method method, Problem problem) {
        Minimizer minimizer = Minimizer.of(method, problem.variables());
        minimizer.step(problem::loss);
        return minimizer;
    }

    private static void assertSame(Map<String, double[]> before, Map<String, double[]> after) {
        assertThat(after).containsOnlyKeys(before.keySet());
        before.forEach((name, values) -> assertThat(after.get(name)).as(name).containsExactly(values));
    }

    private static void assertUntouched(Method method, int call, DoubleSupplier failure, Problem problem) {
        Minimizer minimizer = begun(method, problem);
        double[] x = problem.x.clone();
        SortedMap<String, double[]> state = minimizer.state();
        assertThatThrownBy(() -> minimizer.step(problem.until(call, failure))).isInstanceOf(RuntimeException.class);
        assertThat(problem.x).containsExactly(x);
        assertSame(state, minimizer.state());
        assertThat(minimizer.steps()).isEqualTo(1);

        Problem other = Problem.rosenbrock();
        Minimizer undisturbed = begun(method, other);
        assertThat(minimizer.step(problem::loss)).isEqualTo(undisturbed.step(other::loss));
        assertThat(problem.x).containsExactly(other.x);
        assertSame(undisturbed.state(), minimizer.state());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void anExceptionAtAnyCallChangesNothing(Method method) {
        for (int call = 1; call <= 5; call++) {
            assertUntouched(
                    method,
                    call,
                    () -> {
                        throw new IllegalStateException("no more examples");
                    },
                    Problem.rosenbrock());
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aLossThatIsNotFiniteFromTheBeginningChangesNothing(Method method) {
        for (double loss : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertUntouched(method, 1, () -> loss, Problem.rosenbrock());
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aLossThatIsNotFiniteAnywhereElseChangesNothing(Method method) {
        assertUntouched(method, 2, () -> Double.NaN, Problem.rosenbrock());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aGradientThatIsNotFiniteChangesNothing(Method method) {
        Problem problem = Problem.rosenbrock();
        DoubleSupplier spoilt = () -> {
            problem.gradient[1] = Double.POSITIVE_INFINITY;
            return 1;
        };
        assertUntouched(method, 1, spoilt, problem);
        Minimizer minimizer = begun(method, problem);
        assertThatThrownBy(() -> minimizer.step(problem.until(1, spoilt)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gradient of x[1] must be finite but was Infinity");
    }

    @Test
    void aPlaceThatIsNotFiniteChangesNothing() {
        float[] x = {3e38F};
        float[] gradient = {0};
        DoubleSupplier slope = () -> {
            gradient[0] = -3e38F;
            return 1;
        };
        Minimizer minimizer = Minimizer.of(Lbfgs.lbfgs().maxIter(1).lr(1e38), List.of(Variable.of("w", x, gradient)));
        assertThatThrownBy(() -> minimizer.step(slope)).hasMessage("w[0] must be finite but was Infinity");
        assertThat(x).containsExactly(3e38F);
        assertThat(minimizer.evaluations()).isZero();
    }

    /// The message names the variable and the element within it.
    @Test
    void whatIsNotFiniteIsNamed() {
        double[] b = {1, 2};
        double[] gradient = {0, 0};
        List<Variable> variables =
                List.of(Variable.of("a", new double[2], new double[2]), Variable.of("b", b, gradient));
        for (int i = 0; i < 2; i++) {
            gradient[i] = Double.NaN;
            Minimizer minimizer = Minimizer.of(Lbfgs.lbfgs(), variables);
            assertThatThrownBy(() -> minimizer.step(() -> 1))
                    .hasMessage("gradient of b[" + i + "] must be finite but was NaN");
            gradient[i] = 0;
        }
    }

    /// A search does not hide that there is nowhere to go.
    @Test
    void aSearchWithoutAnyFiniteGradientFails() {
        double[] x = {0};
        double[] gradient = {-1};
        Minimizer minimizer =
                Minimizer.of(Lbfgs.lbfgs().strongWolfe(), List.of(Variable.of("x", x, gradient)));
        assertThatThrownBy(() -> minimizer.step(() -> {
                    gradient[0] = x[0] == 0 ? -1 : Double.NaN;
                    return -x[0];
                }))
                .hasMessage("gradient of x[0] must be finite but was NaN");
        assertThat(x).containsExactly(0);
    }

    /// A search that has gone beyond the largest number turns back without asking what is there.
    @Test
    void aClosureIsNeverAskedWhereAVariableIsNotFinite() {
        float[] x = {3e38F};
        float[] gradient = {-1};
        Method method = Lbfgs.lbfgs().strongWolfe().lr(1e38).maxIter(1).maxEval(25);
        Minimizer minimizer = Minimizer.of(method, List.of(Variable.of("x", x, gradient)));
        minimizer.step(() -> {
            assertThat(x[0]).isFinite();
            return -x[0];
        });
        assertThat(x[0]).isGreaterThan(3e38F).isFinite();
    }

    @Test
    void aRateOutOfRangeChangesNothing() {
        Problem problem = Problem.rosenbrock();
        Minimizer minimizer = begun(Lbfgs.lbfgs().maxIter(1).lr(Schedule.formula("0.001 - t")), problem);
        double[] x = problem.x.clone();
        assertThatThrownBy(() -> minimizer.step(problem::loss))
                .hasMessage("lr at step 1 must be finite and >= 0 but was -0.999");
        assertThat(problem.x).containsExactly(x);
    }

    /// A line search stays where the loss is finite, and does not fail for having looked beyond.
    @Test
    void aSearchTurnsBackFromWhatIsNotFinite() {
        Problem logarithm = new Problem(
                (x, gradient) -> {
                    gradient[0] = 1 - 1 / x[0];
                    return x[0] - Math.log(x[0]);
                },
                40);
        for (Method method : List.of(
                Lbfgs.lbfgs().strongWolfe().lr(500).maxEval(500),
                ConjugateGradient.conjugateGradient().lr(500).maxEval(500))) {
            Problem problem = logarithm.from(40);
            Minimizer minimizer = Minimizer.of(method, problem.variables());
            minimizer.step(problem::loss);
            assertThat(problem.x[0]).isBetween(0.999, 1.001);
        }
    }
}
