package dev.lehr.checkpoint;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The types of PyTorch's tensors that are read.
public enum TorchType {
    /// IEEE binary32.
    FLOAT32("Float", 4, NumberType.F32),
    /// IEEE binary64.
    FLOAT64("Double", 8, NumberType.F64),
    /// IEEE binary16.
    FLOAT16("Half", 2, null),
    /// The upper half of a binary32.
    BFLOAT16("BFloat16", 2, null),
    /// Whole numbers of 64 bits.
    INT64("Long", 8, NumberType.I64),
    /// Whole numbers of 32 bits.
    INT32("Int", 4, null),
    /// Whole numbers of 16 bits.
    INT16("Short", 2, null),
    /// Whole numbers of 8 bits.
    INT8("Char", 1, null),
    /// Whole numbers of 8 bits, from 0 to 255.
    UINT8("Byte", 1, null),
    /// 0 or 1.
    BOOL("Bool", 1, null);

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final Map<String, TorchType> BY_STORAGE = new HashMap<>();

    static {
        for (TorchType type : values()) {
            BY_STORAGE.put(type.storage, type);
        }
    }

    private final String storage;
    private final int bytes;
    private final @Nullable NumberType same;

    TorchType(String prefix, int bytes, @Nullable NumberType same) {
        this.storage = prefix + "Storage";
        this.bytes = bytes;
        this.same = same;
    }

    /// The type of a class of storages, such as `FloatStorage`.
    static @Nullable TorchType ofStorage(String name) {
        return BY_STORAGE.get(name);
    }

    static TorchType of(NumberType type) {
        return switch (type) {
            case F32 -> FLOAT32;
            case F64 -> FLOAT64;
            case I64 -> INT64;
        };
    }

    /// PyTorch's class of its storages.
    String storage() {
        return storage;
    }

    /// Bytes of one number.
    public int bytes() {
        return bytes;
    }

    /// Whether its numbers are floating-point.
    public boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64 || this == FLOAT16 || this == BFLOAT16;
    }

    /// Whether every number of this type is one of the other: no bit is lost.
    boolean fitsInto(NumberType wide) {
        return switch (wide) {
            case F32 -> this == FLOAT32 || this == FLOAT16 || this == BFLOAT16;
            case F64 -> isFloat() || bytes < Long.BYTES;
            case I64 -> !isFloat();
        };
    }

    /// Whether its numbers have the same bits as those of the other.
    boolean isSameAs(NumberType wide) {
        return same == wide;
    }

    /// The number at a byte of some memory as bits of a wider type.
    long widened(MemorySegment in, long at, boolean bigEndian, NumberType wide) {
        return switch (wide) {
            case F32 -> floatBits(in, at, bigEndian);
            case F64 ->
                switch (this) {
                    case FLOAT64 -> whole(in, at, bigEndian);
                    case FLOAT32, FLOAT16, BFLOAT16 ->
                        Double.doubleToRawLongBits(Float.intBitsToFloat(floatBits(in, at, bigEndian)));
                    default -> Double.doubleToRawLongBits(whole(in, at, bigEndian));
                };
            case I64 -> whole(in, at, bigEndian);
        };
    }

    private int floatBits(MemorySegment in, long at, boolean bigEndian) {
        int bits = (int) whole(in, at, bigEndian);
        return switch (this) {
            case FLOAT16 -> Float.floatToRawIntBits(Float.float16ToFloat((short) bits));
            case BFLOAT16 -> bits << 16;
            default -> bits;
        };
    }

    private long whole(MemorySegment in, long at, boolean bigEndian) {
        switch (bytes) {
            case 1 -> {
                byte value = in.get(ValueLayout.JAVA_BYTE, at);
                return this == INT8 ? value : this == UINT8 ? value & 0xff : value == 0 ? 0 : 1;
            }
            case 2 -> {
                short value = in.get(SHORT, at);
                return bigEndian ? Short.reverseBytes(value) : value;
            }
            case 4 -> {
                int value = in.get(INT, at);
                return bigEndian ? Integer.reverseBytes(value) : value;
            }
            default -> {
                long value = in.get(LONG, at);
                return bigEndian ? Long.reverseBytes(value) : value;
            }
        }
    }
}
