package dev.lehr.minimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What L-BFGS remembers is the matrix of BFGS.
class PairMemoryTest {
    private static final int N = 5;

    /// `V' H V + inverse * way way'` with `V = I - inverse * change way'`: the update of the matrix as it is written
    /// in books.
    private static double[][] updated(double[][] h, Pair pair) {
        double[][] v = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                v[i][j] = (i == j ? 1 : 0) - pair.inverse() * pair.change()[i] * pair.way()[j];
            }
        }
        double[][] result = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                result[i][j] = pair.inverse() * pair.way()[i] * pair.way()[j];
                for (int k = 0; k < N; k++) {
                    for (int l = 0; l < N; l++) {
                        result[i][j] += v[k][i] * h[k][l] * v[l][j];
                    }
                }
            }
        }
        return result;
    }

    private static double[][] identity(double factor) {
        double[][] matrix = new double[N][N];
        for (int i = 0; i < N; i++) {
            matrix[i][i] = factor;
        }
        return matrix;
    }

    /// A move after which the gradient is as it was leaves the memory as it is.
    private static Turn turn(PairMemory memory, double[] gradient) {
        return memory.next(new Move(new double[N], 1, gradient, 0), gradient);
    }

    private static Pair pair(Random random) {
        double[] way = random.doubles(N, -1, 1).toArray();
        double[] change = Flat.plus(Flat.times(3, way), 0.5, random.doubles(N, -1, 1).toArray());
        return new Pair(change, way, 1 / Flat.dot(change, way));
    }

    @Test
    void theDirectionIsMinusTheMatrixTimesTheGradient() {
        Random random = new Random(3);
        List<Pair> pairs = new ArrayList<>();
        double[][] h = identity(0.25);
        for (int count = 0; count <= 4; count++) {
            double[] gradient = random.doubles(N, -1, 1).toArray();
            PairMemory memory = new PairMemory(9, List.copyOf(pairs), 0.25);
            Turn turn = turn(memory, gradient);
            double slope = 0;
            for (int i = 0; i < N; i++) {
                double expected = -Flat.dot(h[i], gradient);
                assertThat(turn.direction()[i]).as("%d pairs", count).isCloseTo(expected, within(1e-12));
                slope += expected * gradient[i];
            }
            assertThat(turn.slope()).isCloseTo(slope, within(1e-12));
            assertThat(turn.length()).isEqualTo(1);
            assertThat(turn.memory()).isSameAs(memory);
            Pair next = pair(random);
            pairs.add(next);
            h = updated(h, next);
        }
    }

    @Test
    void aMoveIsRememberedAndTheOldestForgotten() {
        Pair old = new Pair(new double[] {3}, new double[] {1}, 1 / 3.0);
        Move move = new Move(new double[] {4}, 0.5, new double[] {-6}, 0);
        PairMemory memory = (PairMemory) new PairMemory(1, List.of(old), 7).next(move, new double[] {-5}).memory();
        assertThat(memory.pairs()).hasSize(1);
        assertThat(memory.pairs().getFirst().change()).containsExactly(1);
        assertThat(memory.pairs().getFirst().way()).containsExactly(2);
        assertThat(memory.pairs().getFirst().inverse()).isEqualTo(0.5);
        assertThat(memory.scale()).isEqualTo(2);
    }

    /// As in PyTorch: `ys > 1e-10`.
    @Test
    void aCurvatureOfExactlyTheLeastIsNotRemembered() {
        Move move = new Move(new double[] {1}, 1, new double[] {0}, 0);
        PairMemory none = new PairMemory(9);
        assertThat(none.next(move, new double[] {1e-10}).memory()).isSameAs(none);
        PairMemory one = (PairMemory) none.next(move, new double[] {Math.nextUp(1e-10)}).memory();
        assertThat(one.pairs()).hasSize(1);
    }
}
