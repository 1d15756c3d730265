package dev.lehr.rule;

import dev.lehr.check.Check;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.MatrixFunction;

/// Brings the singular values of a matrix near to 1 and keeps its singular vectors: the iteration `X <- a X + (b A + c A^2) X` with
/// `A = X X^T`, after `X` was divided by its Frobenius norm.
///
/// As in `torch.optim.Muon` matrices are kept in bfloat16, and sums of products are made in `float`. A matrix with more rows than
/// columns is transposed before and after. Jordan, "Muon: an optimizer for hidden layers in neural networks", 2024.
///
/// @param a the factor of `X`
/// @param b the factor of `A`
/// @param c the factor of `A^2`
/// @param eps the smallest norm that is divided by
/// @param steps how often; from 1 to 99
public record NewtonSchulz(double a, double b, double c, double eps, int steps) implements MatrixFunction {
    /// PyTorch's coefficients, five times.
    public static final NewtonSchulz STANDARD = new NewtonSchulz(3.4445, -4.7750, 2.0315, 1e-7, 5);

    public NewtonSchulz {
        Check.finite("a", a);
        Check.finite("b", b);
        Check.finite("c", c);
        Check.atLeast("eps", 0, eps);
        Check.that(steps >= 1 && steps < 100, "steps", "be from 1 to 99", steps);
    }

    @Override
    public double[] of(Lane lane, double[] elements, int rows, int columns) {
        boolean tall = rows > columns;
        int n = Math.min(rows, columns);
        int m = Math.max(rows, columns);
        float[] x = new float[n * m];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                x[tall ? k * m + i : i * m + k] = bfloat16((float) elements[i * columns + k]);
            }
        }
        divideByNorm(x);
        for (int step = 0; step < steps; step++) {
            x = iterate(x, n, m);
        }
        double[] result = new double[elements.length];
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                result[i * columns + k] = x[tall ? k * m + i : i * m + k];
            }
        }
        return result;
    }

    private void divideByNorm(float[] x) {
        double sum = 0;
        for (float each : x) {
            sum += (double) each * each;
        }
        float norm = Math.max(bfloat16((float) Math.sqrt(sum)), bfloat16((float) eps));
        for (int i = 0; i < x.length; i++) {
            x[i] = bfloat16(x[i] / norm);
        }
    }

    private float[] iterate(float[] x, int n, int m) {
        float[] square = new float[n * n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k <= i; k++) {
                float sum = 0;
                for (int j = 0; j < m; j++) {
                    sum += x[i * m + j] * x[k * m + j];
                }
                square[i * n + k] = bfloat16(sum);
                square[k * n + i] = square[i * n + k];
            }
        }
        float[] polynomial = combined((float) b, square, (float) c, square, square, n, n);
        return combined((float) a, x, 1, polynomial, x, n, m);
    }

    /// `beta * start + alpha * (left * right)`, rounded once: `left` is `n x n`, the others are `n x m`.
    private static float[] combined(float beta, float[] start, float alpha, float[] left, float[] right, int n, int m) {
        float[] result = new float[n * m];
        float[] sums = new float[m];
        for (int i = 0; i < n; i++) {
            java.util.Arrays.fill(sums, 0);
            for (int k = 0; k < n; k++) {
                float factor = left[i * n + k];
                for (int j = 0; j < m; j++) {
                    sums[j] += factor * right[k * m + j];
                }
            }
            for (int j = 0; j < m; j++) {
                result[i * m + j] = bfloat16(beta * start[i * m + j] + alpha * sums[j]);
            }
        }
        return result;
    }

    /// Each element rounded to bfloat16.
    static Formula bfloat16(Formula elements) {
        return Formula.call("bfloat16", value -> bfloat16((float) value), elements);
    }

    /// The nearest number with eight bits of significand, ties to even; not a number stays what it is.
    static float bfloat16(float value) {
        if (Float.isNaN(value)) {
            return value;
        }
        int bits = Float.floatToRawIntBits(value);
        int rounded = bits + 0x7fff + (bits >>> 16 & 1);
        return Float.intBitsToFloat(rounded & 0xffff0000);
    }
}
