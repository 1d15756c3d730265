package dev.lehr.minimize;

import dev.lehr.check.Check;
import dev.lehr.formula.Lane;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A segment of the caller's, in native byte order.
record SegmentNumbers(MemorySegment segment, Lane lane) implements Numbers {
    SegmentNumbers {
        elements(segment.byteSize(), lane);
    }

    /// How many elements so many bytes are.
    ///
    /// @throws IllegalArgumentException if that is no whole number, or more than an array could hold
    static int elements(long bytes, Lane lane) {
        if (bytes % lane.bytes() != 0) {
            throw Check.failure("segment", "be a multiple of " + lane.bytes() + " bytes", bytes + " bytes");
        }
        long elements = bytes / lane.bytes();
        Check.that(elements <= Objective.MOST, "elements of a segment", "be <= " + Objective.MOST, elements);
        return (int) elements;
    }

    @Override
    public int length() {
        return elements(segment.byteSize(), lane);
    }

    @Override
    public void read(double[] target, int at) {
        int length = length();
        for (int i = 0; i < length; i++) {
            target[at + i] = switch (lane) {
                case F32 -> segment.get(ValueLayout.JAVA_FLOAT_UNALIGNED, 4L * i);
                case F64 -> segment.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, 8L * i);
            };
        }
    }

    @Override
    public void write(double[] source, int at) {
        int length = length();
        for (int i = 0; i < length; i++) {
            switch (lane) {
                case F32 -> segment.set(ValueLayout.JAVA_FLOAT_UNALIGNED, 4L * i, (float) source[at + i]);
                case F64 -> segment.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, 8L * i, source[at + i]);
            }
        }
    }
}
