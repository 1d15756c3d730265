package dev.lehr.property.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Parameters and gradients to try a rule with, the simplest first.
///
/// @param p the parameter
/// @param g the gradient
record Inputs(double[] p, double[] g) {
    private static final double[][] SIMPLE = {
        {1, 1}, {0, 1}, {1, -1}, {1, 0}, {-1, 0.5}, {0.5, 0.3}, {2, 100}, {-3, 1e-3}, {0, 0}
    };

    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Float.MIN_VALUE,
        -Float.MIN_NORMAL,
        Float.MAX_VALUE,
        1,
        -1e-30
    };

    /// How many elements are few enough to try all simple numbers.
    private static final int FEW = 4;

    /// Parameters of one length: the same simple number in each element, then numbers at random. Of long ones only
    /// some.
    static List<Inputs> ofLength(int length) {
        List<Inputs> all = new ArrayList<>();
        int simple = length <= FEW ? SIMPLE.length : 1;
        for (double[] both : List.of(SIMPLE).subList(0, simple)) {
            all.add(new Inputs(filled(length, both[0]), filled(length, both[1])));
        }
        Random random = new Random(length);
        all.add(new Inputs(
                random.doubles(length, -1, 1).toArray(), random.doubles(length, -1, 1).toArray()));
        return all;
    }

    /// Every pair of special values.
    static Inputs special() {
        int n = SPECIAL.length;
        double[] p = new double[n * n];
        double[] g = new double[n * n];
        for (int i = 0; i < p.length; i++) {
            p[i] = SPECIAL[i / n];
            g[i] = SPECIAL[i % n];
        }
        return new Inputs(p, g);
    }

    private static double[] filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }
}
