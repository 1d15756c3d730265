package dev.lehr.optim;

import dev.lehr.formula.Lane;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// What can be done with a column of numbers, whatever holds them: a `float[]`, a `double[]`, or a segment of memory with either.
final class Numbers {
    /// Where off-heap state begins, so that no vector lies across two lines of the cache.
    private static final long ALIGNMENT = 64;

    private Numbers() {}

    static boolean inSegment(Object numbers) {
        return numbers instanceof MemorySegment;
    }

    /// Whether this thread may touch them.
    static boolean isOpen(Object numbers) {
        return !(numbers instanceof MemorySegment segment)
                || segment.scope().isAlive() && segment.isAccessibleBy(Thread.currentThread());
    }

    /// Whether only one thread may touch them.
    static boolean isConfined(Object numbers) {
        return numbers instanceof MemorySegment segment
                && !segment.isAccessibleBy(Thread.ofVirtual().unstarted(() -> {}));
    }

    /// `length` times the same number, held as `like` holds its numbers. Off-heap memory is given back when nobody uses it any more.
    static Object filled(Object like, Lane lane, long length, double number) {
        if (inSegment(like)) {
            MemorySegment memory = Arena.ofAuto().allocate(length * lane.bytes(), ALIGNMENT);
            if (Double.doubleToRawLongBits(number) != 0) {
                fill(memory, lane, length, number);
            }
            return memory;
        }
        int size = Math.toIntExact(length);
        if (lane == Lane.F32) {
            float[] floats = new float[size];
            Arrays.fill(floats, (float) number);
            return floats;
        }
        double[] doubles = new double[size];
        Arrays.fill(doubles, number);
        return doubles;
    }

    private static void fill(MemorySegment memory, Lane lane, long length, double number) {
        for (long i = 0; i < length; i++) {
            if (lane == Lane.F32) {
                memory.setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) number);
            } else {
                memory.setAtIndex(ValueLayout.JAVA_DOUBLE, i, number);
            }
        }
    }

    /// Makes all of them zero.
    static void clear(Object numbers) {
        segment(numbers).fill((byte) 0);
    }

    /// The same numbers in a place of their own: an array, or for a segment a segment.
    static Object copy(Object numbers) {
        return switch (numbers) {
            case float[] floats -> floats.clone();
            case double[] doubles -> doubles.clone();
            default -> {
                MemorySegment source = (MemorySegment) numbers;
                yield Arena.ofAuto().allocate(source.byteSize(), ALIGNMENT).copyFrom(source);
            }
        };
    }

    /// A view of the bytes.
    static MemorySegment segment(Object numbers) {
        return switch (numbers) {
            case float[] floats -> MemorySegment.ofArray(floats);
            case double[] doubles -> MemorySegment.ofArray(doubles);
            default -> (MemorySegment) numbers;
        };
    }

    /// Whether writing to one may change the other.
    static boolean overlap(Object a, Object b) {
        return a == b
                || (inSegment(a) || inSegment(b)) && segment(a).asOverlappingSlice(segment(b)).isPresent();
    }

    /// Whether all numbers from `from` to before `to` are finite.
    static boolean areFinite(Object numbers, long from, long to) {
        return switch (numbers) {
            case float[] floats -> areFinite(floats, (int) from, (int) to);
            case double[] doubles -> areFinite(doubles, (int) from, (int) to);
            default -> throw new IllegalStateException("a segment has a lane type");
        };
    }

    /// Whether all numbers of a segment from `from` to before `to` are finite.
    static boolean areFinite(MemorySegment numbers, Lane lane, long from, long to) {
        long worst = 0;
        for (long i = from; i < to; i++) {
            worst = lane == Lane.F32
                    ? Math.max(worst, numbers.get(ValueLayout.JAVA_INT_UNALIGNED, 4 * i) & Integer.MAX_VALUE)
                    : Math.max(worst, numbers.get(ValueLayout.JAVA_LONG_UNALIGNED, 8 * i) & Long.MAX_VALUE);
        }
        return worst < (lane == Lane.F32 ? FLOAT_INFINITY : DOUBLE_INFINITY);
    }

    private static final int FLOAT_INFINITY = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);
    private static final long DOUBLE_INFINITY = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    /// The bits of a magnitude are largest for what is not finite; a maximum of whole numbers is done by vectors.
    private static boolean areFinite(float[] numbers, int from, int to) {
        int worst = 0;
        for (int i = from; i < to; i++) {
            worst = Math.max(worst, Float.floatToRawIntBits(numbers[i]) & Integer.MAX_VALUE);
        }
        return worst < FLOAT_INFINITY;
    }

    private static boolean areFinite(double[] numbers, int from, int to) {
        long worst = 0;
        for (int i = from; i < to; i++) {
            worst = Math.max(worst, Double.doubleToRawLongBits(numbers[i]) & Long.MAX_VALUE);
        }
        return worst < DOUBLE_INFINITY;
    }
}
