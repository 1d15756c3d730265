package dev.lehr.tour;

import dev.lehr.optim.Parameter;
import java.util.Random;

/// Numbers that a layer learns, and the gradient of the loss by them.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Tensor(String name, float[] value, float[] gradient) {

    static Tensor of(String name, float[] value) {
        return new Tensor(name, value, new float[value.length]);
    }

    /// Random numbers between `-bound` and `bound`.
    static Tensor uniform(String name, int size, double bound, Random random) {
        float[] value = new float[size];
        for (int i = 0; i < size; i++) {
            value[i] = (float) (bound * (2 * random.nextDouble() - 1));
        }
        return of(name, value);
    }

    /// The same arrays, for an optimizer.
    Parameter parameter() {
        return Parameter.of(name, value, gradient);
    }
}
