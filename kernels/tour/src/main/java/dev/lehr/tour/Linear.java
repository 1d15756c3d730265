package dev.lehr.tour;

import java.util.List;
import java.util.Random;

/// A linear layer, `y = W x + b`, with `W` in rows, one for each output.
final class Linear implements Layer {
    private final int ins;
    private final int outs;
    private final Tensor weight;
    private final Tensor bias;
    private float[] inputs = {};

    /// A layer with random weights and biases between `-1/sqrt(ins)` and `1/sqrt(ins)`.
    Linear(String name, int ins, int outs, Random random) {
        this.ins = ins;
        this.outs = outs;
        weight = Tensor.uniform(name + ".weight", outs * ins, 1 / Math.sqrt(ins), random);
        bias = Tensor.uniform(name + ".bias", outs, 1 / Math.sqrt(ins), random);
    }

    @Override
    public List<Tensor> tensors() {
        return List.of(weight, bias);
    }

    @Override
    public float[] forward(float[] x) {
        inputs = x;
        float[] w = weight.value();
        int rows = x.length / ins;
        float[] y = new float[rows * outs];
        for (int row = 0; row < rows; row++) {
            for (int out = 0; out < outs; out++) {
                float sum = bias.value()[out];
                for (int in = 0; in < ins; in++) {
                    sum += w[out * ins + in] * x[row * ins + in];
                }
                y[row * outs + out] = sum;
            }
        }
        return y;
    }

    /// `db = dy`, `dW = dy x'`, `dx = W' dy`.
    @Override
    public float[] backward(float[] dy) {
        float[] w = weight.value();
        float[] dw = weight.gradient();
        float[] x = inputs;
        int rows = dy.length / outs;
        float[] dx = new float[rows * ins];
        for (int row = 0; row < rows; row++) {
            for (int out = 0; out < outs; out++) {
                float d = dy[row * outs + out];
                bias.gradient()[out] += d;
                for (int in = 0; in < ins; in++) {
                    dw[out * ins + in] += d * x[row * ins + in];
                    dx[row * ins + in] += d * w[out * ins + in];
                }
            }
        }
        return dx;
    }
}
