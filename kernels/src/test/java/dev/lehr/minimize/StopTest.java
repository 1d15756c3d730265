package dev.lehr.minimize;

import static dev.lehr.minimize.Lbfgs.lbfgs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/// Steps end for the reasons that they give, at the limits that PyTorch has.
class StopTest {
    private final double[] x = {0};
    private final double[] gradient = {0};

    private Minimizer minimizer(Method method) {
        return Minimizer.of(method, List.of(Variable.of("x", x, gradient)));
    }

    /// A closure that says what it is told, whatever `x` is: losses and gradients in turn.
    private DoubleSupplier told(double... lossesAndGradients) {
        int[] next = {0};
        return () -> {
            double loss = lossesAndGradients[next[0]++];
            gradient[0] = lossesAndGradients[next[0]++];
            return loss;
        };
    }

    private Minimizer step(Method method, double... lossesAndGradients) {
        Minimizer minimizer = minimizer(method);
        minimizer.step(told(lossesAndGradients));
        return minimizer;
    }

    private static void assertStop(Minimizer minimizer, Stop stop, long iterations, long evaluations) {
        assertThat(minimizer.lastStop()).contains(stop);
        assertThat(minimizer.iterations()).isEqualTo(iterations);
        assertThat(minimizer.evaluations()).isEqualTo(evaluations);
    }

    @Test
    void whereTheGradientIsNoLargerThanItsTolerance() {
        Lbfgs method = lbfgs().toleranceGrad(0.25).toleranceChange(0);
        assertStop(step(method, 1, -0.25), Stop.GRADIENT, 0, 1);
        assertStop(step(method, 1, -1, 0.5, -0.25), Stop.GRADIENT, 1, 2);
        assertStop(step(method.toleranceGrad(0), 1, 0), Stop.GRADIENT, 0, 1);
    }

    /// The slope of the first direction is minus the square of the gradient.
    @Test
    void whereTheDirectionHardlyLeadsDownhill() {
        assertStop(step(lbfgs(), 1, 1e-6), Stop.SLOPE, 1, 1);
        assertThat(x).containsExactly(0);
        assertStop(step(lbfgs().toleranceChange(0.25).maxIter(1), 1, 0.5), Stop.ITERATIONS, 1, 1);
        assertThat(x).containsExactly(-0.5);
    }

    @Test
    void whereNoParameterChangesByMoreThanTheTolerance() {
        Lbfgs method = lbfgs().lr(0.5).maxIter(2).maxEval(9);
        assertStop(step(method.toleranceChange(0.5), 1, -1, 0, -1), Stop.CHANGE, 1, 2);
        assertStop(step(method.toleranceChange(0.4375), 1, -1, 0, -1), Stop.ITERATIONS, 2, 2);
    }

    /// A length of 2^-7 along a direction of 16.
    @Test
    void theChangeIsTheLengthTimesTheDirection() {
        Lbfgs method = lbfgs().lr(0.125).maxIter(2).maxEval(9).toleranceChange(0.0625);
        assertStop(step(method, 1, -16, 0, -16), Stop.ITERATIONS, 2, 2);
    }

    @Test
    void whereTheLossChangesByLessThanTheTolerance() {
        Lbfgs method = lbfgs().maxIter(2).maxEval(9).toleranceChange(0.5);
        assertStop(step(method, 100, -1, 100.4375, -1), Stop.CHANGE, 1, 2);
        assertStop(step(method, 100, -1, 99.5625, -1), Stop.CHANGE, 1, 2);
        assertStop(step(method, 100, -1, 99.5, -1), Stop.ITERATIONS, 2, 2);
    }

    /// With a fixed length nobody looks after the last iteration, so there are as many evaluations as iterations.
    @Test
    void iterationsAreCountedBeforeEvaluations() {
        Lbfgs method = lbfgs().maxIter(2).maxEval(2);
        assertStop(step(method.maxIter(1).maxEval(1), 2, -1), Stop.ITERATIONS, 1, 1);
        assertStop(step(method, 2, -1, 1, -1), Stop.EVALUATIONS, 1, 2);
        assertStop(step(method.maxEval(3), 2, -1, 1, -1), Stop.ITERATIONS, 2, 2);
    }

    /// The search may try as many lengths after the first as evaluations are left, and then goes to the better end of
    /// its bracket, not to where it looked last.
    @Test
    void aSearchThatRunsOutOfEvaluationsGoesWhereItWasBest() {
        Minimizer minimizer = step(lbfgs().strongWolfe().maxEval(3), 0, -1, -0.5, 1, 5, 1, 5, 1);
        assertStop(minimizer, Stop.EVALUATIONS, 1, 4);
        assertThat(x).containsExactly(1);
        assertThat(minimizer.state().get("t")).containsExactly(1);
    }

    @Test
    void aSearchMayHaveTrialsOfItsOwn() {
        StrongWolfe search = StrongWolfe.strongWolfe().trials(1);
        assertStop(step(lbfgs().lineSearch(search).maxEval(3), 0, -1, -0.5, 1, 5, 1), Stop.EVALUATIONS, 1, 3);
        assertThat(x).containsExactly(1);
    }

    /// Along a length of 0 there is nothing to be seen.
    @Test
    void aRateOfZeroAsksOnce() {
        assertStop(step(lbfgs().strongWolfe().lr(0), 1, -1), Stop.CHANGE, 1, 1);
        assertStop(step(ConjugateGradient.conjugateGradient().lr(0), 1, -1), Stop.CHANGE, 1, 1);
    }
}
