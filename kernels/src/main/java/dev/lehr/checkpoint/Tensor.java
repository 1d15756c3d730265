package dev.lehr.checkpoint;

import dev.lehr.check.Check;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.List;

/// A named tensor that is to be written: its numbers in row-major order, where they are. Nothing is copied, so
/// they must not change while they are written.
public final class Tensor {
    private static final List<Long> SCALAR = List.of();

    private final String name;
    private final NumberType type;
    private final List<Long> shape;
    private final long length;
    private final TensorSource source;

    private Tensor(String name, NumberType type, List<Long> shape, long length, TensorSource source) {
        if (name.isEmpty() || name.equals(Header.METADATA)) {
            throw Check.failure("name of a tensor", "not be empty or " + Header.METADATA, Check.quoted(name));
        }
        this.name = name;
        this.type = type;
        this.shape = Shape.checked(name, shape, type, length);
        this.length = length;
        this.source = source;
    }

    private Tensor(String name, NumberType type, List<Long> shape, MemorySegment numbers) {
        this(
                name,
                type,
                shape,
                numbers.byteSize() / type.bytes(),
                (from, buffer) -> type.copyOut(numbers, from, buffer));
    }

    /// A vector of `float`.
    ///
    /// @throws IllegalArgumentException if the name is empty or `__metadata__`
    public static Tensor of(String name, float[] numbers) {
        return of(name, List.of((long) numbers.length), numbers);
    }

    /// A vector of `double`.
    ///
    /// @throws IllegalArgumentException if the name is empty or `__metadata__`
    public static Tensor of(String name, double[] numbers) {
        return of(name, List.of((long) numbers.length), numbers);
    }

    /// A tensor of `float`.
    ///
    /// @param shape how long it is in each dimension; empty for a single number
    /// @throws IllegalArgumentException if the name is empty or `__metadata__`, the shape has more than 64
    ///     dimensions or not as many elements as there are numbers
    public static Tensor of(String name, List<Long> shape, float[] numbers) {
        return new Tensor(name, NumberType.F32, shape, MemorySegment.ofArray(numbers));
    }

    /// A tensor of `double`.
    ///
    /// @throws IllegalArgumentException as [#of(String,List,float[])] does
    public static Tensor of(String name, List<Long> shape, double[] numbers) {
        return new Tensor(name, NumberType.F64, shape, MemorySegment.ofArray(numbers));
    }

    /// A tensor of `long`.
    ///
    /// @throws IllegalArgumentException as [#of(String,List,float[])] does
    public static Tensor of(String name, List<Long> shape, long[] numbers) {
        return new Tensor(name, NumberType.I64, shape, MemorySegment.ofArray(numbers));
    }

    /// A tensor in memory outside of the heap or in a mapped file, also of more than `2^31` numbers, which are
    /// in the byte order of the machine.
    ///
    /// @throws IllegalArgumentException if the memory is no whole number of elements, and as
    ///     [#of(String,List,float[])] does
    public static Tensor of(String name, List<Long> shape, NumberType type, MemorySegment numbers) {
        if (numbers.byteSize() % type.bytes() != 0) {
            throw Check.failure(
                    "memory of " + name, "be a multiple of " + type.bytes() + " bytes", numbers.byteSize() + " bytes");
        }
        return new Tensor(name, type, shape, numbers);
    }

    /// A tensor whose numbers are made or fetched while it is written.
    ///
    /// @throws IllegalArgumentException as [#of(String,List,float[])] does
    public static Tensor of(String name, List<Long> shape, NumberType type, TensorSource source) {
        return new Tensor(name, type, shape, Shape.elements(shape, 8 * type.bytes()), source);
    }

    /// A single `float`, of rank 0.
    ///
    /// @throws IllegalArgumentException if the name is empty or `__metadata__`
    public static Tensor scalar(String name, float number) {
        return of(name, SCALAR, new float[] {number});
    }

    /// A single `double`, of rank 0.
    ///
    /// @throws IllegalArgumentException if the name is empty or `__metadata__`
    public static Tensor scalar(String name, double number) {
        return of(name, SCALAR, new double[] {number});
    }

    /// A single `long`, of rank 0.
    ///
    /// @throws IllegalArgumentException if the name is empty or `__metadata__`
    public static Tensor scalar(String name, long number) {
        return of(name, SCALAR, new long[] {number});
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

    /// How many numbers it has.
    public long length() {
        return length;
    }

    long bytes() {
        return length * type.bytes();
    }

    /// Fills an empty little-endian buffer, which takes a whole number of them, with the numbers from `from` on,
    /// or with all that are left, and flips it.
    void fill(long from, ByteBuffer buffer) throws IOException {
        buffer.clear();
        buffer.limit((int) Math.min(bytes() - from * type.bytes(), buffer.capacity()));
        source.fill(from, buffer);
        if (buffer.hasRemaining()) {
            throw new IOException("the source of tensor " + name + " left out " + buffer.remaining() + " bytes");
        }
        buffer.flip();
    }
}
