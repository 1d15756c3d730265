package dev.lehr.optim;

import dev.lehr.check.Check;
import dev.lehr.formula.Lane;
import dev.lehr.minimize.Variable;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;

/// A named parameter of a model: its numbers and its gradient, in arrays or memory that the caller owns and the optimizer updates in
/// place.
///
/// A parameter that several layers share is given once; all of them add to the one gradient.
public final class Parameter {
    private final String name;
    private final Lane lane;
    private final List<Long> shape;
    private final long length;
    private final Object value;
    private final Object gradient;

    private Parameter(String name, Lane lane, long length, long gradientLength, Object value, Object gradient) {
        if (name.isBlank()) {
            throw Check.failure("name of a parameter", "not be blank", Check.quoted(name));
        }
        if (gradientLength != length) {
            throw Check.failure(
                    "gradient of " + name, "have " + length + " elements as its parameter", gradientLength + " elements");
        }
        if (length > 0 && !(gradient instanceof SparseGradient) && Numbers.overlap(value, gradient)) {
            throw Check.failure("gradient of " + name, "have memory of its own", "in that of the parameter");
        }
        this.name = name;
        this.lane = lane;
        this.length = length;
        this.shape = List.of(length);
        this.value = value;
        this.gradient = gradient;
    }

    private Parameter(Parameter other, List<Long> shape) {
        this.name = other.name;
        this.lane = other.lane;
        this.length = other.length;
        this.shape = shape;
        this.value = other.value;
        this.gradient = other.gradient;
    }

    /// A parameter of `float`.
    ///
    /// @throws IllegalArgumentException if the arrays differ in length or are the same
    public static Parameter of(String name, float[] value, float[] gradient) {
        return new Parameter(name, Lane.F32, value.length, gradient.length, value, gradient);
    }

    /// A parameter of `double`.
    ///
    /// @throws IllegalArgumentException if the arrays differ in length or are the same
    public static Parameter of(String name, double[] value, double[] gradient) {
        return new Parameter(name, Lane.F64, value.length, gradient.length, value, gradient);
    }

    /// A parameter in memory outside of the heap, or in a mapped file: numbers of the lane type in native byte order, as many as there is
    /// room for, also more than 2^31. Its state is kept off-heap too. If only one thread may touch the memory, as
    /// that of a confined arena, that thread makes the steps alone.
    ///
    /// @throws IllegalArgumentException if a segment is read-only, is no whole number of elements, if they differ in length or overlap
    public static Parameter of(String name, MemorySegment value, MemorySegment gradient, Lane lane) {
        writable(name, value, lane);
        writable("gradient of " + name, gradient, lane);
        return new Parameter(
                name, lane, value.byteSize() / lane.bytes(), gradient.byteSize() / lane.bytes(), value, gradient);
    }

    /// A table of `float` of which steps touch the rows that the gradient has.
    ///
    /// @throws IllegalArgumentException if the table is no whole number of rows, or the gradient is of `double`
    public static Parameter sparse(String name, float[] value, SparseGradient gradient) {
        return sparse(name, Lane.F32, value.length, value, gradient);
    }

    /// A table of `double` of which steps touch the rows that the gradient has.
    ///
    /// @throws IllegalArgumentException if the table is no whole number of rows, or the gradient is of `float`
    public static Parameter sparse(String name, double[] value, SparseGradient gradient) {
        return sparse(name, Lane.F64, value.length, value, gradient);
    }

    /// A table outside of the heap of which steps touch the rows that the gradient has.
    ///
    /// @throws IllegalArgumentException if the table is read-only or no whole number of rows
    public static Parameter sparse(String name, MemorySegment value, SparseGradient gradient) {
        writable(name, value, gradient.lane());
        return sparse(name, gradient.lane(), value.byteSize() / gradient.lane().bytes(), value, gradient);
    }

    private static Parameter sparse(String name, Lane lane, long length, Object value, SparseGradient gradient) {
        if (gradient.lane() != lane) {
            throw Check.failure("gradient of " + name, "be of the type of the table", gradient.lane().toString());
        }
        if (length % gradient.width() != 0) {
            throw Check.failure(name, "have rows of " + gradient.width() + " elements", length + " elements");
        }
        return new Parameter(name, lane, length, length, value, gradient)
                .shaped(length / gradient.width(), gradient.width());
    }

    private static void writable(String name, MemorySegment segment, Lane lane) {
        if (segment.isReadOnly()) {
            throw Check.failure(name, "be writable", "a read-only segment");
        }
        if (segment.byteSize() % lane.bytes() != 0) {
            throw Check.failure(name, "be a multiple of " + lane.bytes() + " bytes", segment.byteSize() + " bytes");
        }
    }

    /// The same parameter as a tensor of a shape, in row-major order. Rules that know rows and columns need it; to others it is only a note
    /// for checkpoints.
    ///
    /// @param dimensions how long it is in each dimension; the last one is along a row
    /// @throws IllegalArgumentException unless their product is the number of elements
    public Parameter shaped(long... dimensions) {
        long product = 1;
        for (long dimension : dimensions) {
            product = Math.multiplyExact(product, Check.atLeast("dimension of " + name, 0, dimension));
        }
        if (product != length) {
            throw Check.failure(
                    "shape of " + name, "have " + length + " elements", Arrays.toString(dimensions) + " with " + product);
        }
        return new Parameter(this, Arrays.stream(dimensions).boxed().toList());
    }

    /// The same parameter for a [dev.lehr.minimize.Minimizer], which trains by L-BFGS or conjugate gradients.
    ///
    /// @throws IllegalArgumentException if its gradient is sparse
    public Variable variable() {
        return switch (gradient) {
            case float[] floats -> Variable.of(name, (float[]) value, floats);
            case double[] doubles -> Variable.of(name, (double[]) value, doubles);
            case MemorySegment segment -> Variable.of(name, (MemorySegment) value, segment, lane);
            default -> throw Check.failure("gradient of " + name, "be dense for a minimizer", "sparse");
        };
    }

    /// The name by which groups find it.
    public String name() {
        return name;
    }

    /// The type of its elements.
    public Lane lane() {
        return lane;
    }

    /// How many elements it has.
    public long length() {
        return length;
    }

    /// How long it is in each dimension; a vector unless [#shaped(long...)] said otherwise.
    public List<Long> shape() {
        return shape;
    }

    Object value() {
        return value;
    }

    Object gradient() {
        return gradient;
    }

    boolean inSegment() {
        return Numbers.inSegment(value);
    }

    /// Whether only one thread may touch its memory.
    boolean isConfined() {
        return Numbers.isConfined(value) || Numbers.isConfined(gradient);
    }

    /// @throws IllegalStateException if this thread may not touch its memory
    void checkMemory() {
        if (!Numbers.isOpen(value) || !Numbers.isOpen(gradient)) {
            throw new IllegalStateException("memory of parameter " + name + " is closed or belongs to another thread");
        }
    }

    boolean isSparse() {
        return gradient instanceof SparseGradient;
    }

    boolean hasFiniteGradient(long from, long to) {
        return switch (gradient) {
            case SparseGradient sparse -> sparse.isFinite();
            case MemorySegment segment -> Numbers.areFinite(segment, lane, from, to);
            default -> Numbers.areFinite(gradient, from, to);
        };
    }

    /// Whether a step of one may change what the other is given.
    boolean overlaps(Parameter other) {
        return length > 0
                && other.length > 0
                && (Numbers.overlap(value, other.value)
                        || !other.isSparse() && Numbers.overlap(value, other.gradient)
                        || !isSparse() && Numbers.overlap(gradient, other.value));
    }

    void zeroGradient() {
        if (gradient instanceof SparseGradient sparse) {
            sparse.clear();
        } else {
            Numbers.clear(gradient);
        }
    }

    @Override
    public String toString() {
        return name + " (" + (shape.size() == 1 ? length : shape) + " x " + (lane == Lane.F32 ? "float32" : "float64") + ")";
    }
}
