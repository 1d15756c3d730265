package dev.lehr.formula;

import java.util.function.DoubleUnaryOperator;

/// A function of a whole parameter taken as a matrix, such as the nearest orthogonal one. The language cannot look into it, and
/// it has no value for a single element.
///
/// Applied with [Formula#whole(String, MatrixFunction)]. It must depend on its arguments only.
public interface MatrixFunction extends DoubleUnaryOperator {
    /// The new elements.
    ///
    /// @param lane the type of the elements, to which results are rounded
    /// @param elements the elements in row-major order; not to be changed
    /// @param rows how many rows there are
    /// @param columns how long a row is
    /// @return as many elements
    double[] of(Lane lane, double[] elements, int rows, int columns);

    /// @throws UnsupportedOperationException always
    @Override
    default double applyAsDouble(double element) {
        throw new UnsupportedOperationException("a function of a whole matrix has no value for a single element");
    }
}
