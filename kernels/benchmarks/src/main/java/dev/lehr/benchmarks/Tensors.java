package dev.lehr.benchmarks;

import java.util.Arrays;
import java.util.SplittableRandom;

/// A parameter, its gradient, and room for two pieces of state.
final class Tensors {
    private static final long SEED = 20_250_916;

    final float[] parameter;
    final float[] gradient;
    final float[] first;
    final float[] second;

    /// Random numbers, always the same, and state of zeros.
    Tensors(int length) {
        SplittableRandom random = new SplittableRandom(SEED);
        parameter = random(random, length);
        gradient = random(random, length);
        first = new float[length];
        second = new float[length];
    }

    private static float[] random(SplittableRandom random, int length) {
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) random.nextDouble(-1, 1);
        }
        return numbers;
    }

    int length() {
        return parameter.length;
    }

    /// Whether all numbers have the same bits.
    boolean sameAs(Tensors other) {
        return Arrays.equals(parameter, other.parameter)
                && Arrays.equals(gradient, other.gradient)
                && Arrays.equals(first, other.first)
                && Arrays.equals(second, other.second);
    }
}
