package dev.lehr.tour;

import java.util.Arrays;
import java.util.List;

/// Layer normalisation: each sample is shifted and scaled to mean 0 and variance 1, then each feature gets a weight
/// and a bias.
///
/// `y = w n + b` with `n = (x - mean) / sqrt(variance + 1e-5)`. Ba, Kiros and Hinton, "Layer normalization", 2016.
final class LayerNorm implements Layer {
    private static final double EPS = 1e-5;

    private final int features;
    private final Tensor weight;
    private final Tensor bias;
    private float[] normalised = {};
    private double[] scales = {};

    LayerNorm(String name, int features) {
        this.features = features;
        float[] ones = new float[features];
        Arrays.fill(ones, 1);
        weight = Tensor.of(name + ".weight", ones);
        bias = Tensor.of(name + ".bias", new float[features]);
    }

    @Override
    public List<Tensor> tensors() {
        return List.of(weight, bias);
    }

    @Override
    public float[] forward(float[] x) {
        int rows = x.length / features;
        normalised = new float[x.length];
        scales = new double[rows];
        float[] y = new float[x.length];
        for (int row = 0; row < rows; row++) {
            int start = row * features;
            double sum = 0;
            for (int i = 0; i < features; i++) {
                sum += x[start + i];
            }
            double mean = sum / features;
            double squares = 0;
            for (int i = 0; i < features; i++) {
                squares += (x[start + i] - mean) * (x[start + i] - mean);
            }
            scales[row] = 1 / Math.sqrt(squares / features + EPS);
            for (int i = 0; i < features; i++) {
                normalised[start + i] = (float) ((x[start + i] - mean) * scales[row]);
                y[start + i] = weight.value()[i] * normalised[start + i] + bias.value()[i];
            }
        }
        return y;
    }

    /// `dw = dy n`, `db = dy`, and with `u = w dy`: `dx = (u - mean(u) - n mean(u n)) / sqrt(variance + 1e-5)`.
    @Override
    public float[] backward(float[] dy) {
        float[] dx = new float[dy.length];
        for (int row = 0; row < scales.length; row++) {
            int start = row * features;
            double sum = 0;
            double product = 0;
            for (int i = 0; i < features; i++) {
                float d = dy[start + i];
                float n = normalised[start + i];
                weight.gradient()[i] += d * n;
                bias.gradient()[i] += d;
                sum += weight.value()[i] * d;
                product += weight.value()[i] * d * n;
            }
            for (int i = 0; i < features; i++) {
                double u = weight.value()[i] * dy[start + i];
                dx[start + i] =
                        (float) ((u - sum / features - normalised[start + i] * product / features) * scales[row]);
            }
        }
        return dx;
    }
}
