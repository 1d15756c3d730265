package dev.lehr.kernel;

import dev.lehr.formula.Lane;

/// Arrays of a lane type.
final class Columns {
    private Columns() {}

    /// An array of the lane type with these numbers.
    static Object of(Lane lane, double[] values) {
        if (lane == Lane.F64) {
            return values.clone();
        }
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /// The element `index` of an array of either lane type.
    static double get(Object column, int index) {
        return column instanceof float[] floats ? floats[index] : ((double[]) column)[index];
    }

    /// Whether both are the same bits, where any NaN is as good as any other.
    static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }
}
