package dev.lehr.tour;

/// `y = max(x, 0)`.
final class Relu implements Layer {
    private float[] outputs = {};

    @Override
    public float[] forward(float[] x) {
        outputs = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            outputs[i] = Math.max(x[i], 0);
        }
        return outputs;
    }

    @Override
    public float[] backward(float[] dy) {
        float[] dx = new float[dy.length];
        for (int i = 0; i < dy.length; i++) {
            dx[i] = outputs[i] > 0 ? dy[i] : 0;
        }
        return dx;
    }
}
