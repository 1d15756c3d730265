package dev.lehr.minimize;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;

/// A function with its gradient, and arrays in which to look for its minimum.
final class Problem {
    /// A function that fills its gradient.
    @FunctionalInterface
    interface Function {
        double evaluate(double[] x, double[] gradient);
    }

    final double[] x;
    final double[] gradient;
    private final Function function;

    Problem(Function function, double... start) {
        this.function = function;
        this.x = start.clone();
        this.gradient = new double[start.length];
    }

    /// The same function elsewhere.
    Problem from(double... start) {
        return new Problem(function, start);
    }

    List<Variable> variables() {
        return List.of(Variable.of("x", x, gradient));
    }

    double loss() {
        return function.evaluate(x, gradient);
    }

    /// A closure that begins to do something else at call `first`, from 1.
    DoubleSupplier until(int first, DoubleSupplier other) {
        int[] calls = {0};
        return () -> {
            double loss = loss();
            return ++calls[0] >= first ? other.getAsDouble() : loss;
        };
    }

    /// `sum a x^2 / 2 - b x`, from zero; the minimum is at `b / a`.
    static Problem bowl(double[] a, double[] b) {
        return new Problem(
                (x, gradient) -> {
                    double loss = 0;
                    for (int i = 0; i < x.length; i++) {
                        gradient[i] = a[i] * x[i] - b[i];
                        loss += (0.5 * a[i] * x[i] - b[i]) * x[i];
                    }
                    return loss;
                },
                new double[a.length]);
    }

    /// Rosenbrock's valley in two dimensions, from (-1.2, 1); the minimum is 0 at (1, 1).
    static Problem rosenbrock() {
        return new Problem(
                (x, gradient) -> {
                    double valley = x[1] - x[0] * x[0];
                    gradient[0] = -400 * valley * x[0] - 2 * (1 - x[0]);
                    gradient[1] = 200 * valley;
                    return 100 * valley * valley + (1 - x[0]) * (1 - x[0]);
                },
                -1.2,
                1);
    }

    /// Logistic regression of seeded examples that cannot be separated, with a small penalty.
    static Problem logistic(int features, int examples) {
        Random random = new Random(7);
        double[][] inputs = new double[examples][features];
        double[] labels = new double[examples];
        for (int k = 0; k < examples; k++) {
            double sum = random.nextGaussian();
            for (int i = 0; i < features; i++) {
                inputs[k][i] = random.nextGaussian();
                sum += inputs[k][i] * (i % 3 - 1);
            }
            labels[k] = sum > 0 ? 1 : -1;
        }
        return new Problem((w, gradient) -> logistic(inputs, labels, w, gradient), new double[features]);
    }

    private static double logistic(double[][] inputs, double[] labels, double[] w, double[] gradient) {
        double loss = 0;
        for (int i = 0; i < w.length; i++) {
            loss += 0.005 * w[i] * w[i];
            gradient[i] = 0.01 * w[i];
        }
        for (int k = 0; k < labels.length; k++) {
            double margin = labels[k] * Flat.dot(inputs[k], w);
            loss += (Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(-margin, 0)) / labels.length;
            double part = -labels[k] / (1 + Math.exp(margin)) / labels.length;
            Flat.add(gradient, part, inputs[k]);
        }
        return loss;
    }
}
