package dev.lehr.formula;

/// The number type in which the elements of a parameter are computed and stored.
public enum Lane {
    /// IEEE-754 binary32, `float`.
    F32(Float.BYTES) {
        @Override
        public double round(double value) {
            return (float) value;
        }
    },
    /// IEEE-754 binary64, `double`.
    F64(Double.BYTES) {
        @Override
        public double round(double value) {
            return value;
        }
    };

    private final int bytes;

    Lane(int bytes) {
        this.bytes = bytes;
    }

    /// Bytes that one element takes in memory.
    public int bytes() {
        return bytes;
    }

    /// The value of this lane type that is nearest to `value` (ties to even), as a `double` that holds it exactly.
    public abstract double round(double value);
}
