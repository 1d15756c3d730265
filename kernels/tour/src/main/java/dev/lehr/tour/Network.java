package dev.lehr.tour;

import dev.lehr.optim.Parameter;
import java.util.List;
import java.util.Random;

/// A small network that tells digits apart: `fc2(relu(norm(fc1(x))))`, with the gradients written by hand.
///
/// Its parameters are `fc1.weight`, `fc1.bias`, `norm.weight`, `norm.bias`, `fc2.weight` and `fc2.bias`.
final class Network {
    private static final int HIDDEN = 128;

    private final List<Layer> layers;

    /// A network with random weights.
    Network(Random random) {
        layers = List.of(
                new Linear("fc1", Digits.PIXELS, HIDDEN, random),
                new LayerNorm("norm", HIDDEN),
                new Relu(),
                new Linear("fc2", HIDDEN, Digits.CLASSES, random));
    }

    /// What the network learns.
    List<Tensor> tensors() {
        return layers.stream().flatMap(layer -> layer.tensors().stream()).toList();
    }

    /// What the network learns, for an optimizer, which changes the values in place.
    List<Parameter> parameters() {
        return tensors().stream().map(Tensor::parameter).toList();
    }

    /// The loss of a batch. Its gradient is added to the gradients of the parameters.
    double loss(Digits batch) {
        CrossEntropy entropy = CrossEntropy.of(logits(batch), batch.labels());
        float[] gradient = entropy.gradient();
        for (Layer layer : layers.reversed()) {
            gradient = layer.backward(gradient);
        }
        return entropy.loss();
    }

    /// The part of the digits that the network tells right, from 0 to 1.
    double accuracy(Digits digits) {
        float[] logits = logits(digits);
        int right = 0;
        for (int row = 0; row < digits.size(); row++) {
            int best = 0;
            for (int i = 1; i < Digits.CLASSES; i++) {
                best = logits[row * Digits.CLASSES + i] > logits[row * Digits.CLASSES + best] ? i : best;
            }
            right += best == digits.labels()[row] ? 1 : 0;
        }
        return (double) right / digits.size();
    }

    private float[] logits(Digits digits) {
        float[] values = digits.pixels();
        for (Layer layer : layers) {
            values = layer.forward(values);
        }
        return values;
    }
}
