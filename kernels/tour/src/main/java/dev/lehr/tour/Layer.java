package dev.lehr.tour;

import java.util.List;

/// A layer of a network. It works on a batch at a time: a matrix in one array, a row for each sample.
sealed interface Layer permits Linear, LayerNorm, Relu {

    /// The outputs for a batch of inputs. Remembers what [#backward] needs.
    float[] forward(float[] inputs);

    /// The gradient of the loss by the inputs of the last batch, from the one by its outputs. On the way, adds to the
    /// gradients of what the layer learns.
    float[] backward(float[] gradients);

    /// What the layer learns.
    default List<Tensor> tensors() {
        return List.of();
    }
}
