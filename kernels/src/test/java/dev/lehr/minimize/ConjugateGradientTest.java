package dev.lehr.minimize;

import static dev.lehr.minimize.ConjugateGradient.conjugateGradient;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Conjugate gradients find minima, and begin again when they should.
class ConjugateGradientTest {
    private static final double[] AHEAD = {1, 0};

    private static ConjugateMemory memory(long most, long since) {
        return new ConjugateMemory(most, since, -1);
    }

    private static Move move(double[] direction, double[] gradient) {
        return new Move(direction, 0.5, gradient, 0);
    }

    /// With an exact search there are as many directions as there are dimensions.
    @Test
    void aBowlTakesAsManyIterationsAsItHasDimensions() {
        int n = 12;
        double[] a = new double[n];
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            a[i] = 1 + i;
            b[i] = 1 - 0.1 * i;
        }
        Problem bowl = Problem.bowl(a, b);
        StrongWolfe exact = StrongWolfe.strongWolfe().conditions(1e-12, 1e-9).toleranceChange(0);
        ConjugateGradient method = conjugateGradient()
                .lineSearch(exact)
                .maxIter(n)
                .maxEval(1000)
                .toleranceGrad(0)
                .toleranceChange(0);
        Minimizer minimizer = Minimizer.of(method, bowl.variables());
        minimizer.step(bowl::loss);
        bowl.loss();
        assertThat(minimizer.iterations()).isEqualTo(n);
        assertThat(Flat.largest(bowl.gradient)).isLessThan(1e-7);

        Problem early = bowl.from(new double[n]);
        Minimizer.of(method.maxIter(n - 2).maxEval(1000), early.variables()).step(early::loss);
        early.loss();
        assertThat(Flat.largest(early.gradient)).isGreaterThan(1e-5);
    }

    @Test
    void findsTheEndOfRosenbrocksValley() {
        Problem valley = Problem.rosenbrock();
        Minimizer minimizer = Minimizer.of(conjugateGradient().maxIter(200).toleranceChange(1e-15), valley.variables());
        minimizer.step(valley::loss);
        assertThat(minimizer.lastStop().orElseThrow().converged()).isTrue();
        assertThat(valley.x).containsExactly(new double[] {1, 1}, within(1e-5));
        assertThat(minimizer.evaluations()).isLessThan(200);
    }

    @Test
    void fitsALogisticRegression() {
        Problem logistic = Problem.logistic(10, 200);
        Minimizer minimizer = Minimizer.of(
                conjugateGradient().restartEvery(10).maxIter(100).toleranceChange(1e-15), logistic.variables());
        minimizer.step(logistic::loss);
        logistic.loss();
        assertThat(Flat.largest(logistic.gradient)).isLessThan(1e-6);
    }

    @Test
    void aConjugateDirectionIsThatOfPolakAndRibiere() {
        Turn turn = memory(9, 1).next(move(AHEAD, new double[] {-2, 0}), new double[] {-1, 2});
        // y = (1, 2), beta = ((-1) 1 + 2 2) / 4 = 0.75
        assertThat(turn.direction()).containsExactly(1.75, -2);
        assertThat(turn.slope()).isEqualTo(-1.75 - 4);
        assertThat(turn.memory()).isEqualTo(new ConjugateMemory(9, 2, -5.75));
        assertThat(turn.length()).isEqualTo(0.5 * (-1 / -5.75));
    }

    @Test
    void beginsAgainWhenBetaIsNegative() {
        double[] gradient = {-1, 0.5};
        Turn turn = memory(9, 3).next(move(AHEAD, new double[] {-2, 0}), gradient);
        assertThat(turn.direction()).containsExactly(1, -0.5);
        assertThat(turn.memory()).isEqualTo(new ConjugateMemory(9, 1, -1.25));
    }

    /// The gradient is at a right angle to its change.
    @Test
    void beginsAgainWhenBetaIsZero() {
        Turn turn = memory(9, 3).next(move(AHEAD, new double[] {-1, 2}), new double[] {-1, 0});
        assertThat(turn.direction()).containsExactly(1, -0.0);
        assertThat(turn.memory()).isEqualTo(new ConjugateMemory(9, 1, -1));
    }

    /// After a search that found nothing, the last length promises nothing.
    @Test
    void aLengthOfZeroIsNotTriedAgain() {
        Move nowhere = new Move(AHEAD, 0, new double[] {-2, 0}, 0);
        assertThat(memory(9, 1).next(nowhere, new double[] {-1, 2}).length()).isEqualTo(1);
        double[] steep = {-3, -1};
        Turn again = memory(1, 1).next(nowhere, steep);
        assertThat(again.direction()).containsExactly(3, 1);
        assertThat(again.length()).isEqualTo(0.25);
    }

    @Test
    void aLengthBeyondAllNumbersIsNotTried() {
        Move far = new Move(AHEAD, 1e300, new double[] {-1e-10, 0}, 0);
        Turn turn = new ConjugateMemory(1, 1, -1).next(far, new double[] {-1e-10, 0});
        assertThat(turn.length()).isEqualTo(1);
    }

    @Test
    void beginsAgainWhenTheDirectionLeadsUphill() {
        double[] gradient = {8, 0};
        Turn turn = memory(9, 3).next(move(AHEAD, new double[] {-2, 0}), gradient);
        assertThat(turn.direction()).containsExactly(-8, -0.0);
        assertThat(turn.memory()).isEqualTo(new ConjugateMemory(9, 1, -64));
    }

    @Test
    void beginsAgainAfterAsManyIterationsAsItWasTold() {
        Turn turn = memory(3, 3).next(move(AHEAD, new double[] {-2, 0}), new double[] {-1, 2});
        assertThat(turn.direction()).containsExactly(1, -2);
        assertThat(turn.memory()).isEqualTo(new ConjugateMemory(3, 1, -5));
    }

    @Test
    void maximizesToo() {
        Problem bump = new Problem(
                (x, gradient) -> {
                    double loss = Math.exp(-(x[0] - 2) * (x[0] - 2));
                    gradient[0] = -2 * (x[0] - 2) * loss;
                    return loss;
                },
                1.2);
        Minimizer.of(conjugateGradient().maximize(true), bump.variables()).step(bump::loss);
        assertThat(bump.x[0]).isCloseTo(2, within(1e-4));
    }
}
