package dev.lehr.checkpoint;

import dev.lehr.check.Check;
import java.nio.ByteBuffer;
import java.util.List;

/// A named array of numbers to be written. The array is the caller's, and must not change while it is written.
public final class Tensor {
    private final String name;
    private final NumberType type;
    private final List<Long> shape;
    private final int length;
    private final Object numbers;

    private Tensor(String name, NumberType type, List<Long> shape, int length, Object numbers) {
        if (name.isEmpty() || name.equals("__metadata__")) {
            throw Check.failure("name of a tensor", "not be empty or __metadata__", Check.quoted(name));
        }
        this.name = name;
        this.type = type;
        this.shape = shape;
        this.length = length;
        this.numbers = numbers;
    }

    /// A vector of `float`.
    public static Tensor of(String name, float[] numbers) {
        return new Tensor(name, NumberType.F32, List.of((long) numbers.length), numbers.length, numbers);
    }

    /// A vector of `double`.
    public static Tensor of(String name, double[] numbers) {
        return new Tensor(name, NumberType.F64, List.of((long) numbers.length), numbers.length, numbers);
    }

    /// A single `double`, of rank 0.
    public static Tensor scalar(String name, double number) {
        return new Tensor(name, NumberType.F64, List.of(), 1, new double[] {number});
    }

    /// A single `long`, of rank 0.
    public static Tensor scalar(String name, long number) {
        return new Tensor(name, NumberType.I64, List.of(), 1, new long[] {number});
    }

    /// What it is called.
    public String name() {
        return name;
    }

    /// The type of its numbers.
    public NumberType type() {
        return type;
    }

    /// How long it is in each dimension.
    public List<Long> shape() {
        return shape;
    }

    long bytes() {
        return (long) length * type.bytes();
    }

    /// Puts as many numbers from `from` on into an empty little-endian buffer as it takes, and says how many these are.
    int put(int from, ByteBuffer buffer) {
        int count = Math.min(length - from, buffer.capacity() / type.bytes());
        switch (numbers) {
            case float[] floats -> buffer.asFloatBuffer().put(floats, from, count);
            case double[] doubles -> buffer.asDoubleBuffer().put(doubles, from, count);
            default -> buffer.asLongBuffer().put((long[]) numbers, from, count);
        }
        buffer.limit(count * type.bytes());
        return count;
    }

    int length() {
        return length;
    }
}
