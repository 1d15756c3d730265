package dev.lehr.minimize;

import static dev.lehr.minimize.Lbfgs.lbfgs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.formula.Lane;
import dev.lehr.schedule.Schedule;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/// L-BFGS finds minima, and counts as PyTorch does.
class LbfgsTest {
    private static Minimizer run(Method method, Problem problem) {
        Minimizer minimizer = Minimizer.of(method, problem.variables());
        for (int step = 0; step < 100 && !minimizer.converged(); step++) {
            minimizer.step(problem::loss);
        }
        assertThat(minimizer.converged()).isTrue();
        return minimizer;
    }

    @Test
    void findsTheBottomOfABowl() {
        Problem bowl = Problem.bowl(new double[] {1, 3, 10, 30}, new double[] {1, -6, 5, 60});
        run(lbfgs().strongWolfe(), bowl);
        assertThat(bowl.x).containsExactly(new double[] {1, -2, 0.5, 2}, within(1e-4));
        Problem again = bowl.from(0, 0, 0, 0);
        run(lbfgs().lr(0.5), again);
        assertThat(again.x).containsExactly(new double[] {1, -2, 0.5, 2}, within(1e-4));
    }

    @Test
    void findsTheEndOfRosenbrocksValley() {
        Problem valley = Problem.rosenbrock();
        Minimizer minimizer = run(lbfgs().strongWolfe().toleranceChange(1e-15), valley);
        assertThat(valley.x).containsExactly(new double[] {1, 1}, within(1e-6));
        assertThat(minimizer.evaluations()).isLessThan(80);
    }

    @Test
    void fitsALogisticRegression() {
        Problem logistic = Problem.logistic(10, 200);
        Minimizer minimizer = run(lbfgs().strongWolfe().toleranceChange(1e-15), logistic);
        logistic.loss();
        assertThat(Flat.largest(logistic.gradient)).isLessThan(1e-6);
        assertThat(minimizer.evaluations()).isLessThan(60);
    }

    @Test
    void anyHistoryWillDo() {
        for (int pairs : new int[] {0, 1, 2, 1000}) {
            Problem valley = Problem.rosenbrock();
            Minimizer minimizer =
                    run(lbfgs().strongWolfe().historySize(pairs).maxIter(200).toleranceChange(1e-15), valley);
            assertThat(valley.x).as("%d pairs", pairs).containsExactly(new double[] {1, 1}, within(1e-5));
            assertThat(minimizer.state().get("ro")).hasSizeLessThanOrEqualTo(pairs);
        }
    }

    @Test
    void goesUphillWhenAskedTo() {
        Problem bowl = Problem.bowl(new double[] {1, 3}, new double[] {1, -6});
        Problem hill = new Problem(
                (x, gradient) -> {
                    System.arraycopy(x, 0, bowl.x, 0, x.length);
                    double loss = -bowl.loss();
                    System.arraycopy(Flat.negated(bowl.gradient), 0, gradient, 0, x.length);
                    return loss;
                },
                0,
                0);
        Minimizer minimizer = Minimizer.of(lbfgs().strongWolfe().maximize(true), hill.variables());
        assertThat(minimizer.step(hill::loss)).isZero();
        assertThat(minimizer.step(hill::loss)).isCloseTo(6.5, within(1e-6));
        assertThat(hill.x).containsExactly(new double[] {1, -2}, within(1e-4));
    }

    @Test
    void aGradientOfZeroEndsAtOnce() {
        Problem bowl = Problem.bowl(new double[] {1, 1}, new double[] {0, 0});
        for (Method method : List.of(lbfgs(), lbfgs().strongWolfe(), ConjugateGradient.conjugateGradient())) {
            Minimizer minimizer = Minimizer.of(method, bowl.variables());
            assertThat(minimizer.step(bowl::loss)).isZero();
            assertThat(minimizer.lastStop()).contains(Stop.GRADIENT);
            assertThat(minimizer.steps()).isEqualTo(1);
            assertThat(minimizer.iterations()).isZero();
            assertThat(minimizer.evaluations()).isEqualTo(1);
            assertThat(minimizer.state()).containsOnlyKeys("steps", "n_iter", "func_evals");
        }
    }

    @Test
    void nothingIsMinimizedAtOnce() {
        Minimizer minimizer = Minimizer.of(lbfgs(), List.of());
        assertThat(minimizer.step(() -> 3)).isEqualTo(3);
        assertThat(minimizer.lastStop()).contains(Stop.GRADIENT);
        Minimizer empty = Minimizer.of(lbfgs(), List.of(Variable.of("x", new float[0], new float[0])));
        assertThat(empty.step(() -> 4)).isEqualTo(4);
    }

    @Test
    void limitsEndAStep() {
        Problem valley = Problem.rosenbrock();
        Minimizer none = Minimizer.of(lbfgs().maxIter(0), valley.variables());
        assertThat(none.step(valley::loss)).isCloseTo(24.2, within(1e-12));
        assertThat(none.lastStop()).contains(Stop.ITERATIONS);
        assertThat(valley.x).containsExactly(-1.2, 1);
        Minimizer few = Minimizer.of(lbfgs().lr(1e-3).maxIter(20).maxEval(3), valley.variables());
        few.step(valley::loss);
        assertThat(few.lastStop()).contains(Stop.EVALUATIONS);
        assertThat(few.evaluations()).isEqualTo(3);
        assertThat(few.iterations()).isEqualTo(2);
        Minimizer one = Minimizer.of(lbfgs().lr(1e-3).maxIter(1), valley.variables());
        one.step(valley::loss);
        assertThat(one.evaluations()).isEqualTo(1);
    }

    @Test
    void aScheduleDrivesTheRate() {
        Schedule halving = Schedule.formula("1 / (t + 1)");
        Problem slope = new Problem(
                (x, gradient) -> {
                    gradient[0] = 0.25;
                    return 0.25 * x[0];
                },
                0);
        Minimizer minimizer = Minimizer.of(lbfgs().lr(halving).maxIter(1), slope.variables());
        minimizer.step(slope::loss);
        assertThat(slope.x).containsExactly(-0.25);
        minimizer.step(slope::loss);
        assertThat(slope.x).containsExactly(-0.25 - 0.125);
    }

    @Test
    void aRateOfZeroStays() {
        Problem valley = Problem.rosenbrock();
        for (Method method : List.of(
                lbfgs().lr(0),
                lbfgs().lr(0).strongWolfe(),
                ConjugateGradient.conjugateGradient().lr(0))) {
            Minimizer minimizer = Minimizer.of(method, valley.variables());
            minimizer.step(valley::loss);
            assertThat(minimizer.lastStop()).contains(Stop.CHANGE);
            assertThat(valley.x).containsExactly(-1.2, 1);
        }
    }

    /// One bowl in three pieces of different kinds.
    @Test
    void typesMix() {
        float[] floats = {0};
        float[] floatGradient = {0};
        double[] doubles = {0};
        double[] doubleGradient = {0};
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment segment = arena.allocate(4);
            MemorySegment segmentGradient = arena.allocate(4);
            DoubleSupplier closure = () -> {
                double a = floats[0] - 1;
                double b = doubles[0] - 2;
                double c = segment.get(ValueLayout.JAVA_FLOAT, 0) - 3;
                floatGradient[0] = (float) a;
                doubleGradient[0] = 2 * b;
                segmentGradient.set(ValueLayout.JAVA_FLOAT, 0, (float) (4 * c));
                return 0.5 * a * a + b * b + 2 * c * c;
            };
            Minimizer minimizer = Minimizer.of(
                    lbfgs().strongWolfe(),
                    List.of(
                            Variable.of("a", floats, floatGradient),
                            Variable.of("b", doubles, doubleGradient),
                            Variable.of("c", segment, segmentGradient, Lane.F32)));
            minimizer.step(closure);
            assertThat(floats[0]).isCloseTo(1, within(1e-4F));
            assertThat(doubles[0]).isCloseTo(2, within(1e-4));
            assertThat(segment.get(ValueLayout.JAVA_FLOAT, 0)).isCloseTo(3, within(1e-4F));
        }
    }

    @Test
    void aMinimizerSaysWhatItIs() {
        Minimizer minimizer = Minimizer.of(lbfgs(), Problem.rosenbrock().variables());
        assertThat(minimizer.method()).isEqualTo(lbfgs());
        assertThat(minimizer).hasToString(lbfgs() + " over 2 elements, after 0 steps");
    }

    @Test
    void settingsAreChecked() {
        Map<String, Runnable> wrong = Map.of(
                "lr must be finite and >= 0 but was -1", () -> lbfgs().lr(-1),
                "lr must be finite and >= 0 but was NaN", () -> lbfgs().lr(Double.NaN),
                "maxIter must be >= 0 but was -1", () -> lbfgs().maxIter(-1),
                "maxEval must be >= 0 but was -2", () -> lbfgs().maxEval(-2),
                "historySize must be >= 0 but was -3", () -> lbfgs().historySize(-3),
                "toleranceGrad must be finite and >= 0 but was -1", () -> lbfgs().toleranceGrad(-1),
                "toleranceChange must be finite and >= 0 but was Infinity",
                        () -> lbfgs().toleranceChange(Double.POSITIVE_INFINITY),
                "restartEvery must be >= 1 but was 0",
                        () -> ConjugateGradient.conjugateGradient().restartEvery(0),
                "gradient of x must have 2 elements but was 1 elements",
                        () -> Variable.of("x", new double[2], new double[1]),
                "names of variables must differ but was twice x",
                        () -> Minimizer.of(
                                lbfgs(),
                                List.of(
                                        Variable.of("x", new float[1], new float[1]),
                                        Variable.of("x", new double[1], new double[1]))));
        wrong.forEach((message, action) -> assertThatThrownBy(action::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message));
        assertThatThrownBy(() -> lbfgs().lr(Schedule.constant(-1)))
                .hasMessage("lr must be finite and >= 0 but was -1");
        double[] same = {1};
        assertThatThrownBy(() -> Variable.of("x", same, same))
                .hasMessage("gradient of x must be an array of its own but was that of the value");
    }

    @Test
    void defaultsArePyTorchs() {
        assertThat(lbfgs().limits()).isEqualTo(new Limits(20, 25, 1e-7, 1e-9));
        assertThat(lbfgs().maxIter(10).limits().maxEval()).isEqualTo(12);
        assertThat(lbfgs().historySize()).isEqualTo(100);
        assertThat(lbfgs().lineSearch()).isEqualTo(LineSearch.fixed());
        assertThat(lbfgs().lr().at(0)).isEqualTo(1);
    }

    @Test
    void limitsAreSetOneByOne() {
        Lbfgs method = lbfgs().maxIter(7).maxEval(30).toleranceGrad(0.25).toleranceChange(0.5);
        assertThat(method.limits()).isEqualTo(new Limits(7, 30, 0.25, 0.5));
        assertThat(method).isEqualTo(lbfgs().limits(new Limits(7, 30, 0.25, 0.5)));
    }
}
