package dev.lehr.formula;

import java.util.Arrays;

/// How the numbers of many elements become one.
///
/// The order is fixed and knows neither the width of a vector nor the number of threads, so a reduction has the same bits
/// everywhere: elements are taken in blocks of [#BLOCK]; within a block, element `i` goes to accumulator `i mod` [#STRANDS], in rising
/// order; the accumulators of a block are combined pairwise (`k` with `k + 32`, then with `k + 16`, ...), and the blocks' results
/// pairwise again in the same way, as a balanced tree over their indices. All of this in `double`,
/// also for `float` elements.
public enum Reduction {
    /// The sum; 0 of nothing.
    SUM(0) {
        @Override
        public double combine(double a, double b) {
            return a + b;
        }
    },
    /// The largest; negative infinity of nothing; NaN if there is one.
    MAX(Double.NEGATIVE_INFINITY) {
        @Override
        public double combine(double a, double b) {
            return Math.max(a, b);
        }
    };

    /// Elements that are reduced together; a power of two.
    public static final int BLOCK = 4096;

    /// Accumulators of a block; a power of two, at least the lanes of the widest vector.
    public static final int STRANDS = 64;

    private final double identity;

    Reduction(double identity) {
        this.identity = identity;
    }

    /// What it gives for nothing, and what leaves any other value as it is (but for the sign of a zero).
    public double identity() {
        return identity;
    }

    /// The value of two.
    public abstract double combine(double a, double b);

    /// The value of `count` numbers from `values[from]` on, one block or less: strand by strand, then pairwise.
    public double block(double[] values, int from, int count) {
        double[] strands = new double[STRANDS];
        Arrays.fill(strands, identity);
        for (int i = 0; i < count; i++) {
            strands[i % STRANDS] = combine(strands[i % STRANDS], values[from + i]);
        }
        return fold(strands, 0, STRANDS);
    }

    /// Combines `count` numbers from `values[first]` on, overwriting them, as a balanced tree: number `k` with number `k + half` while
    /// there is more than one.
    public double fold(double[] values, int first, int count) {
        if (count == 0) {
            return identity;
        }
        int width = Integer.highestOneBit(count);
        combine(values, first, width, count - width);
        for (int half = width / 2; half >= 1; half /= 2) {
            combine(values, first, half, half);
        }
        return values[first];
    }

    private void combine(double[] values, int first, int distance, int count) {
        for (int k = first; k < first + count; k++) {
            values[k] = combine(values[k], values[k + distance]);
        }
    }

    /// The value of all `values`, in the fixed order: this is the definition that kernels must meet bit for bit.
    public double of(double[] values) {
        int blocks = (values.length + BLOCK - 1) / BLOCK;
        double[] results = new double[blocks];
        for (int b = 0; b < blocks; b++) {
            results[b] = block(values, b * BLOCK, Math.min(BLOCK, values.length - b * BLOCK));
        }
        return fold(results, 0, blocks);
    }
}
