package dev.lehr.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private static final float STEP = 2e-3f;

    private final Random random = new Random(7);
    private final Network network = new Network(random);
    private final Digits batch = Digits.load().batches(20, random).getFirst();

    @Test
    void namesWhatItLearns() {
        assertThat(network.tensors().stream().map(Tensor::name))
                .containsExactly("fc1.weight", "fc1.bias", "norm.weight", "norm.bias", "fc2.weight", "fc2.bias");
    }

    /// Central differences along random directions: the derivative of the loss along `d` is the gradient times `d`.
    @Test
    void gradientsAreThoseOfTheLoss() {
        for (Tensor tensor : network.tensors()) {
            for (int i = 0; i < 5; i++) {
                float[] direction = direction(tensor.value().length);
                double slope = (shifted(tensor, direction, STEP) - shifted(tensor, direction, -STEP)) / (2 * STEP);
                network.tensors().forEach(all -> Arrays.fill(all.gradient(), 0));
                network.loss(batch);
                double product = 0;
                for (int j = 0; j < direction.length; j++) {
                    product += (double) tensor.gradient()[j] * direction[j];
                }
                assertThat(product).as(tensor.name()).isCloseTo(slope, within(0.02 * Math.abs(slope) + 5e-4));
            }
        }
    }

    @Test
    void gradientsAddUp() {
        network.loss(batch);
        float[] once = network.tensors().getFirst().gradient().clone();
        network.loss(batch);
        float[] twice = network.tensors().getFirst().gradient();
        for (int i = 0; i < once.length; i++) {
            assertThat(twice[i]).isCloseTo(2 * once[i], within(1e-6f));
        }
    }

    private float[] direction(int length) {
        float[] direction = new float[length];
        for (int i = 0; i < length; i++) {
            direction[i] = (float) (random.nextGaussian() / Math.sqrt(length));
        }
        return direction;
    }

    private double shifted(Tensor tensor, float[] direction, float by) {
        float[] before = tensor.value().clone();
        for (int i = 0; i < direction.length; i++) {
            tensor.value()[i] += by * direction[i];
        }
        double loss = network.loss(batch);
        System.arraycopy(before, 0, tensor.value(), 0, before.length);
        return loss;
    }
}
