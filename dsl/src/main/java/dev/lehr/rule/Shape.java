package dev.lehr.rule;

import dev.lehr.check.Check;
import dev.lehr.formula.Domain;
import dev.lehr.formula.Formula;
import java.util.Arrays;
import java.util.List;

/// A parameter as a matrix: the first dimension of a tensor counts rows, all others together make up a row. What has no shape is one row.
///
/// @param rows how many rows there are; >= 0
/// @param columns how long a row is; >= 0
/// @param rank how many dimensions the tensor has; >= 0
public record Shape(int rows, int columns, int rank) {
    public Shape {
        Check.atLeast("rows", 0, (long) rows);
        Check.atLeast("columns", 0, (long) columns);
        Check.atLeast("rank", 0, (long) rank);
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
        int columns = dimensions.stream()
                .skip(1)
                .mapToInt(Math::toIntExact)
                .reduce(1, Math::multiplyExact);
        return new Shape(Math.toIntExact(dimensions.getFirst()), columns, dimensions.size());
    }

    /// How many elements there are.
    public long size() {
        return (long) rows * columns;
    }

    /// How many values there are in a domain.
    public int count(Domain domain) {
        return switch (domain) {
            case STEP -> 1;
            case ROW -> rows;
            case COLUMN -> columns;
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
            case COLUMN -> index % columns;
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
        for (int row = 0; row < rows; row++) {
            values[row] = elements[row * columns + column];
        }
        return values;
    }
}
