package dev.lehr.minimize;

import dev.lehr.formula.Reduction;
import java.util.Arrays;

/// Arithmetic of vectors that are all the elements of all variables, one after the other.
///
/// Sums are those of [Reduction]: the same bits on every machine.
final class Flat {
    private Flat() {}

    /// `a . b`: the reduction [Reduction#SUM] of the products.
    static double dot(double[] a, double[] b) {
        double[] blocks = new double[Math.ceilDiv(a.length, Reduction.BLOCK)];
        double[] strands = new double[Reduction.STRANDS];
        for (int block = 0; block < blocks.length; block++) {
            Arrays.fill(strands, Reduction.SUM.identity());
            int from = block * Reduction.BLOCK;
            addProducts(a, b, from, Math.min(Reduction.BLOCK, a.length - from), strands);
            blocks[block] = Reduction.SUM.fold(strands, 0, strands.length);
        }
        return Reduction.SUM.fold(blocks, 0, blocks.length);
    }

    private static void addProducts(double[] a, double[] b, int from, int count, double[] strands) {
        int whole = from + count - count % Reduction.STRANDS;
        for (int row = from; row < whole; row += Reduction.STRANDS) {
            for (int k = 0; k < Reduction.STRANDS; k++) {
                strands[k] += a[row + k] * b[row + k];
            }
        }
        for (int i = whole; i < from + count; i++) {
            strands[i - whole] += a[i] * b[i];
        }
    }

    /// The sum of the magnitudes.
    static double sumOfMagnitudes(double[] a) {
        double[] signs = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            signs[i] = Math.signum(a[i]);
        }
        return dot(a, signs);
    }

    /// The largest magnitude; 0 of nothing.
    static double largest(double[] a) {
        double largest = 0;
        for (double x : a) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest;
    }

    /// `a - b`.
    static double[] minus(double[] a, double[] b) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] - b[i];
        }
        return result;
    }

    /// `factor * a`.
    static double[] times(double factor, double[] a) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = factor * a[i];
        }
        return result;
    }

    /// `a + factor * b`.
    static double[] plus(double[] a, double factor, double[] b) {
        double[] result = a.clone();
        add(result, factor, b);
        return result;
    }

    /// `a += factor * b`, rounded twice.
    static void add(double[] a, double factor, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] += factor * b[i];
        }
    }

    /// `-a`.
    static double[] negated(double[] a) {
        return times(-1, a);
    }

    /// The first element that is not finite, or -1.
    static int firstNotFinite(double[] a) {
        for (int i = 0; i < a.length; i++) {
            if (!Double.isFinite(a[i])) {
                return i;
            }
        }
        return -1;
    }
}
