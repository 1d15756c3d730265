package dev.lehr.rule;

import dev.lehr.check.Check;
import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import dev.lehr.formula.Lane;
import dev.lehr.formula.MatrixFunction;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A parameter as a matrix: the first dimension of a tensor counts rows, all others together make up a row. What has no shape is one row.
///
/// For rules that say so ([Definition#stack()]) it is a stack of matrices instead: the last two dimensions are rows and columns, and
/// all others count matrices. Its rows are those of the first matrix, then those of the second, and so on; so are its columns.
///
/// @param matrices how many matrices there are; >= 0
/// @param rows how many rows a matrix has; >= 0
/// @param columns how long a row is; >= 0
/// @param rank how many dimensions the tensor has; >= 0
public record Shape(int matrices, int rows, int columns, int rank) {
    public Shape {
        Check.atLeast("matrices", 0, (long) matrices);
        Check.atLeast("rows", 0, (long) rows);
        Check.atLeast("columns", 0, (long) columns);
        Check.atLeast("rank", 0, (long) rank);
    }

    /// One matrix.
    public Shape(int rows, int columns, int rank) {
        this(1, rows, columns, rank);
    }

    /// A vector.
    public static Shape vector(int length) {
        return new Shape(1, length, 1);
    }

    /// A matrix.
    public static Shape matrix(int rows, int columns) {
        return new Shape(rows, columns, 2);
    }

    /// The shape of a tensor with these dimensions.
    ///
    /// @throws ArithmeticException if a dimension or a row is longer than 2^31
    public static Shape of(List<Long> dimensions) {
        if (dimensions.size() < 2) {
            return new Shape(1, dimensions.isEmpty() ? 1 : Math.toIntExact(dimensions.getFirst()), dimensions.size());
        }
        return new Shape(Math.toIntExact(dimensions.getFirst()), product(dimensions.stream().skip(1)), dimensions.size());
    }

    /// The shape of a tensor with these dimensions as a stack of matrices.
    ///
    /// @throws ArithmeticException if a dimension or the number of matrices is longer than 2^31
    public static Shape stack(List<Long> dimensions) {
        int rank = dimensions.size();
        if (rank < 3) {
            return of(dimensions);
        }
        return new Shape(
                product(dimensions.stream().limit(rank - 2L)),
                Math.toIntExact(dimensions.get(rank - 2)),
                Math.toIntExact(dimensions.get(rank - 1)),
                rank);
    }

    private static int product(Stream<Long> dimensions) {
        return dimensions.mapToInt(Math::toIntExact).reduce(1, Math::multiplyExact);
    }

    /// How many elements there are.
    public long size() {
        return (long) matrices * rows * columns;
    }

    /// How many values there are in a domain.
    public int count(Domain domain) {
        return switch (domain) {
            case STEP -> 1;
            case ROW -> Math.multiplyExact(matrices, rows);
            case COLUMN -> Math.multiplyExact(matrices, columns);
            case ELEMENT -> Math.toIntExact(size());
        };
    }

    /// Where the value of a domain is that goes with the value number `index` of a domain that varies more.
    public int index(Domain domain, Domain finer, int index) {
        if (domain == finer) {
            return index;
        }
        return switch (domain) {
            case STEP -> 0;
            case ROW -> index / columns;
            case COLUMN -> matrices == 1 ? index % columns : index / (rows * columns) * columns + index % columns;
            case ELEMENT -> throw new IllegalArgumentException("elements do not go with one of a " + finer);
        };
    }

    /// The value of one of [UpdateRule#MEASURES].
    public double measure(Formula.Variable measure) {
        return switch (measure.name()) {
            case "size" -> size();
            case "rows" -> rows;
            case "columns" -> columns;
            case "rank" -> rank;
            default -> throw new IllegalArgumentException(measure.name() + " is no measure of a parameter");
        };
    }

    /// The elements of a row.
    public double[] row(double[] elements, int row) {
        return Arrays.copyOfRange(elements, row * columns, (row + 1) * columns);
    }

    /// The elements of a column.
    public double[] column(double[] elements, int column) {
        double[] values = new double[rows];
        int first = column / columns * rows * columns + column % columns;
        for (int row = 0; row < rows; row++) {
            values[row] = elements[first + row * columns];
        }
        return values;
    }

    /// What a function of a whole matrix makes of each matrix.
    public double[] whole(MatrixFunction function, Lane lane, double[] elements) {
        if (matrices == 1) {
            return function.of(lane, elements, rows, columns);
        }
        double[] results = new double[elements.length];
        int size = rows * columns;
        for (int from = 0; from < elements.length; from += size) {
            double[] matrix = function.of(lane, Arrays.copyOfRange(elements, from, from + size), rows, columns);
            System.arraycopy(matrix, 0, results, from, size);
        }
        return results;
    }
}
