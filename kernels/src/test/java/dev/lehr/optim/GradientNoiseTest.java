package dev.lehr.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lehr.formula.Lane;
import dev.lehr.kernel.Target;
import dev.lehr.recipe.Policy;
import dev.lehr.recipe.Recipe;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Which number is noise of which element: the JDK's SplitMix64 counts out the same ones.
class GradientNoiseTest {
    private static final long SEED = 42;
    private static final int LENGTH = 600;

    /// By how much [SplittableRandom] moves on for each number.
    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    /// The number that [SplittableRandom] gives as the `n`-th, counted from 1.
    private static long nth(long seed, long n) {
        SplittableRandom numbers = new SplittableRandom(seed);
        return numbers.longs(n).skip(n - 1).findFirst().orElseThrow();
    }

    /// Standard normal numbers for the parameter in a place, counted from 1, at a step, counted from 0.
    private static double[] normal(int step, int place) {
        SplittableRandom numbers = new SplittableRandom(nth(nth(SEED - GAMMA, step + 1), place));
        double[] normal = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            double radius = StrictMath.sqrt(-2 * StrictMath.log(numbers.nextDouble() + 0x1p-53));
            normal[i] = radius * StrictMath.cos(2 * Math.PI * numbers.nextDouble());
        }
        return normal;
    }

    private static double[] gradient() {
        double[] gradient = new double[LENGTH];
        Arrays.setAll(gradient, i -> i / 8.0 - 30);
        return gradient;
    }

    private static float[] narrow(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @Test
    void everyElementGetsItsOwnNumberInEveryKindOfMemory() {
        float[] floats = narrow(gradient());
        double[] doubles = gradient();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment narrow = arena.allocate(4L * LENGTH + 1).asSlice(1);
            narrow.copyFrom(MemorySegment.ofArray(floats));
            MemorySegment wide = arena.allocate(8L * LENGTH + 1).asSlice(1);
            wide.copyFrom(MemorySegment.ofArray(doubles));
            Optimizer optimizer = optimizer(
                    Parameter.of("floats", new float[LENGTH], floats),
                    Parameter.of("doubles", new double[LENGTH], doubles),
                    Parameter.of("narrow", arena.allocate(4L * LENGTH), narrow, Lane.F32),
                    Parameter.of("wide", arena.allocate(8L * LENGTH), wide, Lane.F64));
            optimizer.beforeStep(new GradientNoise(4, 1, SEED));
            float[][] wantedFloats = {floats.clone(), floats.clone()};
            double[][] wantedDoubles = {doubles.clone(), doubles.clone()};
            for (int step = 0; step < 4; step++) {
                double deviation = Math.sqrt(4.0 / (step + 1));
                for (int i = 0; i < 2; i++) {
                    add(wantedFloats[i], deviation, normal(step, 1 + 2 * i));
                    add(wantedDoubles[i], deviation, normal(step, 2 + 2 * i));
                }
                optimizer.step();
                assertThat(floats).containsExactly(wantedFloats[0]);
                assertThat(doubles).containsExactly(wantedDoubles[0]);
                assertThat(narrow.toArray(ValueLayout.JAVA_FLOAT_UNALIGNED)).containsExactly(wantedFloats[1]);
                assertThat(wide.toArray(ValueLayout.JAVA_DOUBLE_UNALIGNED)).containsExactly(wantedDoubles[1]);
            }
        }
    }

    private static void add(float[] sums, double deviation, double[] normal) {
        for (int i = 0; i < LENGTH; i++) {
            sums[i] += (float) (deviation * normal[i]);
        }
    }

    private static void add(double[] sums, double deviation, double[] normal) {
        for (int i = 0; i < LENGTH; i++) {
            sums[i] += deviation * normal[i];
        }
    }

    private static Optimizer optimizer(Parameter... parameters) {
        return Optimizer.of(
                Recipe.all(Policy.sgd().rate(0)),
                List.of(parameters),
                Settings.standard().withTarget(Target.scalar()).withThreads(1));
    }

    @Test
    void theVarianceFallsWithThePowerOfTheStep() {
        double[] gradient = new double[LENGTH];
        Optimizer optimizer = optimizer(Parameter.of("w", new double[LENGTH], gradient));
        optimizer.beforeStep(new GradientNoise(0.25, 0.5, SEED));
        for (int step = 0; step < 16; step++) {
            optimizer.zeroGrad();
            optimizer.step();
        }
        assertThat(gradient[7]).as("0.25 / 16^0.5 = 0.25^2").isCloseTo(0.25 * normal(15, 1)[7], within(1e-12));
    }

    @Test
    void rowsOfSparseGradientsGetNone() {
        SparseGradient rows = SparseGradient.ofDoubles(2);
        rows.add(1, new double[] {3, 4}, 0);
        double[] dense = new double[LENGTH];
        Optimizer optimizer = optimizer(
                Parameter.sparse("words", new double[6], rows), Parameter.of("w", new double[LENGTH], dense));
        optimizer.beforeStep(new GradientNoise(1, 0, SEED));
        optimizer.step();
        assertThat((double[]) rows.numbers()).startsWith(3, 4, 0, 0);
        assertThat(rows.size()).isEqualTo(1);
        assertThat(dense).as("the second place").containsExactly(normal(0, 2));
    }
}
