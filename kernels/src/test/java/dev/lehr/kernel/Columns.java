package dev.lehr.kernel;

import dev.lehr.formula.Lane;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

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

    /// The same numbers in memory outside of the heap, at an address that is a multiple of nothing but their size.
    static MemorySegment offHeap(Object array) {
        MemorySegment source = segment(array);
        MemorySegment memory = Arena.ofAuto().allocate(source.byteSize() + 64, 64).asSlice(20, source.byteSize());
        return memory.copyFrom(source);
    }

    private static MemorySegment segment(Object array) {
        return array instanceof float[] floats ? MemorySegment.ofArray(floats) : MemorySegment.ofArray((double[]) array);
    }

    /// The element `index` of an array of either lane type, or of a segment.
    static double get(Object column, int index, Lane lane) {
        return switch (column) {
            case float[] floats -> floats[index];
            case double[] doubles -> doubles[index];
            default -> lane == Lane.F32
                    ? ((MemorySegment) column).get(ValueLayout.JAVA_FLOAT_UNALIGNED, 4L * index)
                    : ((MemorySegment) column).get(ValueLayout.JAVA_DOUBLE_UNALIGNED, 8L * index);
        };
    }

    /// Whether both are the same bits, where any NaN is as good as any other.
    static boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b);
    }
}
