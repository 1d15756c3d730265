package dev.lehr.optim;

import dev.lehr.check.Check;
import dev.lehr.formula.Lane;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The gradient of a table of which a step touches few rows, such as the embeddings of the words in a batch: only those rows, each once.
///
/// Rows that are added again are summed in the order in which they come, as PyTorch's `coalesce` does. A step then changes the rows that are
/// here and their state, and leaves all others as they are, in bits and in time.
public final class SparseGradient {
    private final Lane lane;
    private final int width;
    private final Map<Long, Integer> places = new HashMap<>();
    private long[] rows = new long[16];
    private Object numbers;

    private SparseGradient(Lane lane, int width) {
        this.lane = lane;
        this.width = Math.toIntExact(Check.atLeast("width", 1, (long) width));
        int room = Math.multiplyExact(rows.length, width);
        this.numbers = lane == Lane.F32 ? new float[room] : new double[room];
    }

    /// For a table of `float` whose rows are `width` long.
    public static SparseGradient ofFloats(int width) {
        return new SparseGradient(Lane.F32, width);
    }

    /// For a table of `double` whose rows are `width` long.
    public static SparseGradient ofDoubles(int width) {
        return new SparseGradient(Lane.F64, width);
    }

    /// Adds to the gradient of a row the `width` numbers from `values[from]` on.
    ///
    /// @throws IllegalArgumentException if `row` is negative, or this is not one of `float`
    /// @throws IndexOutOfBoundsException if there are not so many numbers
    public void add(long row, float[] values, int from) {
        java.util.Objects.checkFromIndexSize(from, width, values.length);
        int at = place(row, Lane.F32) * width;
        float[] sums = (float[]) numbers;
        for (int i = 0; i < width; i++) {
            sums[at + i] += values[from + i];
        }
    }

    /// Adds to the gradient of a row the `width` numbers from `values[from]` on.
    ///
    /// @throws IllegalArgumentException if `row` is negative, or this is not one of `double`
    /// @throws IndexOutOfBoundsException if there are not so many numbers
    public void add(long row, double[] values, int from) {
        java.util.Objects.checkFromIndexSize(from, width, values.length);
        int at = place(row, Lane.F64) * width;
        double[] sums = (double[]) numbers;
        for (int i = 0; i < width; i++) {
            sums[at + i] += values[from + i];
        }
    }

    private int place(long row, Lane given) {
        Check.atLeast("row", 0, row);
        if (given != lane) {
            throw Check.failure("values", "be of the type of the table", given.toString());
        }
        return places.computeIfAbsent(row, this::newPlace);
    }

    private int newPlace(long row) {
        int place = places.size();
        if (place == rows.length) {
            rows = Arrays.copyOf(rows, 2 * place);
            int length = Math.multiplyExact(2 * place, width);
            numbers = numbers instanceof float[] floats
                    ? Arrays.copyOf(floats, length)
                    : Arrays.copyOf((double[]) numbers, length);
        }
        rows[place] = row;
        return place;
    }

    /// How many rows it has.
    public int size() {
        return places.size();
    }

    /// How long a row is.
    public int width() {
        return width;
    }

    /// Forgets all rows.
    public void clear() {
        Numbers.segment(numbers).asSlice(0, (long) size() * width * lane.bytes()).fill((byte) 0);
        places.clear();
    }

    Lane lane() {
        return lane;
    }

    /// The row of the table at a place.
    long row(int place) {
        return rows[place];
    }

    /// The numbers, row after row in the order of places; another array when there came more rows.
    Object numbers() {
        return numbers;
    }

    boolean isFinite() {
        return Numbers.areFinite(numbers, 0, (long) size() * width);
    }
}
