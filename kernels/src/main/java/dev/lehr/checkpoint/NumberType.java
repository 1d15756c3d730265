package dev.lehr.checkpoint;

/// The types of numbers that are written; files may contain others, which are passed over.
public enum NumberType {
    /// `float`.
    F32(Float.BYTES),
    /// `double`.
    F64(Double.BYTES),
    /// `long`.
    I64(Long.BYTES);

    private final int bytes;

    NumberType(int bytes) {
        this.bytes = bytes;
    }

    /// Bytes of one number.
    public int bytes() {
        return bytes;
    }
}
