package dev.lehr.checkpoint;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The types of numbers that are written; files may contain others.
public enum NumberType {
    /// `float`.
    F32(ValueLayout.JAVA_INT_UNALIGNED),
    /// `double`.
    F64(ValueLayout.JAVA_LONG_UNALIGNED),
    /// `long`.
    I64(ValueLayout.JAVA_LONG_UNALIGNED);

    private final ValueLayout bits;

    NumberType(ValueLayout bits) {
        this.bits = bits;
    }

    /// Bytes of one number.
    public int bytes() {
        return (int) bits.byteSize();
    }

    /// Copies numbers of a segment, which are in the order of the machine, into a buffer up to its limit.
    void copyOut(MemorySegment numbers, long from, ByteBuffer buffer) {
        MemorySegment out = MemorySegment.ofBuffer(buffer);
        MemorySegment.copy(numbers, bits, from * bytes(), out, in(buffer.order()), 0, out.byteSize() / bytes());
        buffer.position(buffer.limit());
    }

    /// Copies what is left of a buffer into a segment, whose numbers are in the order of the machine.
    void copyIn(ByteBuffer buffer, MemorySegment numbers, long from) {
        MemorySegment in = MemorySegment.ofBuffer(buffer);
        MemorySegment.copy(in, in(buffer.order()), 0, numbers, bits, from * bytes(), in.byteSize() / bytes());
    }

    private ValueLayout in(ByteOrder order) {
        return bits.withOrder(order);
    }
}
